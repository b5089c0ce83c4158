package org.resolverdesk.sim;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import org.resolverdesk.sim.world.Pace;

/// Draws what happens to each request from one [Behaviour]: what its scripts say, else by chance. Safe for
/// threads.
final class Dice {
    /// What happens to one request.
    record Fate(Set<Fault> faults, Duration delay, Pace pace) {
        boolean has(Fault fault) {
            return faults.contains(fault);
        }
    }

    private final Behaviour behaviour;
    private final SplittableRandom random;
    private final Queue<Fault> script;
    private final Queue<Fault> writeScript;

    Dice(Behaviour behaviour) {
        this.behaviour = behaviour;
        this.random = new SplittableRandom(behaviour.seed());
        this.script = new ArrayDeque<>(behaviour.script());
        this.writeScript = new ArrayDeque<>(behaviour.writeScript());
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /// The fate of the next request; `write` for one that would change something in the DNS service.
    synchronized Fate next(boolean write) {
        Set<Fault> faults = write && !writeScript.isEmpty() ? scripted(writeScript) : scripted(script);
        if (faults.isEmpty()) {
            drawn(faults);
        }
        Duration delay = faults.contains(Fault.SLOW) ? delay(behaviour.slow()) : Duration.ZERO;
        return new Fate(faults, delay, behaviour.pace());
    }

    private Duration delay(Behaviour.Slow slow) {
        double factor = 1 + slow.spread() * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(slow.time().toMillis() * factor));
    }

    private static Set<Fault> scripted(Queue<Fault> queue) {
        Fault fault = queue.poll();
        return fault == null ? EnumSet.noneOf(Fault.class) : EnumSet.of(fault);
    }

    /// Each chance is drawn whether it is 0 or not, so that a change of one doesn't shift the others.
    private void drawn(Set<Fault> faults) {
        draw(faults, Fault.END_IN_ERROR, behaviour.errors());
        draw(faults, Fault.SLOW, behaviour.slow().chance());
        draw(faults, Fault.DROP_BEFORE, behaviour.dropsBefore());
        draw(faults, Fault.DROP_AFTER, behaviour.dropsAfter());
        draw(faults, Fault.CUT_BODY, behaviour.cuts());
    }

    private void draw(Set<Fault> faults, Fault fault, double chance) {
        if (random.nextDouble() < chance) {
            faults.add(fault);
        }
    }
}
