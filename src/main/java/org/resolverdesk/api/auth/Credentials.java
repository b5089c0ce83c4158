package org.resolverdesk.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.model.ApiFailure;

/// What proves to the service who is calling (reference 5). Asked once a call, on the calling thread, when
/// everything else of the request is settled, so that a signature can cover it. Implementations never show a
/// secret in `toString` or in an exception, and name each header that holds one as
/// [org.resolverdesk.api.trace.Redaction] knows it.
public interface Credentials {

    /// The headers to add to this request, by name; each replaces one of the same name.
    Map<String, String> headersFor(Outgoing request);

    /// Those for one call, which may take `longest`. May block until somebody is signed in; empty: the call may not
    /// leave.
    default Optional<Credentials> forCall(boolean writes, Duration longest) {
        return Optional.of(this);
    }

    /// For the account's own services, whose calls name the account and not a project.
    default Credentials forAccount() {
        return this;
    }

    /// The service refused a call that had the headers `proof`. Whether that was for who calls and others hold now,
    /// so that the call is worth another attempt; may block until that is known.
    default boolean replacedAfter(Outgoing request, Map<String, String> proof, ApiFailure.Refused failure) {
        return false;
    }

    /// A host's clock, as an answer that arrived at `at` had it.
    default void heard(String host, Instant serverDate, Instant at) {}

    /// Nobody's: for asking who one is.
    static Credentials none() {
        return request -> Map.of();
    }
}
