package org.resolverdesk.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a call has no value. What may be done next depends on which of the four it is, not on the HTTP status.
public sealed interface ApiFailure {

    /// The service said no, and did nothing. `code` is its own (`DNS.1504`, `APIGW.0301`, …), null where it
    /// gave none; `message` its own words; `retryAfter` how long it asked to be left alone.
    record Refused(
            int httpStatus,
            @Nullable String code,
            String message,
            @Nullable String requestId,
            @Nullable Duration retryAfter)
            implements ApiFailure {
        public Refused(int httpStatus, @Nullable String code, String message, @Nullable String requestId) {
            this(httpStatus, code, message, requestId, null);
        }
    }

    /// Nothing left this computer: no connection came up. Trying again is safe. `obstacle` is what the user can do
    /// something about, where that is known.
    record NotSent(String reason, @Nullable Obstacle obstacle) implements ApiFailure {
        public NotSent(String reason) {
            this(reason, null);
        }
    }

    /// Something was sent and no answer that can be trusted came back: it may have been done or not.
    /// `httpStatus` is 0 where no status line was received. For a read this only means that it failed.
    record OutcomeUnknown(
            int httpStatus, String reason, @Nullable String requestId) implements ApiFailure {}

    /// The service answered with success, but its body can't be read (not JSON, cut short, over 8 MiB, no such
    /// field). After a write this means: it was probably done, look.
    record Unreadable(
            int httpStatus, String reason, @Nullable String requestId) implements ApiFailure {}
}
