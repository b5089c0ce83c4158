package org.resolverdesk.ui.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.QuotaKey;

/// One number of a [Behaviour]: the key of its words, what it is counted in, how it is read and written.
public record Dial(
        String key,
        Scale scale,
        Function<Behaviour, BigDecimal> read,
        BiFunction<Behaviour, BigDecimal, Behaviour> write) {
    /// How long things take.
    public static final List<Dial> TIMES = List.of(
            seconds(
                    "active",
                    b -> b.pace().timeToActive(),
                    (b, time) -> b.withTimeToActive(time, b.pace().spread())),
            percent(
                    "spread",
                    b -> b.pace().spread(),
                    (b, part) -> b.withTimeToActive(b.pace().timeToActive(), part)),
            percent(
                    "slow",
                    b -> b.slow().chance(),
                    (b, chance) -> b.withSlow(
                            new Behaviour.Slow(chance, b.slow().time(), b.slow().spread()))),
            seconds(
                    "slow-time",
                    b -> b.slow().time(),
                    (b, time) -> b.withSlow(
                            new Behaviour.Slow(b.slow().chance(), time, b.slow().spread()))),
            percent(
                    "slow-spread",
                    b -> b.slow().spread(),
                    (b, part) -> b.withSlow(
                            new Behaviour.Slow(b.slow().chance(), b.slow().time(), part))),
            seconds("visible", Behaviour::visibleAfter, Behaviour::withVisibleAfter));

    /// The chance of each fault but that of a late answer, which stands with its time.
    public static final List<Dial> FAULTS = Stream.of(Fault.values())
            .filter(fault -> fault != Fault.NONE && fault != Fault.SLOW)
            .map(fault -> percent(fault.name(), b -> b.chance(fault), (b, chance) -> b.withChance(fault, chance)))
            .toList();

    /// How much may be asked for, and how long a token lasts.
    public static final List<Dial> LIMITS = List.of(
            count("requests", Behaviour::mostPerMinute, Behaviour::withMostPerMinute),
            time("token", Scale.MINUTES, 60_000, Behaviour::tokenLife, Behaviour::withTokenLife));

    /// The quotas of what this program makes, and of what belongs to it.
    public static final List<Dial> QUOTAS = Stream.of(
                    QuotaKey.INBOUND_ENDPOINT, QuotaKey.OUTBOUND_ENDPOINT, QuotaKey.RESOLVER_RULE)
            .map(Dial::quota)
            .toList();

    /// The quotas of the rest of the account.
    public static final List<Dial> OTHER_QUOTAS = Stream.of(QuotaKey.values())
            .map(Dial::quota)
            .filter(dial -> QUOTAS.stream().noneMatch(own -> own.key().equals(dial.key())))
            .toList();

    /// Every number there is.
    public static final List<Dial> ALL = all();

    /// The value in force, as it is shown.
    public String text(Behaviour behaviour) {
        return Scale.show(read.apply(behaviour));
    }

    boolean same(Behaviour one, Behaviour other) {
        return read.apply(one).compareTo(read.apply(other)) == 0;
    }

    private static List<Dial> all() {
        List<Dial> all = new ArrayList<>();
        for (List<Dial> some : List.of(TIMES, FAULTS, LIMITS, QUOTAS, OTHER_QUOTAS)) {
            all.addAll(some);
        }
        return List.copyOf(all);
    }

    private static Dial seconds(
            String key, Function<Behaviour, Duration> read, BiFunction<Behaviour, Duration, Behaviour> write) {
        return time(key, Scale.SECONDS, 1_000, read, write);
    }

    private static Dial time(
            String key,
            Scale scale,
            int millis,
            Function<Behaviour, Duration> read,
            BiFunction<Behaviour, Duration, Behaviour> write) {
        BigDecimal unit = BigDecimal.valueOf(millis);
        return new Dial(
                key,
                scale,
                b -> BigDecimal.valueOf(read.apply(b).toMillis()).divide(unit, 5, RoundingMode.HALF_UP),
                (b, number) ->
                        write.apply(b, Duration.ofMillis(number.multiply(unit).longValue())));
    }

    /// Through decimals, so that 15 % is the very number that is written 0.15.
    private static Dial percent(
            String key, Function<Behaviour, Double> read, BiFunction<Behaviour, Double, Behaviour> write) {
        return new Dial(
                key,
                Scale.PERCENT,
                b -> BigDecimal.valueOf(read.apply(b)).movePointRight(2),
                (b, number) -> write.apply(b, number.movePointLeft(2).doubleValue()));
    }

    private static Dial count(
            String key, Function<Behaviour, Integer> read, BiFunction<Behaviour, Integer, Behaviour> write) {
        return new Dial(
                key,
                Scale.COUNT,
                b -> BigDecimal.valueOf(read.apply(b)),
                (b, number) -> write.apply(b, number.intValueExact()));
    }

    private static Dial quota(QuotaKey key) {
        return count(key.word(), b -> b.quota(key), (b, limit) -> b.withQuota(key, limit));
    }
}
