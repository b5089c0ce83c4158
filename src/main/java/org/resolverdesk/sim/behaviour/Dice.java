package org.resolverdesk.sim.behaviour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import org.resolverdesk.sim.world.Pace;

/// Draws what happens to each request from one [Behaviour]: what its scripts say, else by chance; and counts
/// the requests of a minute. Safe for threads.
public final class Dice {
    /// What happens to one request, and how the service behaves meanwhile.
    public record Fate(Set<Fault> faults, Duration delay, Behaviour behaviour) {
        public boolean has(Fault fault) {
            return faults.contains(fault);
        }

        public Pace pace() {
            return behaviour.pace();
        }
    }

    private final Behaviour behaviour;
    private final SplittableRandom random;
    private final Queue<Fault> script;
    private final Queue<Fault> writeScript;
    private long minute = Long.MIN_VALUE;
    private int inThisMinute;

    public Dice(Behaviour behaviour) {
        this.behaviour = behaviour;
        this.random = new SplittableRandom(behaviour.seed());
        this.script = new ArrayDeque<>(behaviour.script());
        this.writeScript = new ArrayDeque<>(behaviour.writeScript());
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    /// The fate of the next request; `write` for one that would change something in the DNS service.
    public synchronized Fate next(boolean write) {
        Set<Fault> faults = write && !writeScript.isEmpty() ? scripted(writeScript) : scripted(script);
        if (faults.isEmpty()) {
            drawn(faults);
        }
        Duration delay = faults.contains(Fault.SLOW) ? delay(behaviour.slow()) : Duration.ZERO;
        return new Fate(faults, delay, behaviour);
    }

    /// Counts a request; whether it is above those that its minute of the clock may have.
    public synchronized boolean isOverLimit(Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), 60);
        inThisMinute = current == minute ? inThisMinute + 1 : 1;
        minute = current;
        return behaviour.mostPerMinute() > 0 && inThisMinute > behaviour.mostPerMinute();
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
        for (Fault fault : Fault.values()) {
            if (random.nextDouble() < behaviour.chance(fault)) {
                faults.add(fault);
            }
        }
    }
}
