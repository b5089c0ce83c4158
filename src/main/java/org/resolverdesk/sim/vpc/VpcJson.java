package org.resolverdesk.sim.vpc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.world.Block;
import org.resolverdesk.sim.world.Ids;
import org.resolverdesk.sim.world.Network;
import org.resolverdesk.sim.world.SimSubnet;
import org.resolverdesk.sim.world.SimVpc;
import tools.jackson.databind.node.ObjectNode;

/// VPCs, subnets and private addresses as the VPC service writes them (reference 4.1 to 4.5).
final class VpcJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    static final String ENTERPRISE_PROJECT = "0";
    private static final String FIRST_DNS = "100.125.1.250";
    private static final String SECOND_DNS = "100.125.129.250";

    private VpcJson() {}

    static ObjectNode vpc(SimVpc vpc) {
        ObjectNode node = Json.object()
                .put("id", vpc.id())
                .put("name", vpc.name())
                .put("description", vpc.description())
                .put("cidr", vpc.cidr())
                .put("status", "OK")
                .put("enterprise_project_id", ENTERPRISE_PROJECT);
        node.putArray("routes");
        node.put("enable_shared_snat", false);
        return owned(node, vpc.createdAt());
    }

    /// As the third version of the API has it (reference 4.3).
    static ObjectNode newerVpc(SimVpc vpc) {
        ObjectNode node = Json.object()
                .put("id", vpc.id())
                .put("name", vpc.name())
                .put("description", vpc.description())
                .put("cidr", vpc.cidr());
        node.putArray("extend_cidrs");
        node.put("status", "ACTIVE")
                .put("project_id", Account.MADE_UP.projectId())
                .put("enterprise_project_id", ENTERPRISE_PROJECT);
        node.putArray("tags");
        String time = TIME.format(vpc.createdAt()) + "Z";
        return node.put("created_at", time).put("updated_at", time);
    }

    static ObjectNode subnet(SimSubnet subnet, Network network) {
        ObjectNode node = Json.object()
                .put("id", subnet.id())
                .put("name", subnet.name())
                .put("description", "")
                .put("cidr", subnet.block().cidr());
        node.putArray("dnsList").add(FIRST_DNS).add(SECOND_DNS);
        node.put("status", "ACTIVE")
                .put("vpc_id", subnet.vpc().id())
                .put("gateway_ip", Block.text(subnet.gateway()))
                .put("ipv6_enable", false)
                .put("dhcp_enable", true)
                .put("primary_dns", FIRST_DNS)
                .put("secondary_dns", SECOND_DNS)
                .put("availability_zone", subnet.zone())
                .put("neutron_network_id", subnet.id())
                .put("neutron_subnet_id", subnet.neutronId())
                .put("available_ip_address_count", network.total(subnet) - network.used(subnet));
        node.putArray("extra_dhcp_opts");
        return owned(node, subnet.createdAt());
    }

    /// An address that is only reserved has no owner and is DOWN.
    static ObjectNode privateIp(SimSubnet subnet, long number, String owner) {
        String ip = Block.text(number);
        return Json.object()
                .put("status", owner.isEmpty() ? "DOWN" : "ACTIVE")
                .put("id", Ids.uuid("port " + subnet.id() + " " + ip))
                .put("subnet_id", subnet.id())
                .put("tenant_id", Account.MADE_UP.projectId())
                .put("device_owner", owner)
                .put("ip_address", ip);
    }

    static ObjectNode availability(SimSubnet subnet, Network network) {
        long total = network.total(subnet);
        long used = network.used(subnet);
        ObjectNode node = Json.object()
                .put("network_id", subnet.id())
                .put("network_name", subnet.name())
                .put("tenant_id", Account.MADE_UP.projectId())
                .put("total_ips", total)
                .put("used_ips", used);
        node.putArray("subnet_ip_availability")
                .addObject()
                .put("used_ips", used)
                .put("subnet_id", subnet.neutronId())
                .put("subnet_name", subnet.name())
                .put("ip_version", 4)
                .put("cidr", subnet.block().cidr())
                .put("total_ips", total);
        return node;
    }

    private static ObjectNode owned(ObjectNode node, Instant createdAt) {
        String time = TIME.format(createdAt);
        return node.put("tenant_id", Account.MADE_UP.projectId())
                .put("created_at", time)
                .put("updated_at", time);
    }
}
