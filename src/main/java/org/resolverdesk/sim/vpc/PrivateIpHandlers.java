package org.resolverdesk.sim.vpc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.Network;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// `/v1/{project_id}/privateips` (reference 4.4): reserves up to 20 addresses, all of them or none. Which code
/// each refusal has isn't said call by call; those of 4.7 that fit were taken.
public final class PrivateIpHandlers {
    private static final int MOST = 20;

    private PrivateIpHandlers() {}

    public static Reply reserve(Request request, Handler.Moment moment) {
        VpcHandlers.checkProject(request);
        ArrayNode entries = Json.array(request.json(Reason.BAD_VPC_PARAMETER), "privateips", Reason.BAD_VPC_PARAMETER);
        require(!entries.isEmpty() && entries.size() <= MOST, Reason.BAD_VPC_PARAMETER);
        Network network = moment.world().network();
        List<Wanted> wanted = new ArrayList<>();
        Set<Wanted> before = new HashSet<>();
        for (JsonNode entry : entries) {
            Wanted one = wanted(entry, network);
            require(one.isAutomatic() || before.add(one), Reason.PRIVATE_IP_TAKEN);
            wanted.add(one);
        }
        List<Wanted> free = network.allocate(wanted, moment.world().ids())
                .orElseThrow(() -> new Refusal(Reason.NO_PRIVATE_IP_LEFT));
        ArrayNode reserved = Json.array();
        for (Wanted one : free) {
            network.reserve(one.subnet(), one.number());
            reserved.add(VpcJson.privateIp(one.subnet(), one.number(), ""));
        }
        return Reply.of(200, "privateips", reserved);
    }

    private static Wanted wanted(JsonNode entry, Network network) {
        require(entry.isObject(), Reason.BAD_VPC_PARAMETER);
        SimSubnet subnet = VpcHandlers.find(Json.text(entry, "subnet_id", Reason.BAD_VPC_PARAMETER), network);
        String ip = Json.textOrNull(entry, "ip_address", Reason.BAD_VPC_PARAMETER);
        if (ip == null || ip.isEmpty()) {
            return new Wanted(subnet, Block.NO_ADDRESS);
        }
        long number = Block.number(ip);
        require(number != Block.NO_ADDRESS, Reason.BAD_VPC_PARAMETER);
        boolean inside = subnet.block().contains(number) && !subnet.block().isEdge(number);
        require(inside, Reason.BAD_PRIVATE_IP);
        require(!network.isTaken(subnet, number), Reason.PRIVATE_IP_TAKEN);
        return new Wanted(subnet, number);
    }

    private static void require(boolean fulfilled, Reason otherwise) {
        if (!fulfilled) {
            throw new Refusal(otherwise);
        }
    }
}
