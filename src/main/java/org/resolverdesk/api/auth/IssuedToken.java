package org.resolverdesk.api.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token that IAM issued, until when it is valid, and the project that it is for: null for the whole account.
public record IssuedToken(
        String token, Instant expiresAt, @Nullable String projectId) {
    @Override
    public String toString() {
        return "IssuedToken[*** until " + expiresAt + "]";
    }
}
