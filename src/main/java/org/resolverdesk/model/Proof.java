package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// What the user hands over for a [SignIn] of the same kind. Never kept by what it is handed to beyond the session.
public sealed interface Proof {
    record Token(Secret token) implements Proof {}

    /// `passcode` is what the MFA device shows, null where none is asked for.
    record Password(Secret password, @Nullable Secret passcode) implements Proof {}

    record Key(Secret secretKey) implements Proof {}

    record TemporaryKey(Secret secretKey, Secret securityToken) implements Proof {}
}
