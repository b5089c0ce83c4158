package org.resolverdesk.sim.endpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimAddress;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.SimSubnet;
import tools.jackson.databind.node.ObjectNode;

/// Endpoints and their addresses as the service writes them (reference 1.1, 1.2), in its order of fields.
public final class EndpointJson {
    /// UTC without a zone, exactly three digits of fraction.
    public static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private EndpointJson() {}

    public static ObjectNode endpoint(SimEndpoint endpoint, int rules, Instant now) {
        return endpoint(endpoint, rules, Lifecycle.status(endpoint, now), Lifecycle.isMade(endpoint, now));
    }

    /// As a create answers it, whatever the pace: nothing is made yet.
    public static ObjectNode fresh(SimEndpoint endpoint) {
        return endpoint(endpoint, 0, Status.PENDING_CREATE, false);
    }

    private static ObjectNode endpoint(SimEndpoint endpoint, int rules, Status status, boolean made) {
        return Json.object()
                .put("id", endpoint.id())
                .put("name", endpoint.name())
                .put("direction", endpoint.direction().word())
                .put("status", status.word())
                .put("vpc_id", made ? endpoint.vpcId() : null)
                .put("ipaddress_count", made ? endpoint.count() : 0)
                .put("resolver_rule_count", rules)
                .put("create_time", TIME.format(endpoint.createdAt()))
                .put("update_time", TIME.format(endpoint.updatedAt()));
    }

    /// The subnet is named by its neutron subnet id (reference 4.6).
    public static ObjectNode address(SimEndpoint endpoint, SimAddress address, SimSubnet subnet, Instant now) {
        return Json.object()
                .put("status", Lifecycle.status(endpoint, address, now).word())
                .put("id", address.id())
                .put("ip", Block.text(address.number()))
                .put("create_time", TIME.format(address.createdAt()))
                .put("update_time", TIME.format(Lifecycle.updatedAt(address, now)))
                .put("subnet_id", subnet.neutronId())
                .put("error_info", Lifecycle.showsError(address, now) ? address.error() : null);
    }
}
