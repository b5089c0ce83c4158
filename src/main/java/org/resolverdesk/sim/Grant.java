package org.resolverdesk.sim;

import java.time.Instant;

/// What a token stands for: a project or the whole account (domain), from when, until when.
record Grant(Scope scope, Instant issuedAt, Instant expiresAt) {
    enum Scope {
        PROJECT,
        DOMAIN
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
