package org.resolverdesk.proof.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.sim.world.World;

/// What is to be made in a run, by us and by the rival.
final class Orders {
    private Orders() {}

    static CreateEndpoint ours(Run run, Lane lane) {
        SplittableRandom random = new SplittableRandom(run.seed());
        String first = lane.subnet("net-a");
        String second = random.nextBoolean() ? first : lane.subnet("net-b");
        String address = run.named() ? "192.168.3." + random.nextInt(100, 190) : null;
        return order(run, List.of(new NewIp(first, address), new NewIp(second, null)));
    }

    /// The same name and direction; elsewhere, unless it is our twin.
    static CreateEndpoint rivals(Run run, Lane lane) {
        if (run.rival().twin()) {
            return ours(run, lane);
        }
        String elsewhere = lane.subnet((run.seed() & 1) == 0 ? "lab-a" : "dmz-small");
        return order(run, List.of(new NewIp(elsewhere, null), new NewIp(elsewhere, null)));
    }

    static String json(CreateEndpoint order) {
        return EndpointJson.create(order).utf8();
    }

    private static CreateEndpoint order(Run run, List<NewIp> addresses) {
        Direction direction = (run.seed() & 2) == 0 ? Direction.INBOUND : Direction.OUTBOUND;
        return new CreateEndpoint(run.name(), direction, World.REGIONS.getFirst(), addresses);
    }
}
