package org.resolverdesk.api.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, once: whoever asks meanwhile waits for it. Where it can't be made the next
/// one tries again. Any thread.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T there = made;
        if (there == null) {
            there = make.get();
            made = there;
        }
        return there;
    }

    /// What was made, or null where nobody asked for it yet.
    synchronized @Nullable T ifMade() {
        return made;
    }
}
