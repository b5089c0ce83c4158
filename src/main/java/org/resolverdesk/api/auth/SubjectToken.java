package org.resolverdesk.api.auth;

import java.util.HashMap;
import java.util.Map;

/// A token that asks about itself: `GET /v3/auth/tokens` (reference 5.1).
public final class SubjectToken implements Credentials {
    private static final String HEADER = "X-Subject-Token";

    private final TokenAuth caller;

    public SubjectToken(TokenAuth caller) {
        this.caller = caller;
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        Map<String, String> headers = new HashMap<>(caller.headersFor(request));
        headers.put(HEADER, headers.getOrDefault(TokenAuth.HEADER, ""));
        return headers;
    }

    @Override
    public String toString() {
        return "SubjectToken[***]";
    }
}
