package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.resolverdesk.model.Answer;

/// A line whose time passes when told; calls are made at once.
public final class LineInHand implements Line {
    private record Alarm(Instant at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> void bring(Supplier<T> call, Function<T, Answer<?>> answer, Consumer<T> onScreen) {
        onScreen.accept(call.get());
    }

    @Override
    public <T> void read(Supplier<Answer<T>> call, Consumer<Answer<T>> onScreen) {
        onScreen.accept(call.get());
    }

    @Override
    public void after(Duration time, Runnable onScreen) {
        alarms.add(new Alarm(now.plus(time), onScreen));
    }

    @Override
    public void report(Throwable thrown) {
        throw new AssertionError(thrown);
    }

    /// Lets that much time pass, and everything in it happen at its moment.
    public void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            Alarm next = alarms.stream()
                    .filter(alarm -> !alarm.at().isAfter(until))
                    .min(Comparator.comparing(Alarm::at))
                    .orElse(null);
            if (next == null) {
                now = until;
                return;
            }
            alarms.remove(next);
            now = next.at();
            next.task().run();
        }
    }
}
