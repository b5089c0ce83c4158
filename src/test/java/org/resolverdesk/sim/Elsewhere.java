package org.resolverdesk.sim;

import java.time.Instant;
import org.resolverdesk.sim.world.DrawnWorld;

/// Lets tests of other packages take a running simulator to a world of their own.
public final class Elsewhere {
    private Elsewhere() {}

    public static void enter(SimServer server, long seed, Instant now) {
        server.enter(DrawnWorld.of(seed, now));
    }
}
