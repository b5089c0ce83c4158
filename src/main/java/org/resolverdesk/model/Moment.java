package org.resolverdesk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that was seen of an endpoint, or happened to it: what it was found in, what this program did to
/// it, or what others did, as a poll showed it. `intent` is ours that it belongs to, null for none.
public record Moment(
        String profile,
        String endpoint,
        String name,
        Instant at,
        Kind kind,
        String what,
        @Nullable Long intent) {
    public enum Kind {
        /// It was seen in the state `what`.
        SEEN,
        /// This program did `what`.
        OURS,
        /// Somebody else did `what`.
        THEIRS
    }
}
