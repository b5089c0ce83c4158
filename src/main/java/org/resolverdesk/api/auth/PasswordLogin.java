package org.resolverdesk.api.auth;

import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;

/// A user who asks for a token by password (reference 5.1). `tenant` is whose user that is, and what the token is
/// for: the project by id, else by name, else the whole account. `user` is the name, or empty where `userId` says
/// it; `passcode` is what an MFA device shows, which needs the user's id, null without one.
public record PasswordLogin(
        Tenant tenant,
        String user,
        String userId,
        Secret password,
        @Nullable Secret passcode) {
    @Override
    public String toString() {
        return "PasswordLogin[" + user + " of " + tenant.domain() + "]";
    }
}
