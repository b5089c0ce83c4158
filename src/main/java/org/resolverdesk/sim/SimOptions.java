package org.resolverdesk.sim;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.world.FirstWorld;

/// What a simulator starts with: `port` 0 takes a free one; without a `directory` nothing is kept; `seed`
/// decides all ids and drawn times; `endpoints` are generated beside the handful.
public record SimOptions(
        int port, @Nullable Path directory, Clock clock, long seed, int endpoints, Behaviour behaviour) {
    public static final int MOST_ENDPOINTS = FirstWorld.MOST_GENERATED;

    public SimOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port goes from 0 to 65535, not " + port);
        }
        if (endpoints < 0 || endpoints > MOST_ENDPOINTS) {
            throw new IllegalArgumentException("the endpoints go from 0 to " + MOST_ENDPOINTS + ", not " + endpoints);
        }
    }

    /// The program's rehearsal, kept in that directory.
    public static SimOptions rehearsal(Path directory) {
        return new SimOptions(0, directory, Clock.systemUTC(), 1, 0, Behaviour.REHEARSAL);
    }

    /// Nothing kept, no waiting, no faults.
    public static SimOptions forTests(Clock clock) {
        return new SimOptions(0, null, clock, 1, 0, Behaviour.PROMPT);
    }

    public SimOptions withPort(int other) {
        return new SimOptions(other, directory, clock, seed, endpoints, behaviour);
    }

    public SimOptions withDirectory(@Nullable Path other) {
        return new SimOptions(port, other, clock, seed, endpoints, behaviour);
    }

    public SimOptions withClock(Clock other) {
        return new SimOptions(port, directory, other, seed, endpoints, behaviour);
    }

    public SimOptions withSeed(long other) {
        return new SimOptions(port, directory, clock, other, endpoints, behaviour);
    }

    public SimOptions withEndpoints(int other) {
        return new SimOptions(port, directory, clock, seed, other, behaviour);
    }

    public SimOptions withBehaviour(Behaviour other) {
        return new SimOptions(port, directory, clock, seed, endpoints, other);
    }
}
