package org.resolverdesk.sim.sign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An access key: its id (AK) and secret (SK). A temporary one goes with a security token, which must come with
/// each request, and expires.
public record AccessKey(String id, String secret, @Nullable String securityToken, Instant expiresAt) {

    /// One that lasts.
    public static AccessKey lasting(String id, String secret) {
        return new AccessKey(id, secret, null, Instant.MAX);
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
