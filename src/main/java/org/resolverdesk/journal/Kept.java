package org.resolverdesk.journal;

import java.util.function.Function;

/// What came of asking the journal: a value that is on the disk (or comes from it), or a problem.
public sealed interface Kept<T> {
    record Done<T>(T value) implements Kept<T> {}

    record Not<T>(JournalProblem problem) implements Kept<T> {}

    default <R> Kept<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Not<T>(JournalProblem problem) -> new Not<>(problem);
        };
    }

    /// The value, or another one where there is a problem.
    default T or(T other) {
        return this instanceof Done<T>(T value) ? value : other;
    }
}
