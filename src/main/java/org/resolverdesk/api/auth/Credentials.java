package org.resolverdesk.api.auth;

import java.util.Map;

/// What proves to the service who is calling (reference 5). Asked once a call, on the calling thread, when
/// everything else of the request is settled, so that a signature can cover it. Implementations never show a
/// secret in `toString` or in an exception, and name each header that holds one as
/// [org.resolverdesk.api.trace.Redaction] knows it.
public interface Credentials {

    /// The headers to add to this request, by name; each replaces one of the same name.
    Map<String, String> headersFor(Outgoing request);

    /// Nobody's: for asking who one is.
    static Credentials none() {
        return request -> Map.of();
    }
}
