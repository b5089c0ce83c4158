package org.resolverdesk.sim;

import org.resolverdesk.model.Direction;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.node.ArrayNode;

/// `GET /v2/quotamg/dns/quotas` (reference 3.1, 3.2). An account id that isn't the token's: DNS.0005.
final class QuotaHandlers {
    private static final int ZONES = 50;
    private static final int RECORD_SETS = 500;
    private static final int RULES = 50;

    private QuotaHandlers() {}

    static Reply list(Request request, Handler.Moment moment) {
        if (!Account.MADE_UP.domainId().equals(request.query().get("domain_id"))) {
            throw new Refusal(Reason.AUTHENTICATION_REQUIRED);
        }
        World world = moment.world();
        ArrayNode quotas = Json.array();
        quota(quotas, "zone", ZONES, 0);
        quota(quotas, "private_zone", ZONES, 0);
        quota(quotas, "record_set", RECORD_SETS, 0);
        quota(quotas, "ptr_record", ZONES, 0);
        for (Direction direction : Direction.values()) {
            quota(quotas, direction.word() + "_endpoint", world.quota(direction), world.count(direction));
        }
        int rules = world.newestFirst(Direction.OUTBOUND).stream()
                .mapToInt(SimEndpoint::ruleCount)
                .sum();
        quota(quotas, "resolver_rule", RULES, rules);
        return Reply.of(200, "quotas", quotas);
    }

    private static void quota(ArrayNode quotas, String key, int limit, int used) {
        quotas.addObject()
                .put("quota_key", key)
                .put("quota_limit", limit)
                .put("used", used)
                .put("unit", "count");
    }
}
