package org.resolverdesk.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The only handover from the background to the screen. Takes both executors, so that tests can run it with
/// `Runnable::run`. What a call or a handler throws is logged and given to `onFailure`, on the screen thread;
/// it is never lost.
public final class Work {
    private static final Logger LOG = System.getLogger(Work.class.getName());

    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> onFailure;

    public Work(Executor background, Executor screen) {
        this(background, screen, _ -> {});
    }

    public Work(Executor background, Executor screen, Consumer<Throwable> onFailure) {
        this.background = background;
        this.screen = screen;
        this.onFailure = onFailure;
    }

    /// Runs `call` in the background and hands its finished value to `onScreen`, which should only assign.
    public <T> void run(Supplier<T> call, Consumer<T> onScreen) {
        background.execute(() -> {
            T value;
            try {
                value = call.get();
            } catch (RuntimeException | Error thrown) {
                report(thrown);
                return;
            }
            onScreen(() -> onScreen.accept(value));
        });
    }

    /// As [#run], but it can be called off, on the screen thread: what runs is interrupted then, and what has
    /// finished isn't handed over any more.
    public <T> Cancellable begin(Supplier<T> call, Consumer<T> onScreen) {
        AtomicReference<@Nullable Thread> runner = new AtomicReference<>();
        AtomicBoolean off = new AtomicBoolean();
        run(
                () -> {
                    runner.set(Thread.currentThread());
                    try {
                        return off.get() ? Optional.<T>empty() : Optional.of(call.get());
                    } finally {
                        runner.set(null);
                    }
                },
                value -> value.filter(_ -> !off.get()).ifPresent(onScreen));
        return () -> {
            off.set(true);
            Thread running = runner.get();
            if (running != null) {
                running.interrupt();
            }
        };
    }

    public void onScreen(Runnable task) {
        screen.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error thrown) {
                report(thrown);
            }
        });
    }

    /// Logs what shouldn't have been thrown and tells the program; any thread.
    public void report(Throwable thrown) {
        LOG.log(Level.ERROR, "Unexpected failure", thrown);
        screen.execute(() -> onFailure.accept(thrown));
    }
}
