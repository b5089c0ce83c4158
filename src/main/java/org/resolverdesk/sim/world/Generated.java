package org.resolverdesk.sim.world;

import static org.resolverdesk.model.Direction.INBOUND;
import static org.resolverdesk.model.Direction.OUTBOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.resolverdesk.model.Direction;

/// Many endpoints for measuring, older than all others: `bulk-000001` and so on, two in three inbound, one in
/// 97 in ERROR, each with two addresses in the large subnet of the lab. They take no room there, count against
/// no quota, and are made anew at each start: what was changed on them doesn't last.
final class Generated {
    private static final int ERROR_EVERY = 97;
    private static final Duration APART = Duration.ofSeconds(37);
    private static final Duration TOOK = Duration.ofSeconds(19);

    /// As many as the names and the subnet have room for.
    static final int MOST = 500_000;

    private Generated() {}

    /// The newest is a day older than `now`, each other 37 s older than the next.
    static void into(World world, long seed, int count, Instant now) {
        Ids ids = new Ids(~seed, 0);
        SimSubnet subnet = Objects.requireNonNull(world.network().subnet(FirstNetwork.WIDE));
        for (int i = count; i > 0; i--) {
            Instant created = now.minus(Duration.ofDays(1)).minus(APART.multipliedBy(count - i));
            Direction direction = i % 3 == 0 ? OUTBOUND : INBOUND;
            String name = "bulk-" + String.valueOf(1_000_000 + i).substring(1);
            if (world.hasName(name)) {
                continue;
            }
            Instant made = created.plus(TOOK);
            List<SimAddress> addresses = new ArrayList<>(2);
            for (int k = 0; k < 2; k++) {
                String error = k == 1 && i % ERROR_EVERY == 0 ? "The subnet has no port left." : null;
                long number = subnet.block().first() + 10 + 2L * i + k;
                addresses.add(SimAddress.made(ids.resource(), number, subnet.id(), created, made, error)
                        .withoutRoom());
            }
            world.addOldest(SimEndpoint.made(
                    ids.resource(), name, direction, subnet.vpc().id(), created, made, addresses));
        }
    }
}
