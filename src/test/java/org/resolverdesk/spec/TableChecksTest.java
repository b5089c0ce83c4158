package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.resolverdesk.spec.World.KNOWN;
import static org.resolverdesk.spec.World.NET_A;
import static org.resolverdesk.spec.World.NET_B;
import static org.resolverdesk.spec.World.NET_C;
import static org.resolverdesk.spec.World.USED;
import static org.resolverdesk.spec.World.ip;
import static org.resolverdesk.spec.World.lines;
import static org.resolverdesk.spec.World.row;
import static org.resolverdesk.spec.World.rows;
import static org.resolverdesk.spec.World.subnet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;

/// The clauses about the table of addresses: one row a clause and edge, all that is found each time.
class TableChecksTest {
    private static final IpDraft A = row(NET_A, "");
    private static final IpDraft B = row(NET_B, "");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"counts", "subnets", "vpcs", "forms", "places", "repeats"})
    @Fact({"1.3.7", "1.3.10"})
    void table(String rule, EndpointDraft draft, Known known, List<String> found) {
        assertEquals(found, lines(draft, known));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                in("no rows are too few", rows(), "ERROR Rows rows.too-few [0, 2]"),
                in("one is too few", rows(A), "ERROR Rows rows.too-few [1, 2]"),
                in("two are enough", rows(A, B)),
                in("six are allowed", rows(A, B, A, B, A, B)),
                in("seven are too many", rows(A, B, A, B, A, B, A), "ERROR Rows rows.too-many [7, 6]"),
                in("a blank row counts", rows(A, IpDraft.EMPTY), "ERROR Row 1 SUBNET subnet.missing []"),
                in(
                        "and can be one too many",
                        rows(A, B, A, B, A, B, IpDraft.EMPTY),
                        "ERROR Row 6 SUBNET subnet.missing []",
                        "ERROR Rows rows.too-many [7, 6]"));
    }

    static Stream<Arguments> subnets() {
        Known noSubnets = new Known(Limits.DEFAULT, KNOWN.regions(), null, KNOWN.names(), Map.of());
        String missing = "ERROR Row 0 SUBNET subnet.missing []";
        return Stream.of(
                in("each row needs a subnet", subnet(""), missing),
                in("blanks are none", subnet(" \t"), missing),
                in("an address without a subnet isn't looked at further", ip("", "1.2.3.4"), missing),
                in("a subnet that isn't there", subnet("nowhere"), unknown("nowhere", "", "")),
                in("a neutron id leads to its subnet", subnet("neutron-a"), unknown("neutron-a", NET_A, "net-a")),
                in("so does a name", subnet("net-a"), unknown("net-a", NET_A, "net-a")),
                in("so does a CIDR", subnet("192.168.3.0/24"), unknown("192.168.3.0/24", NET_A, "net-a")),
                in("so does an id in capitals", subnet(upper(NET_A)), unknown(upper(NET_A), NET_A, "net-a")),
                in("a name of two subnets leads to none", subnet("twin"), unknown("twin", "", "")),
                in("nor does a CIDR of two", subnet("172.16.0.0/24"), unknown("172.16.0.0/24", "", "")),
                arguments(
                        "where the subnets couldn't be read a subnet is only not checked",
                        rows(row("any", "192.168.3.0"), row("other", "")),
                        noSubnets,
                        List.of(
                                "WARNING Row 0 SUBNET subnet.unchecked [any]",
                                "WARNING Row 1 SUBNET subnet.unchecked [other]")),
                arguments(
                        "but must be there all the same",
                        rows(row("", ""), row("other", "")),
                        noSubnets,
                        List.of(missing, "WARNING Row 1 SUBNET subnet.unchecked [other]")),
                in("one subnet for all is advised against", rows(A, A), "HINT Rows subnet.only-one [net-a]"),
                in("not while a row has none yet", rows(A, A, row("", "")), "ERROR Row 2 SUBNET subnet.missing []"),
                in("nor while there is only one row", rows(A), "ERROR Rows rows.too-few [1, 2]"));
    }

    private static String unknown(String given, String id, String name) {
        return "ERROR Row 0 SUBNET subnet.unknown [" + given + ", " + id + ", " + name + "]";
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    static Stream<Arguments> vpcs() {
        IpDraft c = row(NET_C, "");
        return Stream.of(
                in(
                        "two VPCs mark both rows, each naming the other",
                        rows(A, c),
                        "ERROR Row 0 SUBNET subnet.other-vpc [net-a, vpc-1, 2, vpc-2]",
                        "ERROR Row 1 SUBNET subnet.other-vpc [net-c, vpc-2, 1, vpc-1]"),
                in(
                        "every row concerned is marked",
                        rows(A, B, c),
                        "ERROR Row 0 SUBNET subnet.other-vpc [net-a, vpc-1, 3, vpc-2]",
                        "ERROR Row 1 SUBNET subnet.other-vpc [net-b, vpc-1, 3, vpc-2]",
                        "ERROR Row 2 SUBNET subnet.other-vpc [net-c, vpc-2, 1, vpc-1]"),
                in("a subnet whose VPC isn't told is left out", rows(row("net-novpc", ""), A, B)));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                in("an empty address is the service's choice", ip("")),
                in("blanks are an empty address", ip(" \u00A0")),
                in("blanks around are dropped", ip("  192.168.3.125 ")),
                in("three numbers are no address", ip("192.168.3"), form("192.168.3")),
                in("nor are five", ip("192.168.3.1.1"), form("192.168.3.1.1")),
                in("nor is the short form", ip("127.1"), form("127.1")),
                in("a number over 255", ip("192.168.3.256"), form("192.168.3.256")),
                in("an empty number", ip("192..3.1"), form("192..3.1")),
                in("a sign", ip("192.168.3.+1"), form("192.168.3.+1")),
                in("digits of another script", ip("192.168.3.١"), form("192.168.3.١")),
                in("a prefix", ip("192.168.3.5/24"), form("192.168.3.5/24")),
                in("a port", ip("192.168.3.5:53"), form("192.168.3.5:53")),
                in("a host name", ip("dns.example"), form("dns.example")),
                in("a MAC address", ip("fa:16:3e:00:11:22"), form("fa:16:3e:00:11:22")),
                in(
                        "the example fits a subnet whose CIDR can't be read",
                        ip("net-garbage", "x"),
                        "ERROR Row 0 IP ip.form [x, 192.168.3.125]"),
                in(
                        "leading zeros have their own message",
                        ip("192.168.003.05"),
                        "ERROR Row 0 IP ip.leading-zero [192.168.003.05, 192.168.3.5]"),
                in("over 255 they don't help", ip("192.168.3.0256"), form("192.168.3.0256")),
                in("IPv6 is named", ip("2001:db8::1"), "ERROR Row 0 IP ip.v6 [2001:db8::1]"),
                in("so is its shortest", ip("::"), "ERROR Row 0 IP ip.v6 [::]"),
                in("and one with IPv4 in it", ip("::ffff:1.2.3.4"), "ERROR Row 0 IP ip.v6 [::ffff:1.2.3.4]"),
                in("and one in brackets", ip("[fe80::1%eth0]"), "ERROR Row 0 IP ip.v6 [[fe80::1%eth0]]"),
                in(
                        "what is no address isn't outside as well",
                        ip(NET_C, "x"),
                        List.of(otherVpc(0), formC(), otherVpc(1))));
    }

    private static String form(String text) {
        return "ERROR Row 0 IP ip.form [" + text + ", 192.168.3.2]";
    }

    private static String formC() {
        return "ERROR Row 0 IP ip.form [x, 10.1.16.2]";
    }

    private static String otherVpc(int row) {
        return row == 0
                ? "ERROR Row 0 SUBNET subnet.other-vpc [net-c, vpc-2, 2, vpc-1]"
                : "ERROR Row 1 SUBNET subnet.other-vpc [net-b, vpc-1, 1, vpc-2]";
    }

    static Stream<Arguments> places() {
        String b = "net-b, 192.168.4.17, 192.168.4.27]";
        return Stream.of(
                in("the first host that isn't the gateway", ip("192.168.3.2")),
                in("the last that isn't reserved", ip("192.168.3.251")),
                in(
                        "outside",
                        ip("192.168.4.9"),
                        "ERROR Row 0 IP ip.outside [192.168.4.9, net-a, 192.168.3.0/24, 192.168.3.2, 192.168.3.251]"),
                in("outside is all that is said of a far gateway", ip("192.168.2.255"), outside("192.168.2.255")),
                in("the network address", ip("192.168.3.0"), at("ip.network", "192.168.3.0")),
                in("the broadcast address", ip("192.168.3.255"), at("ip.broadcast", "192.168.3.255")),
                in("both of a /28", ip(NET_B, "192.168.4.16"), "ERROR Row 0 IP ip.network [192.168.4.16, " + b),
                in("at its end too", ip(NET_B, "192.168.4.31"), "ERROR Row 0 IP ip.broadcast [192.168.4.31, " + b),
                in("one beyond it", ip(NET_B, "192.168.4.32"), outsideB("192.168.4.32")),
                in("the gateway is a warning", ip("192.168.3.1"), warning("ip.gateway", "192.168.3.1")),
                used(
                        "and an error where addresses in use are known",
                        ip("192.168.3.1"),
                        at("ip.gateway", "192.168.3.1")),
                used(
                        "also where only its port tells",
                        ip(NET_B, "192.168.4.17"),
                        "ERROR Row 0 IP ip.gateway [192.168.4.17, " + b),
                in(
                        "a gateway at the end isn't reserved as well",
                        ip(NET_B, "192.168.4.30"),
                        "WARNING Row 0 IP ip.gateway [192.168.4.30, " + b),
                in("reserved is a warning", ip("192.168.3.252"), warning("ip.reserved", "192.168.3.252")),
                used(
                        "also where addresses in use are known",
                        ip("192.168.3.254"),
                        warning("ip.reserved", "192.168.3.254")),
                used(
                        "unless it is in use",
                        ip("192.168.3.253"),
                        "ERROR Row 0 IP ip.in-use [192.168.3.253, network:dhcp]"),
                used("in use", ip("192.168.3.77"), "ERROR Row 0 IP ip.in-use [192.168.3.77, compute:az-1]"),
                used("in use by nothing that is told", ip("192.168.3.78"), "ERROR Row 0 IP ip.in-use [192.168.3.78, ]"),
                in("in use, and not known", ip("192.168.3.77")),
                in("both addresses of a /31 are hosts", rows(row("net-31", "10.9.0.0"), row("net-31", "10.9.0.1"), B)),
                in("so is the one of a /32", ip("net-32", "10.9.0.7")),
                in("a /30 keeps nothing for the provider", ip("net-30", "10.9.0.10")),
                in(
                        "but has a network address",
                        ip("net-30", "10.9.0.8"),
                        "ERROR Row 0 IP ip.network [10.9.0.8, four, 10.9.0.9, 10.9.0.10]"),
                in("a CIDR with bits of a host is as good as unknown", ip("net-hostbits", "1.2.3.4")),
                in("so is one that is none", ip("net-garbage", "1.2.3.4")));
    }

    private static String outside(String ip) {
        return "ERROR Row 0 IP ip.outside [" + ip + ", net-a, 192.168.3.0/24, 192.168.3.2, 192.168.3.251]";
    }

    private static String outsideB(String ip) {
        return "ERROR Row 0 IP ip.outside [" + ip + ", net-b, 192.168.4.16/28, 192.168.4.17, 192.168.4.27]";
    }

    private static String at(String code, String ip) {
        return "ERROR Row 0 IP " + code + " [" + ip + ", net-a, 192.168.3.2, 192.168.3.251]";
    }

    private static String warning(String code, String ip) {
        return at(code, ip).replace("ERROR", "WARNING");
    }

    static Stream<Arguments> repeats() {
        IpDraft five = row(NET_A, "192.168.3.5");
        return Stream.of(
                in(
                        "a repeated address marks both rows, each naming the other",
                        rows(five, B, row(NET_A, " 192.168.3.5 ")),
                        repeated(0, 3),
                        repeated(2, 1)),
                in(
                        "three times marks three",
                        rows(five, five, B, five),
                        repeated(0, 2),
                        repeated(1, 1),
                        repeated(3, 1)),
                in(
                        "whatever the subnet",
                        rows(five, row("", "192.168.3.5")),
                        repeated(0, 2),
                        "ERROR Row 1 SUBNET subnet.missing []",
                        repeated(1, 1)),
                in("two automatic rows aren't a repetition", rows(A, B, A)),
                in(
                        "nor are two texts that are no addresses",
                        rows(row(NET_A, "x"), row(NET_A, "x"), B),
                        form("x"),
                        form("x").replace("Row 0", "Row 1")));
    }

    private static String repeated(int row, int other) {
        return "ERROR Row " + row + " IP ip.repeated [192.168.3.5, " + other + "]";
    }

    @Test
    void theSpecificationsExampleIsValidWithOneHint() {
        EndpointDraft draft = new EndpointDraft(
                "poi-1",
                "inbound",
                "NetworkService",
                List.of(row(NET_A, "192.168.3.125"), row(NET_A, "192.168.3.126")));
        Report report = EndpointChecks.check(draft, USED);
        assertEquals(report.total(), report.passed());
        assertEquals(
                "HINT Rows subnet.only-one [net-a]",
                World.line(report.findings().getFirst()));
        assertEquals(1, report.findings().size());
    }

    @Test
    @Fact("3.2.2")
    void anAccountMayHaveMoreRows() {
        Known more = new Known(new Limits(1, 64, 3, 8), KNOWN.regions(), KNOWN.subnets(), KNOWN.names(), Map.of());
        assertEquals(List.of("ERROR Rows rows.too-few [2, 3]"), lines(rows(A, B), more));
        IpDraft[] nine = Collections.nCopies(9, A).toArray(IpDraft[]::new);
        nine[0] = B;
        assertEquals(List.of("ERROR Rows rows.too-many [9, 8]"), lines(rows(nine), more));
    }

    private static Arguments in(String rule, EndpointDraft draft, String... found) {
        return arguments(rule, draft, KNOWN, List.of(found));
    }

    private static Arguments in(String rule, EndpointDraft draft, List<String> found) {
        return arguments(rule, draft, KNOWN, found);
    }

    private static Arguments used(String rule, EndpointDraft draft, String... found) {
        return arguments(rule, draft, USED, List.of(found));
    }
}
