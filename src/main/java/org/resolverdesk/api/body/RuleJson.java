package org.resolverdesk.api.body;

import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleRouter;
import org.resolverdesk.model.RuleTarget;
import org.resolverdesk.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of the DNS service's rule calls (reference 2 and 1.11). Items without an id are left out of their
/// lists, as are targets without an address.
public final class RuleJson {
    public static final Shape<ResolverRule> RULE = new Shape<>("resolver_rule", RuleJson::wrapped);
    public static final Shape<Page<ResolverRule>> RULES =
            new Shape<>("resolver_rules", body -> page(body, "resolver_rules", RuleJson::rule));
    public static final Shape<RuleRouter> ROUTER =
            new Shape<>("router_id", body -> Optional.ofNullable(RuleJson.router(body)));
    public static final Shape<Page<EndpointVpc>> VPCS =
            new Shape<>("vpcs", body -> page(body, "vpcs", RuleJson::endpointVpc));

    private RuleJson() {}

    /// A deletion may be answered with no body at all (reference 0, accepted codes): then the id and the state
    /// are all that is known.
    public static Shape<ResolverRule> deleted(String id) {
        ResolverRule known = new ResolverRule(id, "", "", "", Status.PENDING_DELETE, 0, null, null, null, null);
        return new Shape<>("resolver_rule", RuleJson::wrapped, known);
    }

    public static ByteString create(CreateRule request) {
        ObjectNode body = Json.object();
        body.put("name", request.name());
        body.put("domain_name", request.domainName());
        body.put("endpoint_id", request.endpointId());
        put(body, request.targets());
        return Json.bytes(body);
    }

    public static ByteString update(RuleChange change) {
        ObjectNode body = Json.object();
        if (change.name() != null) {
            body.put("name", change.name());
        }
        if (change.targets() != null) {
            put(body, change.targets());
        }
        return Json.bytes(body);
    }

    public static ByteString router(String vpcId) {
        ObjectNode body = Json.object();
        body.putObject("router").put("router_id", vpcId);
        return Json.bytes(body);
    }

    private static void put(ObjectNode body, List<RuleTarget> targets) {
        ArrayNode ips = body.putArray("ipaddresses");
        targets.forEach(target -> ips.addObject().put("ip", target.ip()));
    }

    private static Optional<ResolverRule> wrapped(JsonNode body) {
        return Json.objectIn(body, "resolver_rule").map(RuleJson::rule);
    }

    private static <T> Optional<Page<T>> page(JsonNode body, String field, EndpointJson.Item<T> item) {
        Integer total = Json.objectIn(body, "metadata")
                .map(metadata -> Json.count(metadata, "total_count"))
                .orElse(null);
        return Json.objects(body, field).map(list -> new Page<>(EndpointJson.present(list, item), total));
    }

    private static @Nullable ResolverRule rule(JsonNode node) {
        String id = Json.id(node, "id");
        if (id == null) {
            return null;
        }
        return new ResolverRule(
                id,
                Json.text(node, "name", ""),
                Json.text(node, "domain_name", ""),
                Json.text(node, "endpoint_id", ""),
                new Status(Json.text(node, "status", "")),
                Json.count(node, "ipaddress_count", 0),
                list(node, "ipaddresses", RuleJson::target),
                list(node, "routers", RuleJson::router),
                Json.filled(node, "create_time"),
                Json.filled(node, "update_time"));
    }

    private static <T> @Nullable List<T> list(JsonNode node, String field, EndpointJson.Item<T> item) {
        return Json.objects(node, field)
                .map(list -> EndpointJson.present(list, item))
                .orElse(null);
    }

    private static @Nullable RuleTarget target(JsonNode node) {
        String ip = Json.filled(node, "ip");
        return ip == null ? null : new RuleTarget(ip);
    }

    private static @Nullable RuleRouter router(JsonNode node) {
        String id = Json.filled(node, "router_id");
        return id == null
                ? null
                : new RuleRouter(id, Json.filled(node, "router_region"), new Status(Json.text(node, "status", "")));
    }

    private static @Nullable EndpointVpc endpointVpc(JsonNode node) {
        String id = Json.id(node, "id");
        return id == null
                ? null
                : new EndpointVpc(
                        id, Json.count(node, "inbound_endpoint_count"), Json.count(node, "outbound_endpoint_count"));
    }
}
