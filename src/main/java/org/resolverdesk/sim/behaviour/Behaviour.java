package org.resolverdesk.sim.behaviour;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.sim.world.Pace;

/// How the service behaves: one immutable value, which can be exchanged while it runs. Chances go from 0 to 1
/// and are drawn per request from a generator with this seed; scripts come before chances.
///
/// - `pace`: time to ACTIVE and its spread; all other pending states are parts of that time
/// - `slow`: the late answers
/// - `chances`: of each other [Fault]; none stands for 0
/// - `mostPerMinute`: requests in one minute of the clock, those above get 429 as of [Fault#THROTTLED]; 0 is no
///   limit
/// - `tokenLife`: how long a token lasts that is issued from now on (24 hours: reference 5.1)
/// - `visibleAfter`: what was made is shown by its id at once, but is in lists only after that time
/// - `quotas`: how many of each there may be
/// - `taken`: the [OpenPoint]s that hold
/// - `script`: the faults of the very next requests, in order; `writeScript`: those of the very next POSTs,
///   PUTs and DELETEs to the DNS service
public record Behaviour(
        long seed,
        Pace pace,
        Slow slow,
        Map<Fault, Double> chances,
        int mostPerMinute,
        Duration tokenLife,
        Duration visibleAfter,
        Map<QuotaKey, Integer> quotas,
        Set<OpenPoint> taken,
        List<Fault> script,
        List<Fault> writeScript) {

    /// The chance of a late answer, how late it is, and by which part of that (0 to 1) it varies both ways.
    public record Slow(double chance, Duration time, double spread) {
        public Slow {
            checkChance("slow", chance);
            checkChance("spread", spread);
            checkTime("a slow answer", time);
        }
    }

    /// No faults, and everything is ACTIVE, or gone, at once: for tests.
    public static final Behaviour PROMPT = new Behaviour(
            1,
            new Pace(Duration.ZERO, 0),
            new Slow(0, Duration.ofSeconds(1), 0),
            Map.of(),
            0,
            Duration.ofHours(24),
            Duration.ZERO,
            QuotaKey.usual(),
            EnumSet.allOf(OpenPoint.class),
            List.of(),
            List.of());

    /// No faults, and ACTIVE after about 8 s, so that a person sees the life go by.
    public static final Behaviour REHEARSAL = PROMPT.withTimeToActive(Duration.ofSeconds(8), 0.35);

    /// Whatever can go wrong does so now and then.
    public static final Behaviour BAD_DAY = REHEARSAL
            .withTimeToActive(Duration.ofSeconds(20), 0.5)
            .withSlow(new Slow(0.2, Duration.ofSeconds(4), 0.5))
            .withChance(Fault.END_IN_ERROR, 0.15)
            .withChance(Fault.DROP_BEFORE, 0.03)
            .withChance(Fault.DROP_AFTER, 0.05)
            .withChance(Fault.CUT_BODY, 0.02)
            .withChance(Fault.INTERNAL, 0.05)
            .withChance(Fault.LOCKED, 0.1)
            .withChance(Fault.FLOW_CONTROL, 0.08)
            .withChance(Fault.THROTTLED, 0.05)
            .withVisibleAfter(Duration.ofSeconds(5));

    /// Nothing goes wrong, but all of it late: answers after 2 to 3 s, ACTIVE after a minute and a half, in
    /// lists after 20 s.
    public static final Behaviour SLOW_CLOUD = REHEARSAL
            .withTimeToActive(Duration.ofSeconds(90), 0.4)
            .withSlow(new Slow(1, Duration.ofMillis(2_500), 0.2))
            .withVisibleAfter(Duration.ofSeconds(20));

    public Behaviour {
        chances = ordered(Fault.class, chances);
        chances.forEach((fault, chance) -> checkChance(fault.name(), chance));
        if (chances.containsKey(Fault.NONE) || chances.containsKey(Fault.SLOW)) {
            throw new IllegalArgumentException("nothing has no chance, and that of a slow answer stands with it");
        }
        if (mostPerMinute < 0) {
            throw new IllegalArgumentException("the requests in a minute go from 0 on, not " + mostPerMinute);
        }
        checkTime("a token", tokenLife);
        checkTime("showing in lists", visibleAfter);
        quotas = ordered(QuotaKey.class, quotas);
        if (quotas.size() < QuotaKey.values().length || quotas.values().stream().anyMatch(limit -> limit < 0)) {
            throw new IllegalArgumentException("each quota has a limit from 0 on: " + quotas);
        }
        taken = Collections.unmodifiableSet(taken.isEmpty() ? EnumSet.noneOf(OpenPoint.class) : EnumSet.copyOf(taken));
        script = List.copyOf(script);
        writeScript = List.copyOf(writeScript);
    }

    /// The chance of a fault; 0 where none is set.
    public double chance(Fault fault) {
        return fault == Fault.SLOW ? slow.chance() : chances.getOrDefault(fault, 0.0);
    }

    public int quota(QuotaKey key) {
        return quotas.getOrDefault(key, 0);
    }

    public boolean takes(OpenPoint point) {
        return taken.contains(point);
    }

    public Behaviour withSeed(long other) {
        return new Behaviour(
                other, pace, slow, chances, mostPerMinute, tokenLife, visibleAfter, quotas, taken, script, writeScript);
    }

    /// `spread` is the part of the time, 0 to 1, by which it varies both ways.
    public Behaviour withTimeToActive(Duration time, double spread) {
        return paced(new Pace(time, spread), slow);
    }

    public Behaviour withSlow(Slow other) {
        return paced(pace, other);
    }

    /// One more chance, or another; see [#withSlow] for that of a slow answer.
    public Behaviour withChance(Fault fault, double chance) {
        Map<Fault, Double> more = new EnumMap<>(Fault.class);
        more.putAll(chances);
        more.put(fault, chance);
        return new Behaviour(
                seed, pace, slow, more, mostPerMinute, tokenLife, visibleAfter, quotas, taken, script, writeScript);
    }

    public Behaviour withErrors(double chance) {
        return withChance(Fault.END_IN_ERROR, chance);
    }

    public Behaviour withDrops(double before, double after) {
        return withChance(Fault.DROP_BEFORE, before).withChance(Fault.DROP_AFTER, after);
    }

    public Behaviour withCuts(double chance) {
        return withChance(Fault.CUT_BODY, chance);
    }

    public Behaviour withMostPerMinute(int requests) {
        return timed(requests, tokenLife, visibleAfter);
    }

    public Behaviour withTokenLife(Duration time) {
        return timed(mostPerMinute, time, visibleAfter);
    }

    public Behaviour withVisibleAfter(Duration time) {
        return timed(mostPerMinute, tokenLife, time);
    }

    public Behaviour withQuota(QuotaKey key, int limit) {
        Map<QuotaKey, Integer> others = new EnumMap<>(quotas);
        others.put(key, limit);
        return limited(others, taken);
    }

    public Behaviour with(OpenPoint point, boolean holds) {
        Set<OpenPoint> others = EnumSet.noneOf(OpenPoint.class);
        others.addAll(taken);
        if (holds) {
            others.add(point);
        } else {
            others.remove(point);
        }
        return limited(quotas, others);
    }

    public Behaviour withUniqueNames(boolean unique) {
        return with(OpenPoint.UNIQUE_NAMES, unique);
    }

    /// The faults of the very next requests of any kind, one each.
    public Behaviour next(Fault... faults) {
        return scripted(List.of(faults), writeScript);
    }

    /// The faults of the very next POSTs, PUTs and DELETEs to the DNS service, one each; reads in between pass.
    public Behaviour nextWrites(Fault... faults) {
        return scripted(script, List.of(faults));
    }

    private Behaviour paced(Pace pace, Slow slow) {
        return new Behaviour(
                seed, pace, slow, chances, mostPerMinute, tokenLife, visibleAfter, quotas, taken, script, writeScript);
    }

    private Behaviour timed(int perMinute, Duration token, Duration visible) {
        return new Behaviour(seed, pace, slow, chances, perMinute, token, visible, quotas, taken, script, writeScript);
    }

    private Behaviour limited(Map<QuotaKey, Integer> limits, Set<OpenPoint> points) {
        return new Behaviour(
                seed, pace, slow, chances, mostPerMinute, tokenLife, visibleAfter, limits, points, script, writeScript);
    }

    private Behaviour scripted(List<Fault> all, List<Fault> writes) {
        return new Behaviour(
                seed, pace, slow, chances, mostPerMinute, tokenLife, visibleAfter, quotas, taken, all, writes);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    private static void checkChance(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " goes from 0 to 1, not " + value);
        }
    }

    private static void checkTime(String what, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the time of " + what + " goes from 0 on, not " + time);
        }
    }
}
