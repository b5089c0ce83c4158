package org.resolverdesk.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.DrawnWorld;
import org.resolverdesk.sim.world.Ids;
import org.resolverdesk.sim.world.Network;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.World;

/// A world of its own for a running simulator, and what there is to be known of it, told without asking the
/// service: a dozen calls less a world.
public record Elsewhere(List<Subnet> subnets, Map<String, List<PrivateIp>> privateIps, Set<String> names) {

    public static Elsewhere enter(SimServer server, long seed, Instant now) {
        World world = DrawnWorld.of(seed, now);
        Elsewhere there = of(world);
        server.enter(world);
        return there;
    }

    private static Elsewhere of(World world) {
        List<Subnet> subnets = new ArrayList<>();
        Map<String, List<PrivateIp>> privateIps = new HashMap<>();
        Network network = world.network();
        for (SimSubnet subnet : network.subnets()) {
            subnets.add(subnet(subnet, network));
            privateIps.put(subnet.id(), inUse(subnet, network));
        }
        Set<String> names = new HashSet<>();
        for (Direction direction : Direction.values()) {
            world.newestFirst(direction).forEach(endpoint -> names.add(endpoint.name()));
        }
        return new Elsewhere(subnets, privateIps, names);
    }

    private static Subnet subnet(SimSubnet subnet, Network network) {
        return new Subnet(
                subnet.id(),
                subnet.name(),
                subnet.block().cidr(),
                Block.text(subnet.gateway()),
                subnet.vpc().id(),
                subnet.neutronId(),
                (int) (network.total(subnet) - network.used(subnet)));
    }

    private static List<PrivateIp> inUse(SimSubnet subnet, Network network) {
        List<PrivateIp> inUse = new ArrayList<>();
        network.owners(subnet).forEach((number, owner) -> {
            String ip = Block.text(number);
            inUse.add(new PrivateIp(Ids.uuid("port " + subnet.id() + " " + ip), subnet.id(), ip, owner));
        });
        return inUse;
    }
}
