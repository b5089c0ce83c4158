package org.resolverdesk.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.resolverdesk.model.Direction;

/// A small world that a seed decides: one to three VPCs whose blocks may be the same, subnets of /20 to /28
/// that lie beside each other, gateways anywhere, addresses in use, subnets that are nearly full, and endpoints in
/// each state with names that are easily taken for others.
public final class DrawnWorld {
    private static final String[] NAMES = {
        "poi-1", "Poi-1", "poi_1", "poi.1", "a", "0", "-", "_", ".", "..", "dns", "x".repeat(64), "x".repeat(63)
    };
    private static final String[] OWNERS = {
        "compute:az-1", "neutron:VIP_PORT", "neutron:LOADBALANCERV2", "network:nat_gateway", ""
    };
    private static final Pace SLOW = new Pace(Duration.ofDays(1), 0);
    private static final Pace PROMPT = new Pace(Duration.ZERO, 0);

    private final SplittableRandom random;
    private final Instant now;
    private final List<SimVpc> vpcs = new ArrayList<>();
    private final List<SimSubnet> subnets = new ArrayList<>();

    private DrawnWorld(long seed, Instant now) {
        this.random = new SplittableRandom(seed);
        this.now = now;
    }

    public static World of(long seed, Instant now) {
        return new DrawnWorld(seed, now).draw(seed);
    }

    private World draw(long seed) {
        int count = 1 + random.nextInt(3);
        long base = Block.number("10.0.0.0") + random.nextInt(1 << 8) * (1L << 16);
        for (int i = 0; i < count; i++) {
            // Two VPCs may well have the same addresses.
            base += random.nextInt(3) == 0 ? 0 : 1L << 16;
            vpc(seed + "-" + i, base);
        }
        Network network = new Network(vpcs, subnets);
        subnets.forEach(subnet -> use(network, subnet));
        World world = new World(network, new Ids(seed, 0));
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                endpoint(world, name);
            }
        }
        return world;
    }

    private void vpc(String key, long base) {
        SimVpc vpc = new SimVpc(Ids.uuid("vpc " + key), "vpc-" + key, "", Block.text(base) + "/16", now);
        vpcs.add(vpc);
        long next = base + random.nextInt(3) * 4096L;
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            long size = 1L << (32 - (20 + random.nextInt(9)));
            long first = (next + size - 1) / size * size;
            next = first + size;
            subnet(key + "-" + i, new Block(first, next - 1), vpc);
        }
    }

    private void subnet(String key, Block block, SimVpc vpc) {
        long gateway = switch (random.nextInt(4)) {
            case 0 -> block.lastUsable();
            case 1 -> block.first() + 1 + random.nextLong(block.usable());
            default -> block.first() + 1;
        };
        // Names of subnets need not be unique.
        String name = "net-" + random.nextInt(6);
        subnets.add(new SimSubnet(
                Ids.uuid("network " + key), Ids.uuid("subnet " + key), name, block, gateway, vpc, "az-1", now));
    }

    /// A few dozen addresses, or, in a small subnet, now and then all but one, two, three or none.
    private void use(Network network, SimSubnet subnet) {
        long usable = subnet.block().usable();
        boolean full = usable <= 64 && random.nextInt(5) == 0;
        double share = full ? 1 : Math.min(0.3 * random.nextDouble(), 40.0 / usable);
        int left = random.nextInt(4);
        for (long number = subnet.block().first() + 1; number <= subnet.block().lastUsable(); number++) {
            boolean room = network.total(subnet) - network.used(subnet) > left;
            if (room && random.nextDouble() < share && !network.isTaken(subnet, number)) {
                network.take(subnet.id(), number, OWNERS[random.nextInt(OWNERS.length)]);
            }
        }
    }

    private void endpoint(World world, String name) {
        List<Wanted> wanted = new ArrayList<>();
        SimVpc vpc = vpcs.get(random.nextInt(vpcs.size()));
        List<SimSubnet> own =
                subnets.stream().filter(subnet -> subnet.vpc().equals(vpc)).toList();
        for (int i = 0; i < 2; i++) {
            wanted.add(new Wanted(own.get(random.nextInt(own.size())), Block.NO_ADDRESS));
        }
        Direction direction = random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND;
        int state = random.nextInt(4);
        world.network().allocate(wanted, world.ids()).ifPresent(placed -> {
            Instant made = state == 0 ? now : now.minus(Duration.ofDays(3));
            SimEndpoint endpoint = world.create(name, direction, placed, made, state == 0 ? SLOW : PROMPT, state == 1);
            if (state == 2) {
                world.delete(endpoint, now, SLOW);
            }
        });
    }
}
