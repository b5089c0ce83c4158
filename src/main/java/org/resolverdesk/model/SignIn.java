package org.resolverdesk.model;

/// How to prove who one is (reference 5), without the secret of it.
public sealed interface SignIn {
    /// An IAM token, handed over.
    record Token() implements SignIn {}

    /// A user of the account: `user` by name; with `mfa` a virtual MFA device is asked for too, which needs the
    /// user's id.
    record Password(String user, String userId, boolean mfa) implements SignIn {}

    /// A permanent access key; requests are signed.
    record Keys(String accessKey) implements SignIn {}

    /// A temporary access key, which comes with a security token.
    record TemporaryKeys(String accessKey) implements SignIn {}
}
