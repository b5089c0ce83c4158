package org.resolverdesk.sim;

import java.time.Duration;
import java.util.List;
import org.resolverdesk.sim.world.Pace;

/// How the service behaves: one immutable value, which can be exchanged while it runs. Chances go from 0 to 1
/// and are drawn per request from a generator with this seed; scripts come before chances.
///
/// - `pace`: time to ACTIVE and its spread; all other pending states are parts of that time
/// - `slow`: the late answers
/// - `errors`: the chance that what is made ends in ERROR, with `error_info` on one address
/// - `dropsBefore`, `dropsAfter`, `cuts`: the chances of [Fault#DROP_BEFORE], [Fault#DROP_AFTER],
///   [Fault#CUT_BODY]
/// - `script`: the faults of the very next requests, in order; `writeScript`: those of the very next POSTs,
///   PUTs and
///   DELETEs to the DNS service
public record Behaviour(
        long seed,
        Pace pace,
        Slow slow,
        double errors,
        double dropsBefore,
        double dropsAfter,
        double cuts,
        List<Fault> script,
        List<Fault> writeScript) {

    /// The chance of a late answer, how late it is, and by which part of that (0 to 1) it varies both ways.
    public record Slow(double chance, Duration time, double spread) {
        public Slow {
            checkChance("slow", chance);
            checkChance("spread", spread);
            if (time.isNegative()) {
                throw new IllegalArgumentException("the time of a slow answer goes from 0 on, not " + time);
            }
        }
    }

    /// No faults, and everything is ACTIVE, or gone, at once: for tests.
    public static final Behaviour PROMPT = new Behaviour(
            1, new Pace(Duration.ZERO, 0), new Slow(0, Duration.ofSeconds(1), 0), 0, 0, 0, 0, List.of(), List.of());

    /// No faults, and ACTIVE after about 8 s, so that a person sees the life go by.
    public static final Behaviour REHEARSAL = PROMPT.withTimeToActive(Duration.ofSeconds(8), 0.35);

    public Behaviour {
        checkChance("errors", errors);
        checkChance("dropsBefore", dropsBefore);
        checkChance("dropsAfter", dropsAfter);
        checkChance("cuts", cuts);
        script = List.copyOf(script);
        writeScript = List.copyOf(writeScript);
    }

    public Behaviour withSeed(long other) {
        return new Behaviour(other, pace, slow, errors, dropsBefore, dropsAfter, cuts, script, writeScript);
    }

    /// `spread` is the part of the time, 0 to 1, by which it varies both ways.
    public Behaviour withTimeToActive(Duration time, double spread) {
        Pace other = new Pace(time, spread);
        return new Behaviour(seed, other, slow, errors, dropsBefore, dropsAfter, cuts, script, writeScript);
    }

    public Behaviour withSlow(Slow other) {
        return new Behaviour(seed, pace, other, errors, dropsBefore, dropsAfter, cuts, script, writeScript);
    }

    public Behaviour withErrors(double chance) {
        return new Behaviour(seed, pace, slow, chance, dropsBefore, dropsAfter, cuts, script, writeScript);
    }

    public Behaviour withDrops(double before, double after) {
        return new Behaviour(seed, pace, slow, errors, before, after, cuts, script, writeScript);
    }

    public Behaviour withCuts(double chance) {
        return new Behaviour(seed, pace, slow, errors, dropsBefore, dropsAfter, chance, script, writeScript);
    }

    /// The faults of the very next requests of any kind, one each.
    public Behaviour next(Fault... faults) {
        return new Behaviour(seed, pace, slow, errors, dropsBefore, dropsAfter, cuts, List.of(faults), writeScript);
    }

    /// The faults of the very next POSTs, PUTs and DELETEs to the DNS service, one each; reads in between pass.
    public Behaviour nextWrites(Fault... faults) {
        return new Behaviour(seed, pace, slow, errors, dropsBefore, dropsAfter, cuts, script, List.of(faults));
    }

    private static void checkChance(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " goes from 0 to 1, not " + value);
        }
    }
}
