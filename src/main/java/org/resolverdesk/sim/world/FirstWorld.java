package org.resolverdesk.sim.world;

import static org.resolverdesk.model.Direction.INBOUND;
import static org.resolverdesk.model.Direction.OUTBOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// The beginning of a world: a handful of endpoints in different states, so that there is something to see.
/// Their ages, and what is pending, count from the moment of the beginning.
public final class FirstWorld {
    /// The most generated endpoints that a world can have.
    public static final int MOST_GENERATED = Generated.MOST;

    /// How long the endpoints that are there from the beginning once took to be made.
    private static final Duration TOOK = Duration.ofSeconds(21);

    private final World world;
    private final Instant now;
    private final Pace pace;

    private FirstWorld(World world, Instant now, Pace pace) {
        this.world = world;
        this.now = now;
        this.pace = pace;
    }

    /// A fresh world, with `generated` endpoints beside the handful (see [Generated]).
    public static World fresh(long seed, int generated, Instant now, Pace pace) {
        World world = new World(FirstNetwork.make(), new Ids(seed, 0));
        new FirstWorld(world, now, pace).handful();
        Generated.into(world, seed, generated, now);
        return world;
    }

    /// A world as it was left. Throws an [IllegalArgumentException] where that can't be.
    public static World restored(long seed, int generated, Instant now, Snapshot snapshot) {
        World world = new World(FirstNetwork.make(), new Ids(seed, snapshot.counter()));
        for (SimEndpoint endpoint : snapshot.endpoints()) {
            if (world.endpoint(endpoint.id()) != null) {
                throw new IllegalArgumentException("twice: " + endpoint.name());
            }
            world.add(endpoint);
        }
        for (Network.Reserved one : snapshot.reserved()) {
            SimSubnet subnet = world.network().subnet(one.subnetId());
            if (subnet == null || world.network().isTaken(subnet, one.number())) {
                throw new IllegalArgumentException("can't be reserved: " + Block.text(one.number()));
            }
            world.network().reserve(subnet, one.number());
        }
        Generated.into(world, seed, generated, now);
        for (SimRule rule : snapshot.rules()) {
            // Those of generated endpoints go where fewer are generated now.
            if (rule.goneAt() != null || world.endpoint(rule.endpointId()) != null) {
                world.rules().add(rule);
            }
        }
        return world;
    }

    private void handful() {
        SimEndpoint test = made("old-test", INBOUND, Duration.ofDays(91), b(11), b(12));
        world.add(test.deleted(now, now.plus(pace.times(2.5))));
        world.add(made("dc2-resolver", INBOUND, Duration.ofDays(34), a(31), a(32), a(33), b(111), b(112), dmz(9)));
        SimEndpoint onprem = made("onprem-forward", OUTBOUND, Duration.ofDays(12), a(8), b(8));
        world.add(onprem);
        world.add(made("partner-forward", OUTBOUND, Duration.ofHours(3), labA(21), labB(5)));
        world.add(failed("edge-lab", Duration.ofMinutes(5), labA(53), labB(53)));
        world.add(made("hq-resolver-a", INBOUND, Duration.ofMinutes(2), a(200), a(201), b(200)));
        world.add(pending("branch-07", branch(26), b(107)));
        rule("onprem-corp", "corp.example.", onprem, Duration.ofDays(11), FirstNetwork.PROD_ID, FirstNetwork.LAB_ID);
        rule("onprem-reverse", "10.in-addr.arpa.", onprem, Duration.ofDays(4), FirstNetwork.PROD_ID);
    }

    private void rule(String name, String domain, SimEndpoint endpoint, Duration age, String... vpcs) {
        Instant created = now.minus(age);
        Instant made = created.plus(TOOK);
        List<SimRouter> routers = new ArrayList<>();
        for (String vpc : vpcs) {
            routers.add(new SimRouter(vpc, World.REGIONS.getFirst(), made, null));
        }
        List<String> targets = List.of("172.20.0.53", "172.20.1.53");
        world.rules()
                .add(new SimRule(
                        world.ids().resource(),
                        name,
                        domain,
                        endpoint.id(),
                        targets,
                        created,
                        created,
                        made,
                        false,
                        null,
                        routers));
    }

    private SimEndpoint made(String name, Direction direction, Duration age, Wanted... wanted) {
        Instant created = now.minus(age);
        return endpoint(name, direction, created, created.plus(TOOK), List.of(wanted), -1);
    }

    /// The last of its addresses failed.
    private SimEndpoint failed(String name, Duration age, Wanted... wanted) {
        Instant created = now.minus(age);
        return endpoint(name, INBOUND, created, created.plus(TOOK), List.of(wanted), wanted.length - 1);
    }

    private SimEndpoint pending(String name, Wanted... wanted) {
        return endpoint(name, OUTBOUND, now, now.plus(pace.times(2)), List.of(wanted), -1);
    }

    private SimEndpoint endpoint(
            String name, Direction direction, Instant created, Instant made, List<Wanted> wanted, int failing) {
        // In milliseconds: the first time that a Duration is divided it makes tables of large numbers, 12 ms of a
        // start.
        long step = Duration.between(created, made).toMillis() / (wanted.size() + 1);
        List<SimAddress> addresses = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Instant ready = created.plusMillis(step * (i + 1));
            addresses.add(world.address(wanted.get(i), created, ready, i == failing));
        }
        String vpc = wanted.getFirst().subnet().vpc().id();
        return SimEndpoint.made(world.ids().resource(), name, direction, vpc, created, made, addresses);
    }

    private Wanted a(int host) {
        return at(FirstNetwork.NET_A, host);
    }

    private Wanted b(int host) {
        return at(FirstNetwork.NET_B, host);
    }

    private Wanted dmz(int host) {
        return at(FirstNetwork.DMZ, host);
    }

    private Wanted branch(int host) {
        return at(FirstNetwork.BRANCH, host);
    }

    private Wanted labA(int host) {
        return at(FirstNetwork.LAB_A, host);
    }

    private Wanted labB(int host) {
        return at(FirstNetwork.LAB_B, host);
    }

    private Wanted at(String subnetId, int host) {
        @Nullable SimSubnet found = world.network().subnet(subnetId);
        SimSubnet subnet = Objects.requireNonNull(found, subnetId);
        return new Wanted(subnet, subnet.block().first() + host);
    }
}
