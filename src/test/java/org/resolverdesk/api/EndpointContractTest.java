package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.Contract.NET_A;
import static org.resolverdesk.api.Contract.NOBODY;
import static org.resolverdesk.api.Contract.any;
import static org.resolverdesk.api.Contract.assertRefused;
import static org.resolverdesk.api.Contract.at;
import static org.resolverdesk.api.Contract.inbound;
import static org.resolverdesk.api.MockService.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;

/// The contract's lists, renames, deletions and addresses (reference 1.4 to 1.10), through the client and the
/// simulator.
class EndpointContractTest {
    private final Contract contract = Contract.open();
    private final DnsApi dns = contract.dns;

    @AfterEach
    void close() {
        contract.close();
    }

    @Test
    @Fact("1.4.5")
    void pagesOf1200EndpointsHaveEachOneOnceAndTheirTotal() {
        try (Contract many = Contract.with(1_800)) {
            List<Endpoint> all = many.all(Direction.INBOUND, 500);
            Set<String> ids = all.stream().map(Endpoint::id).collect(Collectors.toSet());
            Page<Endpoint> last = value(many.dns.listEndpoints(Direction.INBOUND, 500, 1_000, null, null));
            assertTrue(all.size() > 1_200, () -> all.size() + " endpoints");
            assertEquals(all.size(), ids.size());
            assertEquals(all.size(), last.totalCount());
            assertEquals(all.subList(1_000, all.size()), last.items());
            assertEquals(all, many.all(Direction.INBOUND, 77));
            assertEquals(
                    new Page<>(List.of(), all.size()),
                    value(many.dns.listEndpoints(Direction.INBOUND, 500, all.size(), null, null)));
            many.all(Direction.OUTBOUND, 500).forEach(other -> assertTrue(ids.add(other.id()), "in both directions"));
        }
    }

    @Test
    @Fact("1.4.2")
    void aListIsNarrowedByDirectionNameAndVpc() {
        Endpoint mine = contract.active("mine");
        String vpc = mine.vpcId();
        assertEquals(List.of(mine), list(Direction.INBOUND, "mine", null));
        assertEquals(List.of(mine), list(Direction.INBOUND, "mine", vpc));
        assertEquals(
                List.of(),
                list(Direction.INBOUND, "mine", contract.subnet("lab-a").vpcId()));
        assertEquals(List.of(), list(Direction.OUTBOUND, "mine", null));
        assertEquals(List.of(), list(Direction.INBOUND, "a name&direction=outbound ü", null));
        List<Endpoint> inVpc = list(Direction.INBOUND, null, vpc);
        assertTrue(inVpc.contains(mine));
        assertEquals(Set.of(vpc), inVpc.stream().map(Endpoint::vpcId).collect(Collectors.toSet()));
    }

    private List<Endpoint> list(Direction direction, @Nullable String name, @Nullable String vpc) {
        return value(dns.listEndpoints(direction, 500, 0, name, vpc)).items();
    }

    @ParameterizedTest
    @CsvSource({"501, 0, DNS.0006", "-1, 0, DNS.0006", "1, -1, DNS.0017"})
    @Fact("1.4.4")
    void aLimitOrOffsetOutOfRangeIsRefused(int limit, int offset, String code) {
        assertRefused(code, 400, dns.listEndpoints(Direction.INBOUND, limit, offset, null, null));
    }

    @ParameterizedTest
    @CsvSource({"ff80808100000000000000000000ffff, DNS.1510, 404", "'not an id/?#%', DNS.1509, 400"})
    @Fact("1.5.2")
    void anEndpointThatIsNotThereIsRefusedByEveryCall(String id, String code, int status) {
        Stream<Answer<?>> answers = Stream.of(
                dns.showEndpoint(id),
                dns.renameEndpoint(id, "name"),
                dns.deleteEndpoint(id),
                dns.bindIp(id, any(NET_A)),
                dns.listIps(id),
                dns.unbindIp(id, NOBODY));
        answers.forEach(answer -> assertRefused(code, status, answer));
    }

    @Test
    @Fact("1.3.5")
    void aRenameChangesTheNameAndNothingElse() {
        Endpoint mine = contract.active("mine");
        Endpoint renamed = value(dns.renameEndpoint(mine.id(), "mine.2"));
        assertEquals(named(mine, "mine.2"), renamed);
        assertEquals(renamed, value(dns.showEndpoint(mine.id())));
        assertEquals(List.of(), contract.named("mine"));
        assertEquals(renamed, value(dns.renameEndpoint(mine.id(), "mine.2")));
    }

    private static Endpoint named(Endpoint one, String name) {
        return new Endpoint(
                one.id(),
                name,
                one.direction(),
                one.status(),
                one.vpcId(),
                one.ipAddressCount(),
                one.resolverRuleCount(),
                one.createTime(),
                one.updateTime());
    }

    @Test
    @Fact("1.6.2")
    void aRenameIsRefusedForABadOrTakenNameAndWhileDeleting() {
        Endpoint mine = contract.active("mine");
        contract.active("other");
        assertRefused("DNS.1501", 400, dns.renameEndpoint(mine.id(), "a b"));
        assertRefused("DNS.1504", 400, dns.renameEndpoint(mine.id(), "other"));
        value(dns.deleteEndpoint(mine.id()));
        assertRefused("DNS.0021", 409, dns.renameEndpoint(mine.id(), "mine.2"));
        assertEquals("mine", value(dns.showEndpoint(mine.id())).name());
    }

    @Test
    @Fact({"1.2.2", "1.8.2"})
    void aBoundAddressIsListedAndAnUnboundOneGoes() {
        Endpoint mine = contract.active("mine");
        Subnet net = contract.subnet("net-b");
        Endpoint bound = value(dns.bindIp(mine.id(), at(net.id(), "192.168.4.210")));
        assertEquals("PENDING_UPDATE", bound.status().word());
        value(dns.bindIp(mine.id(), any(NET_A)));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        Endpoint four = value(dns.showEndpoint(mine.id()));
        assertEquals(Status.ACTIVE, four.status());
        assertEquals(4, four.ipAddressCount());
        EndpointIp ip = value(dns.listIps(mine.id())).stream()
                .filter(one -> one.ip().equals("192.168.4.210"))
                .findAny()
                .orElseThrow();
        assertEquals(net.neutronSubnetId(), ip.subnetId());

        value(dns.unbindIp(mine.id(), ip.id()));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        assertEquals(3, value(dns.showEndpoint(mine.id())).ipAddressCount());
        assertTrue(
                value(dns.listIps(mine.id())).stream().noneMatch(one -> one.id().equals(ip.id())));
        assertTrue(value(contract.vpc.listPrivateIps(net.id())).stream()
                .noneMatch(used -> used.ip().equals("192.168.4.210")));
        assertRefused("DNS.1511", 404, dns.unbindIp(mine.id(), ip.id()));
    }

    @Test
    @Fact("1.8.3")
    void aBindIsRefusedLikeARowOfACreate() {
        Endpoint mine = value(dns.createEndpoint(inbound("mine", at(NET_A, "192.168.3.125"), any(NET_A))));
        assertRefused("DNS.0021", 409, dns.bindIp(mine.id(), any(NET_A)));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        assertBindRefused("DNS.1502", mine, any("nowhere"));
        assertBindRefused("DNS.1502", mine, any(contract.subnet("net-a").neutronSubnetId() + ""));
        assertBindRefused("DNS.1508", mine, any(contract.subnet("lab-a").id()));
        assertBindRefused("DNS.1515", mine, at(NET_A, "192.168.3"));
        assertBindRefused("DNS.1516", mine, at(NET_A, "192.168.3.255"));
        assertBindRefused("DNS.1505", mine, at(NET_A, "192.168.4.9"));
        assertBindRefused("DNS.1506", mine, at(NET_A, "192.168.3.125"));
        assertBindRefused("DNS.1507", mine, at(NET_A, "192.168.3.1"));
        fill(contract.subnet("branch-nearly-full"));
        assertBindRefused(
                "DNS.0036", mine, any(contract.subnet("branch-nearly-full").id()));
        for (int i = 0; i < 4; i++) {
            value(dns.bindIp(mine.id(), any(NET_A)));
        }
        assertBindRefused("DNS.1514", mine, any(NET_A));
    }

    private void assertBindRefused(String code, Endpoint endpoint, NewIp ip) {
        assertRefused(code, 400, dns.bindIp(endpoint.id(), ip));
    }

    private void fill(Subnet subnet) {
        for (int i = 0; value(contract.vpc.ipAvailability(subnet.id())).free() > 0; i++) {
            value(dns.createEndpoint(inbound("fill-" + i, any(subnet.id()), any(NET_A))));
        }
    }

    @Test
    @Fact("1.10.2")
    void anUnbindIsRefusedBelowTwoForNoAddressAndWhileTheEndpointComesOrGoes() {
        Endpoint mine = value(dns.createEndpoint(inbound("mine", any(NET_A), any(NET_A))));
        String ip = value(dns.listIps(mine.id())).getFirst().id();
        assertRefused("DNS.0021", 409, dns.unbindIp(mine.id(), ip));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        assertRefused("DNS.1511", 404, dns.unbindIp(mine.id(), NOBODY));
        assertRefused("DNS.1514", 400, dns.unbindIp(mine.id(), ip));
        value(dns.deleteEndpoint(mine.id()));
        assertRefused("DNS.0021", 409, dns.unbindIp(mine.id(), ip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatWouldNameSomethingElseIsNotSent(String id) {
        Stream<Answer<?>> answers = Stream.of(
                dns.showEndpoint(id), dns.deleteEndpoint(id), dns.unbindIp(NOBODY, id), dns.bindIp(id, any(NET_A)));
        int before = contract.all(Direction.INBOUND, 500).size();
        answers.forEach(answer ->
                assertEquals("NotSent", MockService.failure(answer).getClass().getSimpleName()));
        assertEquals(before, new HashSet<>(contract.all(Direction.INBOUND, 500)).size());
    }
}
