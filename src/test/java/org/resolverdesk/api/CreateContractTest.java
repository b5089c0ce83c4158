package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.Contract.NET_A;
import static org.resolverdesk.api.Contract.any;
import static org.resolverdesk.api.Contract.assertRefused;
import static org.resolverdesk.api.Contract.at;
import static org.resolverdesk.api.Contract.inbound;
import static org.resolverdesk.api.MockService.value;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.sim.behaviour.Fault;

/// The contract's creates (reference 1.3, 8.1), through the client and the simulator.
class CreateContractTest {
    private final Contract contract = Contract.open();
    private final DnsApi dns = contract.dns;

    @AfterEach
    void close() {
        contract.close();
    }

    private Set<String> inUse() {
        return value(contract.vpc.listPrivateIps(NET_A)).stream()
                .map(PrivateIp::ip)
                .collect(Collectors.toSet());
    }

    private Answer<Endpoint> create(NewIp... ips) {
        return dns.createEndpoint(inbound("mine", ips));
    }

    @Test
    @Fact("1.1.2")
    void anEndpointIsPendingThenActiveThenDeletedThenGone() {
        Endpoint made = value(create(at(NET_A, "192.168.3.125"), any(NET_A)));
        assertEquals(Status.PENDING_CREATE, made.status());
        assertNull(made.vpcId());
        assertEquals(0, made.ipAddressCount());
        assertEquals(made, value(dns.showEndpoint(made.id())));

        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        Endpoint active = value(dns.showEndpoint(made.id()));
        assertEquals(Status.ACTIVE, active.status());
        assertEquals(contract.subnet("net-a").vpcId(), active.vpcId());
        assertEquals(2, active.ipAddressCount());
        assertEquals(List.of(active), contract.named("mine"));
        assertEquals(
                Set.of(Status.ACTIVE),
                value(dns.listIps(made.id())).stream().map(EndpointIp::status).collect(Collectors.toSet()));
        assertTrue(inUse().contains("192.168.3.125"));

        Endpoint deleted = value(dns.deleteEndpoint(made.id()));
        assertEquals(Status.PENDING_DELETE, deleted.status());
        assertEquals("mine", deleted.name());
        assertEquals(deleted, value(dns.deleteEndpoint(made.id())));

        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        assertRefused("DNS.1510", 404, dns.showEndpoint(made.id()));
        assertRefused("DNS.1510", 404, dns.listIps(made.id()));
        assertEquals(List.of(), contract.named("mine"));
        assertTrue(!inUse().contains("192.168.3.125"));
        assertEquals(
                Status.PENDING_CREATE,
                value(create(at(NET_A, "192.168.3.125"), any(NET_A))).status());
    }

    @Test
    @Fact("1.2.3")
    void addressesTurnActiveEachAtItsOwnTime() {
        Endpoint made = value(create(any(NET_A), any(NET_A), any(NET_A), any(NET_A)));
        int last = 0;
        boolean between = false;
        for (int tenths = 0; tenths <= 10; tenths++) {
            int active = (int) value(dns.listIps(made.id())).stream()
                    .filter(ip -> ip.status().equals(Status.ACTIVE))
                    .count();
            assertTrue(active >= last, "one went back");
            between |= active > 0 && active < 4;
            last = active;
            contract.clock.forward(Duration.ofSeconds(1));
        }
        assertTrue(between, "all turned ACTIVE at once");
        assertEquals(4, last);
    }

    @Test
    @Fact("1.2.5")
    void aCreateThatFailsEndsInErrorWithTheReasonOnOneAddress() {
        contract.server.behaviour(contract.server.behaviour().nextWrites(Fault.END_IN_ERROR));
        Endpoint failed = contract.active("mine");
        assertEquals(Status.ERROR, failed.status());
        List<EndpointIp> wrong = value(dns.listIps(failed.id())).stream()
                .filter(ip -> ip.status().equals(Status.ERROR))
                .toList();
        assertEquals(1, wrong.size());
        assertTrue(Objects.requireNonNull(wrong.getFirst().errorInfo())
                .contains(wrong.getFirst().ip()));
        assertEquals(
                Status.PENDING_DELETE, value(dns.deleteEndpoint(failed.id())).status());
    }

    @Test
    @Fact({"1.2.4", "4.6.1"})
    void whatIsSentIsAVpcSubnetIdAndWhatIsListedIsItsNeutronId() {
        Subnet net = contract.subnet("net-b");
        Endpoint made = value(create(any(NET_A), at(net.id(), "192.168.4.210")));
        EndpointIp listed = value(dns.listIps(made.id())).stream()
                .filter(ip -> ip.ip().equals("192.168.4.210"))
                .findAny()
                .orElseThrow();
        assertEquals(net.neutronSubnetId(), listed.subnetId());
        assertTrue(!listed.subnetId().equals(net.id()));
        assertRefused("DNS.1502", 400, create(any(NET_A), any(listed.subnetId())));
        List<String> meant = value(contract.vpc.listSubnets()).stream()
                .filter(subnet -> listed.subnetId().equals(subnet.neutronSubnetId()))
                .map(Subnet::id)
                .toList();
        assertEquals(List.of(net.id()), meant);
    }

    @Test
    @Fact("1.3.11")
    void twoAutomaticRowsOfOneSubnetGetTwoAddressesThatWereFree() {
        Set<String> before = inUse();
        Endpoint made = value(create(any(NET_A), any(NET_A)));
        Set<String> given =
                value(dns.listIps(made.id())).stream().map(EndpointIp::ip).collect(Collectors.toSet());
        assertEquals(2, given.size());
        assertTrue(given.stream().noneMatch(before::contains));
        assertTrue(inUse().containsAll(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "名", "poi-1/", "65-characters-4567890-4567890-4567890-4567890-4567890-4567890-567890"
            })
    @Fact("1.3.2")
    void aNameThatBreaksTheRuleIsDns1501(String name) {
        assertRefused("DNS.1501", 400, dns.createEndpoint(inbound(name, any(NET_A), any(NET_A))));
    }

    @Test
    @Fact("1.3.6")
    void aRegionThatIsNotServedIsDns0601() {
        List<NewIp> rows = List.of(any(NET_A), any(NET_A));
        assertRefused(
                "DNS.0601", 400, dns.createEndpoint(new CreateEndpoint("mine", Direction.INBOUND, "eu-nl", rows)));
        for (String region : contract.server.profile().regions()) {
            value(dns.createEndpoint(new CreateEndpoint("in-" + region, Direction.INBOUND, region, rows)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    @Fact("1.3.7")
    void addressesAre2To6ElseDns1514(int count) {
        NewIp[] rows = new NewIp[count];
        Arrays.fill(rows, any(NET_A));
        assertRefused("DNS.1514", 400, create(rows));
    }

    @Test
    @Fact("1.3.12")
    void subnetsAreOfTheProjectAndOfOneVpc() {
        assertRefused("DNS.1502", 400, create(any(NET_A), any("nowhere")));
        assertRefused(
                "DNS.1508", 400, create(any(NET_A), any(contract.subnet("lab-a").id())));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.0126, DNS.1515",
        "192.168.3.0, DNS.1516",
        "192.168.3.255, DNS.1516",
        "192.168.4.1, DNS.1505",
        "192.168.3.125, DNS.1506",
        "192.168.3.1, DNS.1507"
    })
    @Fact("1.3.10")
    void anAddressThatCannotBeIsRefusedWithItsReason(String ip, String code) {
        assertRefused(code, 400, create(at(NET_A, "192.168.3.125"), at(NET_A, ip)));
        assertEquals(List.of(), contract.named("mine"));
        assertTrue(!inUse().contains("192.168.3.125"));
    }

    @Test
    @Fact("1.3.3")
    void aTakenNameIsDns1504UntilItsEndpointIsGone() {
        Endpoint first = value(create(any(NET_A), any(NET_A)));
        assertRefused("DNS.1504", 400, create(any(NET_A), any(NET_A)));
        value(dns.deleteEndpoint(first.id()));
        assertRefused("DNS.1504", 400, create(any(NET_A), any(NET_A)));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        value(create(any(NET_A), any(NET_A)));
    }

    @Test
    @Fact("6.2.8")
    void aSubnetWithoutRoomIsDns0036() {
        Subnet full = contract.subnet("branch-nearly-full");
        NewIp[] rows = new NewIp[5];
        Arrays.fill(rows, any(full.id()));
        assertTrue(value(contract.vpc.ipAvailability(full.id())).free() < rows.length);
        assertRefused("DNS.0036", 400, create(rows));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    @Fact("3.2.3")
    void aFullQuotaIs403AndTheQuotaSaidSo(Direction direction) {
        String wide = contract.subnet("lab-wide").id();
        List<NewIp> rows = List.of(any(wide), any(wide));
        String key = direction.word() + "_endpoint";
        int left = value(dns.quotas(contract.server.profile().domainId())).stream()
                .filter(quota -> quota.key().equals(key))
                .mapToInt(quota -> quota.limit() - quota.used())
                .sum();
        for (int i = 0; i < left; i++) {
            value(dns.createEndpoint(new CreateEndpoint("q-" + i, direction, Contract.REGION, rows)));
        }
        String code = direction == Direction.INBOUND ? "DNS.0406" : "DNS.0407";
        assertRefused(code, 403, dns.createEndpoint(new CreateEndpoint("one-more", direction, Contract.REGION, rows)));
    }
}
