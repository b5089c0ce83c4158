package org.resolverdesk.api.body;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;
import tools.jackson.databind.JsonNode;

/// The bodies of the VPC service (reference 4.1 to 4.5). Items without an id are left out, but for addresses in
/// use: what matters there is that they are.
public final class VpcJson {
    public static final Shape<Slice<Subnet>> SUBNETS = slice("subnets", VpcJson::subnet);
    public static final Shape<Slice<Vpc>> VPCS = slice("vpcs", VpcJson::vpc);
    public static final Shape<Slice<PrivateIp>> PRIVATE_IPS = slice("privateips", VpcJson::privateIp);
    public static final Shape<Subnet> SUBNET =
            new Shape<>("subnet", body -> Json.objectIn(body, "subnet").map(VpcJson::subnet));

    private VpcJson() {}

    /// One page of a listing that goes on after `marker`, the id of its last item: null where there is none.
    /// `size` is what the service sent, before anything was left out.
    public record Slice<T>(
            List<T> items, int size, @Nullable String marker) {
        public Slice {
            items = List.copyOf(items);
        }
    }

    public static Shape<IpAvailability> availability(String networkId) {
        return new Shape<>(
                "network_ip_availability",
                body -> Json.objectIn(body, "network_ip_availability").map(node -> availability(networkId, node)));
    }

    private static <T> Shape<Slice<T>> slice(String field, EndpointJson.Item<T> item) {
        return new Shape<>(field, body -> Json.objects(body, field).map(list -> slice(list, item)));
    }

    private static <T> Slice<T> slice(List<JsonNode> nodes, EndpointJson.Item<T> item) {
        String marker = nodes.isEmpty() ? null : Json.filled(nodes.getLast(), "id");
        return new Slice<>(EndpointJson.present(nodes, item), nodes.size(), marker);
    }

    private static @Nullable Subnet subnet(JsonNode node) {
        String id = Json.filled(node, "id");
        if (id == null) {
            return null;
        }
        return new Subnet(
                id,
                Json.text(node, "name", ""),
                Json.text(node, "cidr", ""),
                Json.filled(node, "gateway_ip"),
                Json.text(node, "vpc_id", ""),
                Json.filled(node, "neutron_subnet_id"),
                Json.count(node, "available_ip_address_count"));
    }

    private static @Nullable Vpc vpc(JsonNode node) {
        String id = Json.filled(node, "id");
        return id == null
                ? null
                : new Vpc(id, Json.text(node, "name", ""), Json.text(node, "cidr", ""), Json.text(node, "status", ""));
    }

    private static @Nullable PrivateIp privateIp(JsonNode node) {
        String ip = Json.filled(node, "ip_address");
        return ip == null
                ? null
                : new PrivateIp(
                        Json.text(node, "id", ""),
                        Json.text(node, "subnet_id", ""),
                        ip,
                        Json.text(node, "device_owner", ""));
    }

    /// Only IPv4 counts: in a network that has IPv6 too the totals are those of both, and past any use.
    private static IpAvailability availability(String networkId, JsonNode node) {
        List<JsonNode> ipv4 = Json.objects(node, "subnet_ip_availability").orElse(List.of()).stream()
                .filter(subnet -> Json.count(subnet, "ip_version", 0) == 4)
                .toList();
        List<JsonNode> counted = ipv4.isEmpty() ? List.of(node) : ipv4;
        String id = Optional.ofNullable(Json.filled(node, "network_id")).orElse(networkId);
        return new IpAvailability(id, sum(counted, "total_ips"), sum(counted, "used_ips"));
    }

    private static long sum(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .mapToLong(node -> Math.max(0, Json.count(node, field, 0)))
                .sum();
    }
}
