package org.resolverdesk.sim.iam;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.sign.AccessKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v3.0/OS-CREDENTIAL/securitytokens` (reference 5.3): a temporary access key for a token, in the header
/// or in the body, the header winning. A policy that would narrow it is taken and does nothing; there are no
/// agencies to assume the role of, so that method is refused.
public final class CredentialHandlers {
    private static final int SHORTEST = 900;
    private static final int LONGEST = 86_400;

    private final Tokens tokens;
    private final AccessKeys keys;

    public CredentialHandlers(Tokens tokens, AccessKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    public Reply create(Request request, Handler.Moment moment) {
        ObjectNode auth = Json.object(request.json(Reason.IAM_BAD_BODY), "auth", Reason.IAM_BAD_BODY);
        ObjectNode identity = Json.object(auth, "identity", Reason.IAM_BAD_BODY);
        boolean byToken = false;
        for (JsonNode method : Json.array(identity, "methods", Reason.IAM_BAD_BODY)) {
            byToken |= method.isString() && method.stringValue().equals("token");
        }
        if (!byToken) {
            throw new Refusal(Reason.IAM_BAD_BODY);
        }
        JsonNode token = identity.path("token");
        String header = request.header("X-Auth-Token");
        String inBody = token.isObject() ? Json.textOrNull(token, "id", Reason.IAM_BAD_BODY) : null;
        Grant grant = tokens.valid(header == null ? inBody : header, moment.now());
        if (grant == null) {
            throw new Refusal(Reason.IAM_UNAUTHENTICATED);
        }
        AccessKey key = keys.issue(grant, moment.now(), duration(token.get("duration_seconds")));
        ObjectNode credential = Json.object()
                .put("access", key.id())
                .put("secret", key.secret())
                .put("expires_at", Tokens.TIME.format(key.expiresAt()))
                .put("securitytoken", key.securityToken());
        return Reply.of(201, "credential", credential);
    }

    private static Duration duration(@Nullable JsonNode seconds) {
        if (seconds == null || seconds.isNull()) {
            return Duration.ofSeconds(SHORTEST);
        }
        if (!seconds.isIntegralNumber() || !seconds.canConvertToInt()) {
            throw new Refusal(Reason.IAM_BAD_PARAMETER);
        }
        int given = seconds.intValue();
        if (given < SHORTEST || given > LONGEST) {
            throw new Refusal(Reason.IAM_BAD_PARAMETER);
        }
        return Duration.ofSeconds(given);
    }
}
