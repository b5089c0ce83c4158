package org.resolverdesk.api.auth;

import org.jspecify.annotations.Nullable;

/// A user who asks for a token by password (reference 5.1): `domain` is the name of the account, `project` that
/// of the project the token is for, null for the account; `passcode` the one of an MFA device, with the user's
/// id, null without one.
public record PasswordLogin(
        String domain,
        String user,
        String password,
        @Nullable String project,
        @Nullable Passcode passcode) {

    /// What a virtual MFA device shows.
    public record Passcode(String userId, String code) {
        @Override
        public String toString() {
            return "Passcode[***]";
        }
    }

    @Override
    public String toString() {
        return "PasswordLogin[" + user + " of " + domain + "]";
    }
}
