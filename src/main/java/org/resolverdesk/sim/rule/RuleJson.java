package org.resolverdesk.sim.rule;

import java.time.Instant;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.endpoint.EndpointJson;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimRouter;
import org.resolverdesk.sim.world.SimRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Resolver rules as the service writes them (reference 2.1): which fields depends on the call.
final class RuleJson {
    private RuleJson() {}

    /// As a create answers it, whatever the pace: nothing is made yet.
    static ObjectNode fresh(SimRule rule) {
        return times(start(rule, Status.PENDING_CREATE), rule);
    }

    /// As an update answers it.
    static ObjectNode brief(SimRule rule, Instant now) {
        return times(start(rule, Lifecycle.status(rule, now)), rule);
    }

    /// As a delete answers it, whatever the pace: nothing is gone yet.
    static ObjectNode leaving(SimRule rule) {
        return times(start(rule, Status.PENDING_DELETE), rule);
    }

    static ObjectNode listed(SimRule rule, Instant now) {
        ObjectNode node = start(rule, Lifecycle.status(rule, now));
        routers(node.putArray("routers"), rule, now);
        return times(node, rule);
    }

    static ObjectNode whole(SimRule rule, Instant now) {
        ObjectNode node = start(rule, Lifecycle.status(rule, now));
        ArrayNode targets = node.putArray("ipaddresses");
        rule.targets().forEach(target -> targets.addObject().put("ip", target));
        routers(node.putArray("routers"), rule, now);
        return times(node, rule);
    }

    /// As an association answers it: not wrapped in anything.
    static ObjectNode router(SimRouter router, Status status) {
        return Json.object()
                .put("status", status.word())
                .put("router_id", router.vpcId())
                .put("router_region", router.region());
    }

    private static ObjectNode start(SimRule rule, Status status) {
        return Json.object()
                .put("id", rule.id())
                .put("name", rule.name())
                .put("domain_name", rule.domainName())
                .put("endpoint_id", rule.endpointId())
                .put("status", status.word())
                .put("rule_type", "FORWARD")
                .put("ipaddress_count", rule.targets().size());
    }

    /// An association that has ended is not there any more, and a deleted rule has none.
    private static void routers(ArrayNode routers, SimRule rule, Instant now) {
        for (SimRouter router : rule.routers()) {
            if (!Lifecycle.isGone(router, now) && !Lifecycle.isGone(rule, now)) {
                routers.addObject()
                        .put("router_id", router.vpcId())
                        .put("router_region", router.region())
                        .put("status", Lifecycle.status(rule, router, now).word());
            }
        }
    }

    private static ObjectNode times(ObjectNode node, SimRule rule) {
        return node.put("create_time", EndpointJson.TIME.format(rule.createdAt()))
                .put("update_time", EndpointJson.TIME.format(rule.updatedAt()));
    }
}
