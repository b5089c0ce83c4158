package org.resolverdesk.sim.iam;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.sim.sign.AccessKey;
import org.resolverdesk.sim.world.Ids;

/// The users' access keys and the temporary ones (reference 5.3), each with what it stands for. The temporary
/// ones don't survive a restart.
public final class AccessKeys {
    /// Expired keys are kept for so long, so that they are told from unknown ones.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private record Temporary(AccessKey key, Grant grant) {}

    private final Ids ids;
    private final Users users;
    private final Map<String, Temporary> temporary = new HashMap<>();

    public AccessKeys(Ids ids, Users users) {
        this.ids = ids;
        this.users = users;
    }

    Optional<AccessKey> find(String id) {
        Optional<AccessKey> lasting = users.withKey(id).map(User::key);
        return lasting.isPresent()
                ? lasting
                : Optional.ofNullable(temporary.get(id)).map(Temporary::key);
    }

    /// What a key stands for where a request doesn't say: what the token stood for that it was got with, else
    /// the account's first project.
    Optional<Account.Project> project(AccessKey key) {
        Temporary found = temporary.get(key.id());
        return found == null
                ? Optional.of(Account.MADE_UP.project())
                : Optional.ofNullable(found.grant().project());
    }

    /// What a key may do: what its user may now, or what it was got for.
    Policy policy(AccessKey key) {
        Temporary found = temporary.get(key.id());
        return found == null
                ? users.policy(users.withKey(key.id()).orElseThrow())
                : found.grant().policy();
    }

    AccessKey issue(Grant grant, Instant now, Duration life) {
        temporary
                .values()
                .removeIf(one -> one.key().expiresAt().plus(REMEMBERED).isBefore(now));
        String id = "MADEUP" + ids.request().substring(0, 14).toUpperCase(Locale.ROOT);
        AccessKey key = new AccessKey(
                id, "made-up-secret-" + ids.request(), "made-up-securitytoken-" + ids.request(), now.plus(life));
        temporary.put(id, new Temporary(key, grant));
        return key;
    }
}
