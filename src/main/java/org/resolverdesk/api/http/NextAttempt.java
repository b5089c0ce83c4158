package org.resolverdesk.api.http;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.resolverdesk.model.Exchange;

/// What has to happen before a call that writes, and was refused for who called, leaves once more. Whoever asks for
/// the call says so, since only they can write it down; bound to the thread that makes the call.
public final class NextAttempt {
    private static final ScopedValue<Predicate<Exchange>> BEFORE = ScopedValue.newInstance();

    private NextAttempt() {}

    /// Makes a call. `before` is told of each attempt that was refused and is about to be followed by another,
    /// redacted; it blocks until that may leave, or ends the call with the refusal by answering false.
    public static <T> T after(Predicate<Exchange> before, Supplier<T> call) {
        return ScopedValue.where(BEFORE, before).call(call::get);
    }

    static boolean mayLeave(Exchange refused) {
        return !BEFORE.isBound() || BEFORE.get().test(refused);
    }
}
