package org.resolverdesk.bench;

import java.util.concurrent.locks.LockSupport;

/// The time that a poll has at least, from now on.
final class Tick {
    private static final long NANOS = 150_000_000;

    private final long begun = System.nanoTime();

    /// Waits for its end, if that is still to come.
    void end() {
        for (long left = left(); left > 0; left = left()) {
            LockSupport.parkNanos(left);
        }
    }

    private long left() {
        return begun + NANOS - System.nanoTime();
    }
}
