package org.resolverdesk.sim.endpoint;

import java.util.Objects;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Pages;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.world.Lifecycle;
import org.resolverdesk.sim.world.SimAddress;
import org.resolverdesk.sim.world.SimEndpoint;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.Wanted;
import org.resolverdesk.spec.Limits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v2.1/endpoints/{id}/ipaddresses` (reference 1.8 to 1.10). Binds and unbinds follow each other without
/// waiting (8.1); while the endpoint itself is being made or deleted they are refused with DNS.0021.
public final class AddressHandlers {
    private AddressHandlers() {}

    public static Reply bind(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = changeable(request, moment);
        Dice.Fate fate = moment.fate();
        Wanted wanted = CreateChecks.more(request.json(Reason.BAD_REQUEST), endpoint, moment.world(), fate.behaviour());
        boolean fails = fate.has(Fault.END_IN_ERROR);
        boolean shows = fate.behaviour().takes(OpenPoint.BIND_SHOWS_PENDING_UPDATE);
        SimEndpoint bound = moment.world().bind(endpoint, wanted, moment.now(), fate.pace(), fails, shows);
        return EndpointHandlers.answer(202, bound, moment);
    }

    /// Newest first, and without metadata.
    public static Reply list(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = EndpointHandlers.find(request, moment.world());
        Pages pages = Pages.of(request, moment);
        String status = request.query().get("status");
        ArrayNode page = Json.array();
        endpoint.addresses().reversed().stream()
                .map(address -> json(endpoint, address, moment))
                .filter(one ->
                        status == null || one.path("status").stringValue().equals(status))
                .skip(pages.offset())
                .limit(pages.limit())
                .forEach(page::add);
        return Reply.of(200, "ipaddresses", page);
    }

    public static Reply unbind(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = changeable(request, moment);
        SimAddress address = endpoint.addresses().stream()
                .filter(one -> one.id().equals(request.variable(1)))
                .findAny()
                .orElseThrow(() -> new Refusal(Reason.NO_ADDRESS));
        if (!address.stays()) {
            return EndpointHandlers.answer(202, endpoint, moment);
        }
        Behaviour behaviour = moment.fate().behaviour();
        int least = behaviour.takes(OpenPoint.TWO_ADDRESSES_STAY) ? Limits.DEFAULT.ipsMin() : 1;
        if (endpoint.count() <= least) {
            throw new Refusal(Reason.BAD_COUNT);
        }
        boolean shows = behaviour.takes(OpenPoint.BIND_SHOWS_PENDING_UPDATE);
        SimEndpoint rest = moment.world().unbind(endpoint, address, moment.now(), behaviour.pace(), shows);
        return EndpointHandlers.answer(202, rest, moment);
    }

    private static SimEndpoint changeable(Request request, Handler.Moment moment) {
        SimEndpoint endpoint = EndpointHandlers.find(request, moment.world());
        Status status = Lifecycle.status(endpoint, moment.now());
        boolean busy = status.equals(Lifecycle.PENDING_UPDATE)
                && !moment.fate().behaviour().takes(OpenPoint.BINDS_MEANWHILE);
        if (busy || status.equals(Status.PENDING_CREATE) || status.equals(Status.PENDING_DELETE)) {
            throw new Refusal(Reason.LOCKED);
        }
        return endpoint;
    }

    private static ObjectNode json(SimEndpoint endpoint, SimAddress address, Handler.Moment moment) {
        SimSubnet subnet = Objects.requireNonNull(moment.world().network().subnet(address.subnetId()));
        return EndpointJson.address(endpoint, address, subnet, moment.now());
    }
}
