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
        Future<?> tick =
                timer.schedule(() -> work.onScreen(unlessOff), Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        return () -> {
            off.set(true);
            tick.cancel(false);
        };
    }
}
