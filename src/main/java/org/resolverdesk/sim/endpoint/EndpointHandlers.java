package org.resolverdesk.sim.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Pages;
import org.resolverdesk.sim.call.Pending;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v2.1/endpoints` (reference 1.3 to 1.7). What the reference leaves open is an [OpenPoint].
public final class EndpointHandlers {
    private EndpointHandlers() {}

    public static Reply create(Request request, Handler.Moment moment) {
        CreateChecks.Order order = CreateChecks.order(
                request.json(Reason.BAD_REQUEST), moment.world(), moment.fate().behaviour());
        boolean fails = moment.fate().has(Fault.END_IN_ERROR);
        SimEndpoint made = moment.world()
                .create(
                        order.name(),
                        order.direction(),
                        order.wanted(),
                        moment.now(),
                        moment.fate().pace(),
                        fails);
        return Reply.of(202, "endpoint", EndpointJson.fresh(made));
    }

    public static Reply list(Request request, Handler.Moment moment) {
        List<Direction> directions = directions(request, moment.fate().behaviour());
        Pages pages = Pages.of(request, moment);
        ArrayNode page = Json.array();
        matching(request, moment, directions)
                .skip(pages.offset())
                .limit(pages.limit())
                .forEach(endpoint -> page.add(json(endpoint, moment)));
        ObjectNode body = Json.object();
        body.set("endpoints", page);
        body.putObject("metadata").put("total_count", total(request, moment, directions));
        return Reply.of(200, body);
    }

    private static List<Direction> directions(Request request, Behaviour behaviour) {
        String word = request.query().get("direction");
        if (word == null && !behaviour.takes(OpenPoint.DIRECTION_REQUIRED)) {
            return List.of(Direction.values());
        }
        return List.of(Direction.of(word == null ? "" : word).orElseThrow(() -> new Refusal(Reason.BAD_DIRECTION)));
    }

    private static long total(Request request, Handler.Moment moment, List<Direction> directions) {
        boolean filtered = request.query().containsKey("name")
                || request.query().containsKey("vpc_id")
                || !moment.fate().behaviour().visibleAfter().isZero();
        return filtered
                ? matching(request, moment, directions).count()
                : directions.stream().mapToLong(moment.world()::count).sum();
    }

    /// A VPC finds an endpoint only once the endpoint shows it.
    private static Stream<SimEndpoint> matching(Request request, Handler.Moment moment, List<Direction> directions) {
        String name = request.query().get("name");
        String vpc = request.query().get("vpc_id");
        World world = moment.world();
        Instant now = moment.now();
        Stream<SimEndpoint> some;
        if (name != null && moment.fate().behaviour().takes(OpenPoint.EXACT_NAME_FILTER)) {
            some = world.named(name).stream().filter(one -> directions.contains(one.direction()));
        } else {
            some = directions.stream().flatMap(direction -> world.newestFirst(direction).stream());
            some = name == null ? some : some.filter(one -> one.name().contains(name));
        }
        some = vpc == null ? some : some.filter(one -> one.vpcId().equals(vpc) && Lifecycle.isMade(one, now));
        return some.filter(one -> moment.isListed(one.createdAt()));
    }

    public static Reply show(Request request, Handler.Moment moment) {
        return answer(200, find(request, moment.world()), moment);
    }

    public static Reply rename(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = find(request, moment.world());
        String name = CreateChecks.name(request.json(Reason.BAD_REQUEST));
        boolean unique = moment.fate().behaviour().takes(OpenPoint.UNIQUE_NAMES);
        if (unique && !name.equals(endpoint.name()) && moment.world().hasName(name)) {
            throw new Refusal(Reason.NAME_TAKEN);
        }
        Status status = Lifecycle.status(endpoint, moment.now());
        Pending.checkChange(status, OpenPoint.RENAMES_WHILE_PENDING, moment);
        return answer(202, moment.world().rename(endpoint, name), moment);
    }

    /// One that is being deleted already may have rules that are, too.
    public static Reply delete(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = find(request, moment.world());
        Pending.checkDelete(Lifecycle.status(endpoint, moment.now()), moment);
        if (endpoint.goneAt() == null && moment.world().rules().count(endpoint.id(), moment.now()) > 0) {
            if (moment.fate().behaviour().takes(OpenPoint.RULES_FORBID_DELETE)) {
                throw new Refusal(Reason.IN_USE);
            }
            moment.world()
                    .rules()
                    .deleteAll(endpoint, moment.now(), moment.fate().pace());
        }
        return answer(
                202, moment.world().delete(endpoint, moment.now(), moment.fate().pace()), moment);
    }

    public static Reply answer(int status, SimEndpoint endpoint, Handler.Moment moment) {
        return Reply.of(status, "endpoint", json(endpoint, moment));
    }

    private static ObjectNode json(SimEndpoint endpoint, Handler.Moment moment) {
        int rules = moment.world().rules().count(endpoint.id(), moment.now());
        return EndpointJson.endpoint(endpoint, rules, moment.now());
    }

    /// The endpoint that the path names: 32 lower-case hexadecimal characters (else DNS.1509), and there (else
    /// DNS.1510).
    public static SimEndpoint find(Request request, World world) {
        return find(request.variable(0), world);
    }

    public static SimEndpoint find(String id, World world) {
        if (id.length() != 32 || !id.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw new Refusal(Reason.BAD_ENDPOINT_ID);
        }
        SimEndpoint endpoint = world.endpoint(id);
        if (endpoint == null) {
            throw new Refusal(Reason.NO_ENDPOINT);
        }
        return endpoint;
    }
}
