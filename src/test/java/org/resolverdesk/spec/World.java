package org.resolverdesk.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;

/// The small world in which the checks are tried: two VPCs, subnets of each kind, and drafts that start out
/// right.
final class World {
    /// The subnet of the specification's example: 192.168.3.0/24, gateway .1, in vpc-1.
    static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    /// 192.168.4.16/28, gateway .30, in vpc-1.
    static final String NET_B = "b0000000-0000-4000-8000-000000000002";
    /// 10.1.16.0/20, gateway 10.1.16.1, in vpc-2.
    static final String NET_C = "c0000000-0000-4000-8000-000000000003";

    static final List<Subnet> SUBNETS = List.of(
            new Subnet(NET_A, "net-a", "192.168.3.0/24", "192.168.3.1", "vpc-1", "neutron-a", null),
            new Subnet(NET_B, "net-b", "192.168.4.16/28", "192.168.4.30", "vpc-1", "neutron-b", null),
            new Subnet(NET_C, "net-c", "10.1.16.0/20", "10.1.16.1", "vpc-2", "neutron-c", null),
            new Subnet("net-31", "two", "10.9.0.0/31", null, "vpc-1", null, null),
            new Subnet("net-32", "one", "10.9.0.7/32", null, "vpc-1", null, null),
            new Subnet("net-30", "four", "10.9.0.8/30", "10.9.0.9", "vpc-1", null, null),
            new Subnet("net-hostbits", "odd", "192.168.3.7/24", "192.168.3.1", "vpc-1", null, null),
            new Subnet("net-garbage", "bad", "a/b/c", "gateway", "vpc-1", "", null),
            new Subnet("net-novpc", "lost", "192.168.8.0/24", "", "", null, null),
            new Subnet("net-twin-1", "twin", "172.16.0.0/24", null, "vpc-1", null, null),
            new Subnet("net-twin-2", "twin", "172.16.0.0/24", null, "vpc-2", null, null));

    static final Known KNOWN = new Known(
            Limits.DEFAULT, List.of("eu-de", "NetworkService"), byId(SUBNETS), Set.of("taken", "taken-too"), Map.of());

    /// The same where the addresses in use of net-a and net-b could be read.
    static final Known USED = used(Map.of(
            NET_A,
            List.of(
                    use("192.168.3.1", PrivateIp.GATEWAY),
                    use("192.168.3.77", "compute:az-1"),
                    use("192.168.3.78", ""),
                    use("192.168.3.253", "network:dhcp")),
            NET_B,
            List.of(use("192.168.4.17", PrivateIp.GATEWAY))));

    private World() {}

    private static Map<String, Subnet> byId(List<Subnet> subnets) {
        Map<String, Subnet> byId = new HashMap<>();
        subnets.forEach(subnet -> byId.put(subnet.id(), subnet));
        return Map.copyOf(byId);
    }

    static Known used(Map<String, List<PrivateIp>> privateIps) {
        return new Known(KNOWN.limits(), KNOWN.regions(), KNOWN.subnets(), KNOWN.names(), privateIps);
    }

    private static PrivateIp use(String ip, String owner) {
        return new PrivateIp("id", "subnet", ip, owner);
    }

    /// A draft that nothing is to be said about.
    static EndpointDraft right() {
        return new EndpointDraft("poi-1", "inbound", "eu-de", List.of(row(NET_A, "192.168.3.125"), row(NET_B, "")));
    }

    static EndpointDraft named(String name) {
        return new EndpointDraft(name, "inbound", "eu-de", right().rows());
    }

    static EndpointDraft directed(String direction) {
        return new EndpointDraft("poi-1", direction, "eu-de", right().rows());
    }

    static EndpointDraft in(String region) {
        return new EndpointDraft("poi-1", "inbound", region, right().rows());
    }

    static EndpointDraft rows(IpDraft... rows) {
        return new EndpointDraft("poi-1", "inbound", "eu-de", List.of(rows));
    }

    /// As right, with another address in the first row.
    static EndpointDraft ip(String ip) {
        return rows(row(NET_A, ip), row(NET_B, ""));
    }

    static EndpointDraft ip(String subnet, String ip) {
        return rows(row(subnet, ip), row(subnet.equals(NET_B) ? NET_A : NET_B, ""));
    }

    static EndpointDraft subnet(String subnet) {
        return rows(row(subnet, ""), row(NET_B, ""));
    }

    static IpDraft row(String subnet, String ip) {
        return new IpDraft(subnet, ip);
    }

    /// A finding in one line: `ERROR Row 1 IP ip.form [x, 192.168.3.2]`.
    static String line(Finding finding) {
        String place = switch (finding.place()) {
            case Place.Row(int index, Place.Column column) -> "Row " + index + " " + column;
            default -> finding.place().getClass().getSimpleName();
        };
        return finding.weight() + " " + place + " " + finding.code().id() + " " + finding.arguments();
    }

    static List<String> lines(EndpointDraft draft, Known known) {
        return EndpointChecks.check(draft, known).findings().stream()
                .map(World::line)
                .toList();
    }
}
