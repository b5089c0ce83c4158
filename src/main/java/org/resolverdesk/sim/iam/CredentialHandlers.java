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
/// or in the body, the header winning; or for the role of an agency, which must be the account's own here. A
/// policy narrows what the key may do, and it never may more than the token.
public final class CredentialHandlers {
    private static final Account ACCOUNT = Account.MADE_UP;
    private static final String TOKEN = "token";
    private static final String ASSUME_ROLE = "assume_role";
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
        String method = method(identity);
        JsonNode asked = identity.path(method);
        String header = request.header("X-Auth-Token");
        String inBody = asked.isObject() ? Json.textOrNull(asked, "id", Reason.IAM_BAD_BODY) : null;
        Grant grant = tokens.valid(header == null ? inBody : header, moment.now());
        if (grant == null) {
            throw new Refusal(Reason.IAM_UNAUTHENTICATED);
        }
        if (method.equals(ASSUME_ROLE)) {
            grant = grant.narrowed(agency(Json.object(identity, ASSUME_ROLE, Reason.IAM_BAD_BODY)));
        }
        if (identity.has("policy")) {
            ObjectNode policy = Json.object(identity, "policy", Reason.IAM_BAD_BODY);
            grant = grant.narrowed(Policy.parse(policy, Reason.IAM_BAD_BODY));
        }
        AccessKey key = keys.issue(grant, moment.now(), duration(asked.get("duration_seconds")));
        ObjectNode credential = Json.object()
                .put("access", key.id())
                .put("secret", key.secret())
                .put("expires_at", Tokens.TIME.format(key.expiresAt()))
                .put("securitytoken", key.securityToken());
        return Reply.of(201, "credential", credential);
    }

    /// The one that is known, of those named.
    private static String method(ObjectNode identity) {
        for (JsonNode method : Json.array(identity, "methods", Reason.IAM_BAD_BODY)) {
            String word = method.isString() ? method.stringValue() : "";
            if (word.equals(TOKEN) || word.equals(ASSUME_ROLE)) {
                return word;
            }
        }
        throw new Refusal(Reason.IAM_BAD_BODY);
    }

    /// What the agency that is named may do.
    private static Policy agency(ObjectNode role) {
        String id = Json.textOrNull(role, "domain_id", Reason.IAM_BAD_BODY);
        String name = Json.textOrNull(role, "domain_name", Reason.IAM_BAD_BODY);
        String agency = Json.text(role, "agency_name", Reason.IAM_BAD_BODY);
        if (id == null && name == null) {
            throw new Refusal(Reason.IAM_BAD_BODY);
        }
        boolean ours =
                id != null ? id.equals(ACCOUNT.domainId()) : ACCOUNT.domain().equals(name);
        if (!ours || !agency.equals(ACCOUNT.agency())) {
            throw new Refusal(Reason.IAM_NO_AGENCY);
        }
        return Policy.READ_ONLY;
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
