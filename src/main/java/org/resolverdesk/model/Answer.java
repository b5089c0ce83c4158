package org.resolverdesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came of a call: a value, or a failure. Failures are values, so that none can be forgotten on the way to
/// the screen.
public sealed interface Answer<T> {

    /// The service did as asked. `took` is the time of the whole call; `serverDate` its `Date` header;
    /// `requestId` its `X-Request-Id`.
    record Ok<T>(
            T value,
            Duration took,
            @Nullable Instant serverDate,
            @Nullable String requestId) implements Answer<T> {}

    /// It didn't, or nobody knows.
    record Failed<T>(ApiFailure failure) implements Answer<T> {}

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Ok<T>(T value, Duration took, Instant date, String id) ->
                new Ok<>(change.apply(value), took, date, id);
            case Failed<T>(ApiFailure failure) -> new Failed<>(failure);
        };
    }
}
