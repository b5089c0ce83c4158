package org.resolverdesk.api.auth;

import java.time.Instant;
import org.resolverdesk.model.Tenant;

/// A token that IAM issued, until when it is valid by IAM's clock, and what it is for: no project where it is for the
/// whole account.
public record IssuedToken(String token, Instant expiresAt, Tenant tenant) {
    @Override
    public String toString() {
        return "IssuedToken[*** until " + expiresAt + "]";
    }
}
