package org.resolverdesk.sim.vpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Reply;
import org.resolverdesk.sim.call.Request;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.world.Network;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.SimVpc;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The VPC service's reads (reference 4.1 to 4.5). Lists have no metadata: one follows `marker`, the last id
/// seen, until a page is empty. Query parameters that aren't known, such as `vpcId`, are ignored.
public final class VpcHandlers {
    private static final int MOST_PER_PAGE = 2000;

    private VpcHandlers() {}

    public static Reply vpcs(Request request, Handler.Moment moment) {
        checkProject(request);
        return Reply.of(200, "vpcs", page(matching(request, moment, VpcJson::vpc), request));
    }

    /// The third version of the call, which has other fields and other words for the states.
    public static Reply newerVpcs(Request request, Handler.Moment moment) {
        checkProject(request);
        ArrayNode page = page(matching(request, moment, VpcJson::newerVpc), request);
        ObjectNode body = Json.object();
        body.putObject("page_info").put("current_count", page.size());
        body.set("vpcs", page);
        return Reply.of(200, body);
    }

    /// Every VPC belongs to the default enterprise project, `0`; `all_granted_eps` stands for all of them.
    private static List<ObjectNode> matching(
            Request request, Handler.Moment moment, Function<SimVpc, ObjectNode> json) {
        String id = request.query().get("id");
        String enterprise = request.query().getOrDefault("enterprise_project_id", VpcJson.ENTERPRISE_PROJECT);
        boolean known = enterprise.equals(VpcJson.ENTERPRISE_PROJECT) || enterprise.equals("all_granted_eps");
        return moment.world().network().vpcs().stream()
                .filter(vpc -> known && (id == null || vpc.id().equals(id)))
                .map(json)
                .toList();
    }

    public static Reply subnets(Request request, Handler.Moment moment) {
        checkProject(request);
        String vpc = request.query().get("vpc_id");
        Network network = moment.world().network();
        List<ObjectNode> all = new ArrayList<>();
        for (SimSubnet subnet : network.subnets()) {
            if (vpc == null || subnet.vpc().id().equals(vpc)) {
                all.add(VpcJson.subnet(subnet, network));
            }
        }
        return Reply.of(200, "subnets", page(all, request));
    }

    public static Reply subnet(Request request, Handler.Moment moment) {
        checkProject(request);
        Network network = moment.world().network();
        return Reply.of(200, "subnet", VpcJson.subnet(find(request.variable(1), network), network));
    }

    public static Reply privateIps(Request request, Handler.Moment moment) {
        checkProject(request);
        SimSubnet subnet = find(request.variable(1), moment.world().network());
        SortedMap<Long, String> owners = moment.world().network().owners(subnet);
        List<ObjectNode> all = new ArrayList<>();
        for (Map.Entry<Long, String> used : owners.entrySet()) {
            all.add(VpcJson.privateIp(subnet, used.getKey(), used.getValue()));
        }
        return Reply.of(200, "privateips", page(all, request));
    }

    public static Reply availability(Request request, Handler.Moment moment) {
        Network network = moment.world().network();
        SimSubnet subnet = find(request.variable(0), network);
        return Reply.of(200, "network_ip_availability", VpcJson.availability(subnet, network));
    }

    static void checkProject(Request request) {
        if (!request.variable(0).equals(Account.MADE_UP.projectId())) {
            throw new Refusal(Reason.OTHER_PROJECT);
        }
    }

    static SimSubnet find(String id, Network network) {
        SimSubnet subnet = network.subnet(id);
        if (subnet == null) {
            throw new Refusal(Reason.NO_SUBNET);
        }
        return subnet;
    }

    private static ArrayNode page(List<ObjectNode> all, Request request) {
        int limit = request.number("limit", MOST_PER_PAGE, MOST_PER_PAGE, Reason.BAD_VPC_PARAMETER);
        String marker = request.query().get("marker");
        ArrayNode page = Json.array();
        all.subList(marker == null ? 0 : after(marker, all), all.size()).stream()
                .limit(limit)
                .forEach(page::add);
        return page;
    }

    private static int after(String marker, List<ObjectNode> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").stringValue().equals(marker)) {
                return i + 1;
            }
        }
        throw new Refusal(Reason.BAD_VPC_PARAMETER);
    }
}
