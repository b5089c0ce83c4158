package org.resolverdesk.sim.iam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.world.Ids;

/// The tokens that are valid: the one handed over at start, which lasts as long as the server, and those issued
/// for a password, which last as [Behaviour#tokenLife] says. They don't survive a restart.
public final class Tokens {
    public static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    /// Issued tokens are as long as real ones can be: 1,600 characters and more.
    private static final int PARTS = 50;

    private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

    private final Map<String, Grant> grants = new HashMap<>();
    private final Ids ids;
    private final Users users;
    private final String first;

    public Tokens(Ids ids, Instant now, Users users) {
        this.ids = ids;
        this.users = users;
        this.first = "made-up-token-" + ids.request();
        User admin = Account.MADE_UP.admin();
        Account.Project project = Account.MADE_UP.project();
        grants.put(first, new Grant(admin, project, Policy.ALL, List.of("password"), now, FOREVER));
    }

    public String first() {
        return first;
    }

    public String issue(Grant grant) {
        StringBuilder token = new StringBuilder("made-up-token-");
        for (int i = 0; i < PARTS; i++) {
            token.append(ids.request());
        }
        grants.put(token.toString(), grant);
        return token.toString();
    }

    /// What a token stands for now; null for one that was never issued, has expired or was revoked.
    public @Nullable Grant valid(@Nullable String token, Instant now) {
        Grant grant = grants.get(token);
        return grant == null || grant.hasExpired(now) || isRevoked(token, grant, now) ? null : grant;
    }

    /// Who calls, by the `X-Auth-Token` header; refused as the gateway does.
    public Grant caller(@Nullable String token, Instant now) {
        if (token == null || token.isEmpty()) {
            throw new Refusal(Reason.NO_TOKEN);
        }
        Grant grant = grants.get(token);
        if (grant == null || isRevoked(token, grant, now)) {
            throw new Refusal(Reason.WRONG_TOKEN);
        }
        if (grant.hasExpired(now)) {
            throw new Refusal(Reason.TOKEN_EXPIRED, ", expires_at: " + TIME.format(grant.expiresAt()));
        }
        return grant;
    }

    private boolean isRevoked(@Nullable String token, Grant grant, Instant now) {
        return !first.equals(token) && users.hasRevoked(grant, now);
    }
}
