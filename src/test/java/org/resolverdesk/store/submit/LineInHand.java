package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.resolverdesk.model.Answer;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.ManualTime;

/// A line whose time passes when told; calls are made at once.
public final class LineInHand implements Line {
    private final ManualTime time = new ManualTime();

    @Override
    public Instant now() {
        return time.instant();
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
    public void after(Duration delay, Runnable onScreen) {
        Cancellable _ = time.after(delay, onScreen);
    }

    @Override
    public void report(Throwable thrown) {
        throw new AssertionError(thrown);
    }

    /// Lets that much time pass, and everything in it happen at its moment.
    public void pass(Duration more) {
        time.pass(more);
    }
}
