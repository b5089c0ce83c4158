package org.resolverdesk.sim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a token stands for: a project, or the whole account (domain) where that is null; from when, until when,
/// and by which methods it was got.
record Grant(Account.@Nullable Project project, List<String> methods, Instant issuedAt, Instant expiresAt) {
    Grant {
        methods = List.copyOf(methods);
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
