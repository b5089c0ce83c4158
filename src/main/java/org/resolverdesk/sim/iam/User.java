package org.resolverdesk.sim.iam;

import org.resolverdesk.sim.sign.AccessKey;

/// A user as the account has it at the start; `role` is what tokens name. Every secret is made up and says so.
public record User(
        String name, String id, String password, String passcode, AccessKey key, String role, Policy policy) {}
