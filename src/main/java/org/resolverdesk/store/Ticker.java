package org.resolverdesk.store;

import java.time.Duration;

/// Time that passes: runs a task on the screen thread after a while. Tests drive it by hand.
public interface Ticker {
    /// Runs `onScreen` once, on the screen thread, after `delay`, unless cancelled there before.
    Cancellable after(Duration delay, Runnable onScreen);
}
