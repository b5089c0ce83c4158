package org.resolverdesk.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.NotSent;
import org.resolverdesk.model.ApiFailure.OutcomeUnknown;
import org.resolverdesk.model.ApiFailure.Refused;
import org.resolverdesk.model.ApiFailure.Unreadable;

/// Whether a *read* that failed is worth repeating, and how long to wait before. Never for what writes. The
/// service's code decides before the HTTP status: flow control, no permission and a full quota are all 403
/// (reference 3.3 and 6.2). Pure.
public record Retry(int mostRetries, Duration first, Duration firstWhenThrottled, Duration cap) {
    public static final Retry READS = new Retry(3, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(8));

    private static final Set<String> THROTTLED = Set.of("DNS.0014", "APIGW.0308", "APIG.0308");
    private static final Set<String> BUSY = Set.of("DNS.0000", "DNS.0001", "DNS.0003", "DNS.0021");
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    /// How long to wait before the next try; empty: give up. `tries` is how many have failed, 1 after the
    /// first; `jitter`, 0 to 1, spreads the wait between half of it and the whole.
    public Optional<Duration> next(ApiFailure failure, int tries, double jitter) {
        if (tries < 1 || tries > mostRetries) {
            return Optional.empty();
        }
        return start(failure).map(start -> {
            long whole = Math.min(start.toMillis() << Math.min(tries - 1, 20), cap.toMillis());
            double share = 0.5 + Math.clamp(jitter, 0, 1) / 2;
            return Duration.ofMillis(Math.round(whole * share));
        });
    }

    /// Whether the service was asked too often: its code says so, else the status.
    public static boolean throttled(ApiFailure failure) {
        if (!(failure instanceof Refused refused)) {
            return false;
        }
        String code = refused.code();
        boolean byStatus = refused.httpStatus() == 429 && (code == null || !BUSY.contains(code));
        return byStatus || (code != null && THROTTLED.contains(code));
    }

    private Optional<Duration> start(ApiFailure failure) {
        return switch (failure) {
            case NotSent f -> Optional.of(first);
            case OutcomeUnknown f -> Optional.of(first);
            // A body that was cut short is the network's doing; one that will never fit costs a few calls.
            case Unreadable f -> Optional.of(first);
            case Refused(int status, String code, String message, String requestId, Duration retryAfter) -> {
                if (throttled(failure)) {
                    yield Optional.of(firstWhenThrottled);
                }
                if (code != null && BUSY.contains(code)) {
                    yield Optional.of(first);
                }
                yield PASSING.contains(status) ? Optional.of(first) : Optional.empty();
            }
        };
    }
}
