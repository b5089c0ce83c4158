package org.resolverdesk.sim.iam;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a token stands for: a project, or the whole account (domain) where that is null; from when, until when,
/// and by which methods it was got.
public record Grant(Account.@Nullable Project project, List<String> methods, Instant issuedAt, Instant expiresAt) {
    public Grant {
        methods = List.copyOf(methods);
    }

    public boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
