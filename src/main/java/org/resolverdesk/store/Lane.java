package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Retry;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.store.pace.Brake;
import org.resolverdesk.store.pace.Budget;
import org.resolverdesk.store.pace.Use;

/// The calls to one host: reads one at a time, the most urgent first, within the budget; the user's own at
/// once. It asks its sources what to do only when it can do it, so nothing waits in a queue and grows old.
/// Screen thread.
final class Lane {
    /// A read. `start` runs when it goes and makes the call that runs in the background; `done` runs on the
    /// screen.
    record Job<T>(Use use, Function<Instant, Supplier<Answer<T>>> start, Consumer<Answer<T>> done) {}

    interface Source {
        /// The most urgent read that is due, or null. Asking changes nothing.
        @Nullable
        Job<?> next(Instant now);

        /// When there will be one; null for: not by itself.
        @Nullable
        Instant due(Instant now);
    }

    private record Offer(Source source, Job<?> job) {}

    private static final Duration LEAST = Duration.ofMillis(20);
    private static final Duration COUNT_AGAIN = Duration.ofSeconds(10);

    private final Budget budget = new Budget();
    private final Brake brake = new Brake();
    private final Work work;
    private final Timing timing;
    private final Link link;
    /// The one that was served last at the end.
    private final List<Source> sources = new ArrayList<>();
    private @Nullable Cancellable alarm;
    private @Nullable Cancellable reading;
    private @Nullable Instant lastRead;
    private boolean busy;
    private boolean turning;
    private boolean again;
    private boolean closed;

    Lane(Work work, Timing timing, Link link) {
        this.work = work;
        this.timing = timing;
        this.link = link;
    }

    Instant now() {
        return timing.now();
    }

    void serve(Source source) {
        sources.add(source);
    }

    /// The user's own call: it goes now, beside any read. It doesn't throw; `answer` finds the answer in what
    /// it brings back. That is told also when all of this has been closed meanwhile, since its end is to be
    /// written down.
    <T> void bring(Supplier<T> call, Function<T, Answer<?>> answer, Consumer<T> onScreen) {
        budget.spend(now());
        link.calls(budget.spent(now()));
        work.run(call, (T brought) -> {
            if (!closed) {
                answered(answer.apply(brought));
            }
            onScreen.accept(brought);
        });
    }

    /// Does it on the screen thread after that time, unless it is closed by then.
    void after(Duration time, Runnable onScreen) {
        timing.ticker().after(time, () -> {
            if (!closed) {
                onScreen.run();
            }
        });
    }

    /// Something that should never be thrown was.
    void report(Throwable thrown) {
        work.report(thrown);
    }

    /// Looks whether there is something to do. To be called when anything changed.
    void wake() {
        again = true;
        if (turning) {
            return;
        }
        turning = true;
        try {
            while (again && !busy && !closed) {
                again = false;
                turn();
            }
        } finally {
            turning = false;
        }
    }

    /// Nobody waits any more for the read that is under way: it is interrupted, and nothing is told of it.
    void callOff() {
        if (reading != null && busy) {
            reading.cancel();
            busy = false;
            wake();
        }
    }

    /// Nobody waits for a read any more; what the user sent comes to its end.
    void close() {
        closed = true;
        quiet();
        if (reading != null) {
            reading.cancel();
        }
    }

    private void turn() {
        quiet();
        Instant now = now();
        link.calls(budget.spent(now));
        Instant eased = brake.easedAt(now);
        link.slowed(eased);
        Offer offer = mostUrgent(now);
        Job<?> job = offer == null ? null : offer.job();
        Instant next = eased;
        if (offer != null && job != null) {
            Duration wait = longer(budget.wait(now, job.use()), brake.wait(now, lastRead));
            if (wait.isZero()) {
                sources.remove(offer.source());
                sources.add(offer.source());
                start(job, now);
                return;
            }
            next = earlier(next, now.plus(wait));
        }
        for (Source source : sources) {
            Instant due = source.due(now);
            // What is due and less urgent than what has to wait has to wait as well.
            if (due != null && (job == null || due.isAfter(now))) {
                next = earlier(next, due);
            }
        }
        if (budget.spent(now) > 0) {
            next = earlier(next, now.plus(COUNT_AGAIN));
        }
        if (next != null) {
            Duration delay = Duration.between(now, next);
            alarm = timing.ticker().after(delay.compareTo(LEAST) < 0 ? LEAST : delay, this::wake);
        }
    }

    /// Of equally urgent reads that of the source which waits longest: the first of the list.
    private @Nullable Offer mostUrgent(Instant now) {
        Offer best = null;
        for (Source source : sources) {
            Job<?> job = source.next(now);
            if (job != null && (best == null || job.use().compareTo(best.job().use()) < 0)) {
                best = new Offer(source, job);
            }
        }
        return best;
    }

    private <T> void start(Job<T> job, Instant now) {
        busy = true;
        lastRead = now;
        budget.spend(now);
        link.calls(budget.spent(now));
        Supplier<Answer<T>> call = job.start().apply(now);
        reading = work.begin(() -> guarded(call), (Answer<T> answer) -> {
            busy = false;
            if (closed) {
                return;
            }
            try {
                answered(answer);
                job.done().accept(answer);
            } finally {
                wake();
            }
        });
    }

    private void answered(Answer<?> answer) {
        link.answered(answer);
        if (answer instanceof Answer.Failed<?>(ApiFailure.Refused refused) && Retry.throttled(refused)) {
            brake.throttled(now(), refused.retryAfter());
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// A call that throws is a fault of ours, and still has an outcome: whether anything was done, nobody
    /// knows.
    private <T> Answer<T> guarded(Supplier<Answer<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error thrown) {
            work.report(thrown);
            return new Answer.Failed<>(new ApiFailure.OutcomeUnknown(0, String.valueOf(thrown), null));
        }
    }

    private void quiet() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
