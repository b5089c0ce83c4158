package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.resolverdesk.model.Answer;

/// The way to a service and back, and the time. Screen thread; calls run in the background.
public interface Line {
    Instant now();

    /// Makes a call of the user's, at once; it doesn't throw. `answer` finds the answer in what it brought
    /// back.
    <T> void bring(Supplier<T> call, Function<T, Answer<?>> answer, Consumer<T> onScreen);

    /// Reads something as soon as there is room for that.
    <T> void read(Supplier<Answer<T>> call, Consumer<Answer<T>> onScreen);

    /// Does it after that time, unless all is over by then.
    void after(Duration time, Runnable onScreen);

    /// Something that should never be thrown was.
    void report(Throwable thrown);
}
