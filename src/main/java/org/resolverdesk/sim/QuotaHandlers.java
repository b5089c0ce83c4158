package org.resolverdesk.sim;

import org.resolverdesk.model.Direction;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.node.ArrayNode;

/// `GET /v2/quotamg/dns/quotas` (reference 3.1, 3.2): all ten, of which the simulator has only endpoints and
/// rules to count. An account id that isn't the token's: DNS.0005.
final class QuotaHandlers {
    private QuotaHandlers() {}

    static Reply list(Request request, Handler.Moment moment) {
        if (!Account.MADE_UP.domainId().equals(request.query().get("domain_id"))) {
            throw new Refusal(Reason.AUTHENTICATION_REQUIRED);
        }
        ArrayNode quotas = Json.array();
        for (QuotaKey key : QuotaKey.values()) {
            quotas.addObject()
                    .put("quota_key", key.word())
                    .put("quota_limit", limit(key, moment))
                    .put("used", used(key, moment))
                    .put("unit", "count");
        }
        return Reply.of(200, "quotas", quotas);
    }

    /// Generated endpoints come on top.
    private static int limit(QuotaKey key, Handler.Moment moment) {
        int limit = moment.fate().behaviour().quota(key);
        for (Direction direction : Direction.values()) {
            limit += QuotaKey.of(direction) == key ? moment.world().generated(direction) : 0;
        }
        return limit;
    }

    private static int used(QuotaKey key, Handler.Moment moment) {
        World world = moment.world();
        return switch (key) {
            case INBOUND_ENDPOINT -> world.count(Direction.INBOUND);
            case OUTBOUND_ENDPOINT -> world.count(Direction.OUTBOUND);
            case RESOLVER_RULE -> world.rules().count(moment.now());
            default -> 0;
        };
    }
}
