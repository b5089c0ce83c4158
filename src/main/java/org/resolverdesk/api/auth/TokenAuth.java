package org.resolverdesk.api.auth;

import java.util.Map;

/// An IAM token that was handed over, sent as `X-Auth-Token` (creating-an-endpoint, table 1).
public final class TokenAuth implements Credentials {
    public static final String HEADER = "X-Auth-Token";

    private final String token;

    /// White space around the token is dropped; one that can't stand in a header is refused, without being
    /// quoted.
    public TokenAuth(String token) {
        this.token = token.strip();
        if (this.token.isEmpty() || !this.token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a token is one word of ASCII characters");
        }
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        return Map.of(HEADER, token);
    }

    @Override
    public String toString() {
        return "TokenAuth[***]";
    }
}
