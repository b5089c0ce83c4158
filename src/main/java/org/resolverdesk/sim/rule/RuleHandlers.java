package org.resolverdesk.sim.rule;

import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Pending;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimRule;

/// `/v2.1/resolverrules` (reference 2.2 to 2.6). What the reference leaves open is an [OpenPoint], and: an
/// update has its effect at once, and a delete is taken with VPCs associated.
public final class RuleHandlers {
    private RuleHandlers() {}

    public static Reply create(Request request, Handler.Moment moment) {
        RuleChecks.Order order = RuleChecks.order(request.json(Reason.BAD_REQUEST), moment);
        SimRule made = moment.world()
                .rules()
                .create(
                        order.name(),
                        order.domainName(),
                        order.endpoint(),
                        order.targets(),
                        moment.now(),
                        moment.fate().pace(),
                        moment.fate().has(Fault.END_IN_ERROR));
        return Reply.of(202, "resolver_rule", RuleJson.fresh(made));
    }

    /// A deleted rule too, as long as [OpenPoint#DELETED_RULES_READABLE] holds.
    public static Reply show(Request request, Handler.Moment moment) {
        SimRule rule = moment.world().rules().rule(request.variable(0));
        boolean readable = moment.fate().behaviour().takes(OpenPoint.DELETED_RULES_READABLE);
        if (rule == null || (Lifecycle.isGone(rule, moment.now()) && !readable)) {
            throw new Refusal(Reason.NO_RULE);
        }
        return Reply.of(200, "resolver_rule", RuleJson.whole(rule, moment.now()));
    }

    public static Reply update(Request request, Handler.Moment moment) {
        SimRule rule = changeable(request, moment);
        Pending.checkChange(Lifecycle.status(rule, moment.now()), OpenPoint.RENAMES_WHILE_PENDING, moment);
        RuleChecks.Change change = RuleChecks.change(request.json(Reason.BAD_REQUEST));
        SimRule updated = moment.world()
                .rules()
                .update(
                        rule,
                        change.name() == null ? rule.name() : change.name(),
                        change.targets() == null ? rule.targets().reversed() : change.targets(),
                        moment.now());
        return Reply.of(202, "resolver_rule", RuleJson.brief(updated, moment.now()));
    }

    public static Reply delete(Request request, Handler.Moment moment) {
        SimRule rule = find(request, moment);
        Pending.checkDelete(Lifecycle.status(rule, moment.now()), moment);
        SimRule leaving =
                moment.world().rules().delete(rule, moment.now(), moment.fate().pace());
        return Reply.of(202, "resolver_rule", RuleJson.leaving(leaving));
    }

    /// The rule that the path names, as long as it isn't deleted.
    public static SimRule find(Request request, Handler.Moment moment) {
        SimRule rule = moment.world().rules().rule(request.variable(0));
        if (rule == null || Lifecycle.isGone(rule, moment.now())) {
            throw new Refusal(Reason.NO_RULE);
        }
        return rule;
    }

    public static SimRule changeable(Request request, Handler.Moment moment) {
        SimRule rule = find(request, moment);
        if (Lifecycle.status(rule, moment.now()).equals(Status.PENDING_DELETE)) {
            throw new Refusal(Reason.LOCKED);
        }
        return rule;
    }
}
