package org.resolverdesk.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Work;

/// The screen thread without a screen, and the time of a simulated desk: calls really run, in the background,
/// and each costs some time on the clock in hand; where nothing is under way the clock jumps to the next alarm.
public final class Screen implements Executor, AutoCloseable {
    private final ManualTime time;
    private final Supplier<Duration> latency;
    private final Runnable others;
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// `latency` is drawn for each call that comes back; `others` returns when those who hand over by themselves, the
    /// journal's threads, have come to the end of what they were asked for.
    public Screen(ManualTime time, Supplier<Duration> latency, Runnable others) {
        this.time = time;
        this.latency = latency;
        this.others = others;
    }

    /// The handover whose background is counted here. What is thrown ends the run.
    public Work work() {
        return new Work(this::inBackground, this, thrown -> {
            throw new AssertionError("thrown on the way to the screen", thrown);
        });
    }

    @Override
    public void execute(Runnable handover) {
        tasks.add(() -> {
            time.goTo(time.instant().plus(latency.get()));
            handover.run();
        });
    }

    /// Makes [#until] look again.
    public void wake() {
        tasks.add(() -> {});
    }

    /// Lets things happen until that is so, at the longest for that time on the clock; whether it is so.
    /// `parked` is how many calls are under way and mustn't be waited for.
    public boolean until(BooleanSupplier done, Duration longest, IntSupplier parked) {
        Instant end = time.instant().plus(longest);
        while (true) {
            if (done.getAsBoolean()) {
                return true;
            }
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else if (underWay.get() > parked.getAsInt()) {
                take().run();
            } else {
                others.run();
                if (tasks.isEmpty() && !jump(end)) {
                    return false;
                }
            }
        }
    }

    public boolean until(BooleanSupplier done, Duration longest) {
        return until(done, longest, () -> 0);
    }

    /// Lets what is under way come to its end; no time passes but what that takes.
    public void rest() {
        until(() -> false, Duration.ZERO);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// To the next alarm, or to the end: false when that was reached.
    private boolean jump(Instant end) {
        Instant next = time.next();
        if (next == null || next.isAfter(end)) {
            time.goTo(end);
            return false;
        }
        time.goTo(next);
        return true;
    }

    private Runnable take() {
        try {
            return tasks.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the run was stopped", e);
        }
    }

    private void inBackground(Runnable call) {
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                call.run();
            } finally {
                underWay.decrementAndGet();
                wake();
            }
        });
    }
}
