package org.resolverdesk.store;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The ticker of the real program: a timer thread that only hands over to the screen. Whoever made the timer
/// ends it, and with it everything that was to come.
public final class ScheduledTicker implements Ticker {
    private final ScheduledExecutorService timer;
    private final Work work;

    public ScheduledTicker(ScheduledExecutorService timer, Work work) {
        this.timer = timer;
        this.work = work;
    }

    @Override
    public Cancellable after(Duration delay, Runnable onScreen) {
        if (timer.isShutdown()) {
            return () -> {};
        }
        AtomicBoolean off = new AtomicBoolean();
        Runnable unlessOff = () -> {
            if (!off.get()) {
                onScreen.run();
            }
        };
        // Centuries, such as a token's life, are more nanoseconds than there are numbers: as many as there are then.
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(delay));
        Future<?> tick = timer.schedule(() -> work.onScreen(unlessOff), nanos, TimeUnit.NANOSECONDS);
        return () -> {
            off.set(true);
            tick.cancel(false);
        };
    }
}
