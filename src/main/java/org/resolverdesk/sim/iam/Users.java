package org.resolverdesk.sim.iam;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What changes of the account's users: passwords and permissions. A change revokes the tokens that were issued
/// before it, half an hour later: the documents say 'within 30 minutes' (reference 5.1). Changes don't survive
/// a restart.
public final class Users {
    static final Duration REVOKED_AFTER = Duration.ofMinutes(30);

    private record Change(String password, Policy policy, Instant at) {}

    private final Map<String, Change> changes = new HashMap<>();

    Optional<User> withId(String id) {
        return find(user -> user.id().equals(id));
    }

    Optional<User> named(String name) {
        return find(user -> user.name().equals(name));
    }

    Optional<User> withKey(String access) {
        return find(user -> user.key().id().equals(access));
    }

    boolean isPassword(User user, String password) {
        return now(user).password().equals(password);
    }

    Policy policy(User user) {
        return now(user).policy();
    }

    void password(User user, String password, Instant at) {
        changes.put(user.id(), new Change(password, policy(user), at));
    }

    /// Other permissions for the user of that name.
    public void permit(String name, Policy policy, Instant at) {
        User user = named(name).orElseThrow();
        changes.put(user.id(), new Change(now(user).password(), policy, at));
    }

    boolean hasRevoked(Grant grant, Instant now) {
        Change change = now(grant.user());
        return grant.issuedAt().isBefore(change.at())
                && !now.isBefore(change.at().plus(REVOKED_AFTER));
    }

    private Change now(User user) {
        return changes.getOrDefault(user.id(), new Change(user.password(), user.policy(), Instant.EPOCH));
    }

    private static Optional<User> find(Predicate<User> which) {
        return Account.MADE_UP.users().stream().filter(which).findAny();
    }
}
