package org.resolverdesk.bench;

import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Asks the JavaFX thread for a moment, each millisecond and whether it answered the last time or not, and notes
/// how long that took: what a click or a key would have waited, had it come just then.
final class Probe implements AutoCloseable {
    private static final long EVERY_NANOS = 1_000_000;

    private final Samples into;
    private final Thread thread;
    private volatile boolean ended;

    Probe(Samples into) {
        this.into = into;
        thread = Thread.ofPlatform().daemon().name("probe").start(this::ask);
    }

    private void ask() {
        while (!ended) {
            long asked = System.nanoTime();
            Platform.runLater(() -> into.add(System.nanoTime() - asked));
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    /// Ends it; everything that it asked for has been answered then.
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Window.run(() -> {});
    }
}
