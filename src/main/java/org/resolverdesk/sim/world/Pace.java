package org.resolverdesk.sim.world;

import java.time.Duration;

/// How fast the service works: the time from a create to ACTIVE, and by which part of it (0 to 1) that varies.
/// All other pending states are parts of that time, so one number scales them all. `draw` is always a random
/// number from 0 to 1.
public record Pace(Duration timeToActive, double spread) {
    public Pace {
        if (timeToActive.isNegative() || !(spread >= 0 && spread <= 1)) {
            throw new IllegalArgumentException(
                    "a time from 0 on and a spread from 0 to 1, not " + timeToActive + ", " + spread);
        }
    }

    Duration creation(double draw) {
        return times(1 + spread * (2 * draw - 1));
    }

    /// When one of the addresses is ready, in a creation that takes `whole`: each at its own moment, none after
    /// 0.9.
    Duration address(Duration whole, double draw) {
        return scaled(whole, 0.3 + 0.6 * draw);
    }

    Duration update(double draw) {
        return scaled(creation(draw), 0.5);
    }

    Duration deletion(double draw) {
        return scaled(creation(draw), 0.6);
    }

    Duration times(double factor) {
        return scaled(timeToActive, factor);
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }
}
