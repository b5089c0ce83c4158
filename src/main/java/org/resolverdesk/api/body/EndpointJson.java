package org.resolverdesk.api.body;

import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bodies of the DNS service's endpoint calls (reference 1 and 3.1). Of an item that lacks what the program
/// knows it by nothing could be shown or done: it is left out of its list.
public final class EndpointJson {
    public static final Shape<Endpoint> ENDPOINT = new Shape<>("endpoint", EndpointJson::wrapped);
    public static final Shape<Page<Endpoint>> ENDPOINTS = new Shape<>("endpoints", EndpointJson::page);
    public static final Shape<List<EndpointIp>> IPS = new Shape<>(
            "ipaddresses",
            body -> Json.objects(body, "ipaddresses").map(list -> present(list, EndpointJson::endpointIp)));
    public static final Shape<List<Quota>> QUOTAS =
            new Shape<>("quotas", body -> Json.objects(body, "quotas").map(list -> present(list, EndpointJson::quota)));

    private EndpointJson() {}

    /// A deletion may be answered with no body at all (reference 0, accepted codes): then the id and the state
    /// are all that is known, `name` and `direction` are empty.
    public static Shape<Endpoint> endpointOrNothing(String id, Status status) {
        return new Shape<>(
                "endpoint", EndpointJson::wrapped, new Endpoint(id, "", "", status, null, 0, null, null, null));
    }

    public static ByteString create(CreateEndpoint request) {
        ObjectNode body = Json.object();
        body.put("name", request.name());
        body.put("direction", request.direction().word());
        body.put("region", request.region());
        ArrayNode ips = body.putArray("ipaddresses");
        for (NewIp ip : request.ipAddresses()) {
            put(ips.addObject(), ip);
        }
        return Json.bytes(body);
    }

    public static ByteString rename(String name) {
        ObjectNode body = Json.object();
        body.put("name", name);
        return Json.bytes(body);
    }

    public static ByteString bind(NewIp ip) {
        ObjectNode body = Json.object();
        put(body.putObject("ipaddress"), ip);
        return Json.bytes(body);
    }

    private static void put(ObjectNode into, NewIp ip) {
        into.put("subnet_id", ip.subnetId());
        if (ip.ip() != null) {
            into.put("ip", ip.ip());
        }
    }

    private static Optional<Endpoint> wrapped(JsonNode body) {
        return Json.objectIn(body, "endpoint").map(EndpointJson::endpoint);
    }

    private static Optional<Page<Endpoint>> page(JsonNode body) {
        Integer total = Json.objectIn(body, "metadata")
                .map(m -> Json.count(m, "total_count"))
                .orElse(null);
        return Json.objects(body, "endpoints").map(list -> new Page<>(present(list, EndpointJson::endpoint), total));
    }

    private static @Nullable Endpoint endpoint(JsonNode node) {
        String id = Json.id(node, "id");
        if (id == null) {
            return null;
        }
        return new Endpoint(
                id,
                Json.text(node, "name", ""),
                Json.text(node, "direction", ""),
                new Status(Json.text(node, "status", "")),
                Json.filled(node, "vpc_id"),
                Json.count(node, "ipaddress_count", 0),
                Json.count(node, "resolver_rule_count"),
                Json.filled(node, "create_time"),
                Json.filled(node, "update_time"));
    }

    /// Without an id it can't be unbound, but its address and state are worth showing.
    private static @Nullable EndpointIp endpointIp(JsonNode node) {
        String id = Json.id(node, "id");
        String ip = Json.filled(node, "ip");
        if (id == null && ip == null) {
            return null;
        }
        return new EndpointIp(
                id == null ? "" : id,
                ip == null ? "" : ip,
                new Status(Json.text(node, "status", "")),
                Json.text(node, "subnet_id", ""),
                Json.filled(node, "create_time"),
                Json.filled(node, "update_time"),
                Json.filled(node, "error_info"));
    }

    private static @Nullable Quota quota(JsonNode node) {
        String key = Json.filled(node, "quota_key");
        return key == null ? null : new Quota(key, Json.count(node, "quota_limit", 0), Json.count(node, "used", 0));
    }

    static <T> List<T> present(List<JsonNode> nodes, Item<T> read) {
        return nodes.stream()
                .flatMap(node -> Optional.ofNullable(read.of(node)).stream())
                .toList();
    }

    /// Reads one item of a list, or null where it isn't one.
    interface Item<T> {
        @Nullable
        T of(JsonNode node);
    }
}
