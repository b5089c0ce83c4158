package org.resolverdesk.sim.endpoint;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.resolverdesk.model.Direction;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Pages;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.SimVpc;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /v2.1/vpcs` (reference 1.11): the VPCs that have endpoints, with how many. One whose endpoints aren't
/// made yet has none: they don't show their VPC.
public final class EndpointVpcHandlers {
    private EndpointVpcHandlers() {}

    public static Reply list(Request request, Handler.Moment moment) {
        Pages pages = Pages.of(request, moment);
        String wanted = request.query().get("vpc_id");
        Map<String, Map<Direction, Integer>> counts = counts(moment);
        ArrayNode page = Json.array();
        int total = 0;
        for (SimVpc vpc : moment.world().network().vpcs()) {
            Map<Direction, Integer> count = counts.get(vpc.id());
            if (count == null || (wanted != null && !wanted.equals(vpc.id()))) {
                continue;
            }
            if (total >= pages.offset() && page.size() < pages.limit()) {
                page.addObject()
                        .put("id", vpc.id())
                        .put("inbound_endpoint_count", count.getOrDefault(Direction.INBOUND, 0))
                        .put("outbound_endpoint_count", count.getOrDefault(Direction.OUTBOUND, 0));
            }
            total++;
        }
        ObjectNode body = Json.object();
        body.set("vpcs", page);
        body.putObject("metadata").put("total_count", total);
        return Reply.of(200, body);
    }

    private static Map<String, Map<Direction, Integer>> counts(Handler.Moment moment) {
        Map<String, Map<Direction, Integer>> counts = new HashMap<>();
        for (Direction direction : Direction.values()) {
            for (SimEndpoint endpoint : moment.world().newestFirst(direction)) {
                if (Lifecycle.isMade(endpoint, moment.now())) {
                    counts.computeIfAbsent(endpoint.vpcId(), vpc -> new EnumMap<>(Direction.class))
                            .merge(direction, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
