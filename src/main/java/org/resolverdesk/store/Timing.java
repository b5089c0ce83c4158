package org.resolverdesk.store;

import java.time.Instant;
import java.time.InstantSource;

/// What time it is, and how to be woken later.
public record Timing(InstantSource clock, Ticker ticker) {
    public Instant now() {
        return clock.instant();
    }
}
