package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.store.pace.Use;
import org.resolverdesk.store.submit.Line;

/// The lane as errands use it: what they send goes at once, what they read waits for its turn. Screen thread.
final class ErrandLine implements Line, Lane.Source {
    private final Lane lane;
    private final Deque<Lane.Job<?>> reads = new ArrayDeque<>();

    ErrandLine(Lane lane) {
        this.lane = lane;
    }

    @Override
    public Instant now() {
        return lane.now();
    }

    @Override
    public <T> void bring(Supplier<T> call, Function<T, Answer<?>> answer, Consumer<T> onScreen) {
        lane.bring(call, answer, brought -> {
            onScreen.accept(brought);
            lane.wake();
        });
    }

    @Override
    public <T> void read(Supplier<Answer<T>> call, Consumer<Answer<T>> onScreen) {
        reads.add(new Lane.Job<T>(
                Use.PENDING,
                _ -> {
                    reads.removeFirst();
                    return call;
                },
                onScreen));
        lane.wake();
    }

    @Override
    public void after(Duration time, Runnable onScreen) {
        lane.after(time, onScreen);
    }

    @Override
    public void report(Throwable thrown) {
        lane.report(thrown);
    }

    @Override
    public Lane.@Nullable Job<?> next(Instant now) {
        return reads.peekFirst();
    }

    @Override
    public @Nullable Instant due(Instant now) {
        return reads.isEmpty() ? null : now;
    }
}
