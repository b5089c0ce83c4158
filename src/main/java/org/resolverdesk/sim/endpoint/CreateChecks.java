package org.resolverdesk.sim.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.Wanted;
import org.resolverdesk.sim.world.World;
import org.resolverdesk.spec.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a create or a bind must fulfil, checked in a fixed order (reference 13), the first that fails being the
/// answer: fields there and of their types, name, direction, region, count, subnets, one VPC, each row's
/// address, name taken, quota, a free address for each automatic row. Nothing is trimmed: `" x"` is a wrong
/// name.
public final class CreateChecks {
    private static final Limits LIMITS = Limits.DEFAULT;

    private static final String NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

    /// A create that may be carried out.
    public record Order(String name, Direction direction, List<Wanted> wanted) {}

    /// An entry as it was sent; no `ip` leaves the choice to the service, and so does an empty one.
    private record Entry(String subnetId, @Nullable String ip) {}

    private CreateChecks() {}

    public static Order order(ObjectNode body, World world, Behaviour behaviour) {
        String name = Json.text(body, "name", Reason.BAD_REQUEST);
        String word = Json.text(body, "direction", Reason.BAD_REQUEST);
        String region = Json.text(body, "region", Reason.BAD_REQUEST);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : Json.array(body, "ipaddresses", Reason.BAD_REQUEST)) {
            entries.add(entry(node));
        }

        checkName(name);
        Direction direction = Direction.of(word).orElseThrow(() -> new Refusal(Reason.BAD_DIRECTION));
        require(World.REGIONS.contains(region), Reason.BAD_REGION);
        require(entries.size() >= LIMITS.ipsMin() && entries.size() <= LIMITS.ipsMax(), Reason.BAD_COUNT);
        List<SimSubnet> subnets = new ArrayList<>();
        entries.forEach(entry -> subnets.add(subnet(entry, world, behaviour)));
        String vpc = subnets.getFirst().vpc().id();
        require(subnets.stream().allMatch(one -> one.vpc().id().equals(vpc)), Reason.TWO_VPCS);
        Set<Long> before = new HashSet<>();
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < subnets.size(); i++) {
            wanted.add(wanted(entries.get(i), subnets.get(i), before, world));
        }
        require(!behaviour.takes(OpenPoint.UNIQUE_NAMES) || !world.hasName(name), Reason.NAME_TAKEN);
        int limit = behaviour.quota(QuotaKey.of(direction)) + world.generated(direction);
        require(world.count(direction) < limit, quotaOf(direction));
        return new Order(name, direction, allocated(wanted, world));
    }

    /// One more address for an endpoint: the checks of a row, with the endpoint's own addresses as the rows
    /// before it.
    public static Wanted more(ObjectNode body, SimEndpoint endpoint, World world, Behaviour behaviour) {
        Entry entry = entry(Json.object(body, "ipaddress", Reason.BAD_REQUEST));
        require(endpoint.count() < LIMITS.ipsMax(), Reason.BAD_COUNT);
        SimSubnet subnet = subnet(entry, world, behaviour);
        require(subnet.vpc().id().equals(endpoint.vpcId()), Reason.TWO_VPCS);
        Set<Long> before = new HashSet<>();
        endpoint.addresses().forEach(address -> before.add(address.number()));
        return allocated(List.of(wanted(entry, subnet, before, world)), world).getFirst();
    }

    /// The new name of a rename: the rule is the same.
    public static String name(ObjectNode body) {
        String name = Json.text(body, "name", Reason.BAD_REQUEST);
        checkName(name);
        return name;
    }

    /// The rule of names, which resolver rules have too (reference 2.3).
    public static boolean isName(String name) {
        return name.length() >= LIMITS.nameMin()
                && name.length() <= LIMITS.nameMax()
                && name.chars().allMatch(c -> NAME_CHARACTERS.indexOf(c) >= 0);
    }

    private static Entry entry(JsonNode node) {
        require(node.isObject(), Reason.BAD_REQUEST);
        String ip = Json.textOrNull(node, "ip", Reason.BAD_REQUEST);
        return new Entry(Json.text(node, "subnet_id", Reason.BAD_REQUEST), ip);
    }

    private static void checkName(String name) {
        require(isName(name), Reason.BAD_NAME);
    }

    private static SimSubnet subnet(Entry entry, World world, Behaviour behaviour) {
        SimSubnet subnet = world.network().subnet(entry.subnetId());
        if (subnet == null && !behaviour.takes(OpenPoint.NEUTRON_SUBNETS_REFUSED)) {
            subnet = world.network().neutronSubnet(entry.subnetId());
        }
        if (subnet == null) {
            throw new Refusal(Reason.BAD_SUBNET);
        }
        return subnet;
    }

    private static Wanted wanted(Entry entry, SimSubnet subnet, Set<Long> before, World world) {
        if (entry.ip() == null || entry.ip().isEmpty()) {
            return new Wanted(subnet, Block.NO_ADDRESS);
        }
        long number = Block.number(entry.ip());
        require(number != Block.NO_ADDRESS, Reason.BAD_IP);
        require(!subnet.block().isEdge(number), Reason.IP_AT_EDGE);
        require(subnet.block().contains(number), Reason.IP_OUTSIDE);
        require(before.add(number), Reason.IP_REPEATED);
        require(!world.network().isTaken(subnet, number), Reason.IP_TAKEN);
        return new Wanted(subnet, number);
    }

    private static List<Wanted> allocated(List<Wanted> wanted, World world) {
        return world.network().allocate(wanted, world.ids()).orElseThrow(() -> new Refusal(Reason.NO_ADDRESS_LEFT));
    }

    private static Reason quotaOf(Direction direction) {
        return direction == Direction.INBOUND ? Reason.INBOUND_QUOTA : Reason.OUTBOUND_QUOTA;
    }

    private static void require(boolean fulfilled, Reason otherwise) {
        if (!fulfilled) {
            throw new Refusal(otherwise);
        }
    }
}
