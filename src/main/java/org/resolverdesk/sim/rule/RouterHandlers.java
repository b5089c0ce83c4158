package org.resolverdesk.sim.rule;

import java.util.Optional;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.Rules;
import org.resolverdesk.sim.world.SimRouter;
import org.resolverdesk.sim.world.SimRule;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.node.ObjectNode;

/// `…/associaterouter` and `…/disassociaterouter` (reference 2.2, 2.5): a rule and a VPC, which they call
/// router. What the reference leaves open: a second association changes nothing, one that is still ending
/// forbids another with DNS.0021, and a VPC that isn't associated is DNS.0711.
public final class RouterHandlers {
    private RouterHandlers() {}

    public static Reply associate(Request request, Handler.Moment moment) {
        SimRule rule = RuleHandlers.changeable(request, moment);
        ObjectNode router = Json.object(request.json(Reason.BAD_REQUEST), "router", Reason.BAD_REQUEST);
        String vpc = Json.text(router, "router_id", Reason.BAD_REQUEST);
        String region = region(router);
        Rules rules = moment.world().rules();
        if (moment.world().network().vpcs().stream().noneMatch(one -> one.id().equals(vpc))) {
            throw new Refusal(Reason.NO_VPC);
        }
        Optional<SimRouter> there = find(rule, vpc, moment);
        if (there.isPresent()) {
            if (there.get().goneAt() != null) {
                throw new Refusal(Reason.LOCKED);
            }
            return Reply.of(202, RuleJson.router(there.get(), Lifecycle.status(rule, there.get(), moment.now())));
        }
        SimRule associated =
                rules.associate(rule, vpc, region, moment.now(), moment.fate().pace());
        return Reply.of(202, RuleJson.router(associated.routers().getLast(), Status.PENDING_CREATE));
    }

    public static Reply disassociate(Request request, Handler.Moment moment) {
        SimRule rule = RuleHandlers.changeable(request, moment);
        ObjectNode router = Json.object(request.json(Reason.BAD_REQUEST), "router", Reason.BAD_REQUEST);
        String vpc = Json.text(router, "router_id", Reason.BAD_REQUEST);
        SimRouter there = find(rule, vpc, moment).orElseThrow(() -> new Refusal(Reason.NO_VPC));
        moment.world()
                .rules()
                .disassociate(rule, there, moment.now(), moment.fate().pace());
        return Reply.of(202, RuleJson.router(there, Status.PENDING_DELETE));
    }

    private static Optional<SimRouter> find(SimRule rule, String vpc, Handler.Moment moment) {
        return rule.routers().stream()
                .filter(one -> one.vpcId().equals(vpc) && !Lifecycle.isGone(one, moment.now()))
                .findAny();
    }

    /// Clients may name the region (reference 2.2); without one it is the service's own.
    private static String region(ObjectNode router) {
        String region = Json.textOrNull(router, "router_region", Reason.BAD_REQUEST);
        if (region == null || region.isEmpty()) {
            return World.REGIONS.getFirst();
        }
        if (!World.REGIONS.contains(region)) {
            throw new Refusal(Reason.BAD_REGION);
        }
        return region;
    }
}
