package org.resolverdesk.sim.iam;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a token stands for: a user with the permissions of that moment, and a project, or the whole account
/// (domain) where that is null; by which methods it was got, from when, until when.
record Grant(
        User user,
        Account.@Nullable Project project,
        Policy policy,
        List<String> methods,
        Instant issuedAt,
        Instant expiresAt) {
    Grant {
        methods = List.copyOf(methods);
    }

    Grant narrowed(Policy other) {
        return new Grant(user, project, other.within(policy), methods, issuedAt, expiresAt);
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
