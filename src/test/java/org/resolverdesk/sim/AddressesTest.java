package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.body;
import static org.resolverdesk.sim.Sim.row;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Fault;
import tools.jackson.databind.JsonNode;

/// Reference 1.2, 1.8 to 1.10, 4.6 and 8.1.
class AddressesTest {
    private Sim sim;
    private String id;
    private String path;

    @BeforeEach
    void start() {
        sim = Sim.slow();
        id = sim.post(
                        "/v2.1/endpoints",
                        body("mine", "inbound", row(NET_A, "192.168.3.125"), row(NET_A, "192.168.3.126")))
                .body()
                .path("endpoint")
                .path("id")
                .stringValue();
        path = "/v2.1/endpoints/" + id + "/ipaddresses";
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    @Fact({"1.2.1", "1.9.1"})
    void theListHasTheDocumentedFieldsAndNoMetadata() {
        JsonNode documented = Sim.golden("list-ipaddresses.response-200.json");
        Sim.Got got = sim.get(path);
        assertEquals(200, got.status());
        assertEquals(List.of("ipaddresses"), Sim.fields(got.body()));
        JsonNode address = got.body().path("ipaddresses").path(0);
        assertEquals(Sim.fields(documented.path("ipaddresses").path(0)), Sim.fields(address));
        assertTrue(address.path("id").stringValue().matches("[0-9a-f]{32}"));
        assertTrue(address.path("error_info").isNull());
        assertEquals(Set.of("192.168.3.125", "192.168.3.126"), Set.copyOf(Sim.texts(sim.addresses(id), "ip")));
    }

    @Test
    @Fact({"1.2.4", "4.6.1"})
    void theListNamesTheNeutronSubnetIdNotTheOneThatWasSent() {
        JsonNode subnet =
                sim.get("/v1/" + Sim.PROJECT + "/subnets/" + NET_A).body().path("subnet");
        String neutron = subnet.path("neutron_subnet_id").stringValue();
        assertFalse(neutron.equals(NET_A));
        assertEquals(NET_A, subnet.path("neutron_network_id").stringValue());
        assertEquals(Set.of(neutron), Set.copyOf(Sim.texts(sim.addresses(id), "subnet_id")));
    }

    @Test
    @Fact("1.9.2")
    void limitOffsetAndStatusNarrowTheList() {
        assertEquals(1, sim.get(path + "?limit=1").body().path("ipaddresses").size());
        assertEquals(0, sim.get(path + "?offset=2").body().path("ipaddresses").size());
        assertEquals(
                2, sim.get(path + "?status=ACTIVE").body().path("ipaddresses").size());
        assertEquals(
                0, sim.get(path + "?status=ERROR").body().path("ipaddresses").size());
        assertEquals("DNS.0006", sim.get(path + "?limit=501").code());
    }

    @Test
    @Fact("1.8.2")
    void aBindAnswersTheEndpointPassesThroughPendingUpdateAndComesBackActive() {
        Sim.Got got = bind(row(NET_A, "192.168.3.127"));
        assertEquals(202, got.status());
        assertEquals(
                "PENDING_UPDATE", got.body().path("endpoint").path("status").stringValue());
        assertEquals(3, got.body().path("endpoint").path("ipaddress_count").intValue());
        assertEquals("PENDING_CREATE", state("192.168.3.127"));
        assertEquals("ACTIVE", state("192.168.3.125"));

        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ACTIVE", sim.endpoint(id).path("status").stringValue());
        assertEquals("ACTIVE", state("192.168.3.127"));
    }

    @Test
    @Fact({"1.2.2", "1.10.1"})
    void bindsAndUnbindsFollowEachOtherWithoutWaitingWithin2And6() {
        for (int more = 0; more < 4; more++) {
            assertEquals(202, bind(row(NET_A)).status());
        }
        assertEquals("DNS.1514", bind(row(NET_A)).code());
        assertEquals(202, unbind("192.168.3.125").status());
        assertEquals(202, bind(row(NET_A)).status());
        for (int left = 6; left > 2; left--) {
            String first = sim.addresses(id).stream()
                    .filter(one -> !one.path("status").stringValue().equals("PENDING_DELETE"))
                    .findFirst()
                    .orElseThrow()
                    .path("ip")
                    .stringValue();
            assertEquals(202, unbind(first).status());
        }
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals(2, sim.addresses(id).size());
        assertEquals(2, sim.endpoint(id).path("ipaddress_count").intValue());
    }

    @Test
    @Fact("1.10.3")
    void anUnbindBelowTwoIsDns1514() {
        Sim.Got got = unbind("192.168.3.125");
        assertEquals(400, got.status());
        assertEquals("DNS.1514", got.code());
    }

    @Test
    void anUnboundAddressStaysTakenUntilItIsGone() {
        bind(row(NET_A));
        Sim.Got got = unbind("192.168.3.125");
        assertEquals(2, got.body().path("endpoint").path("ipaddress_count").intValue());
        assertEquals("PENDING_DELETE", state("192.168.3.125"));
        assertEquals(202, unbind("192.168.3.125").status());
        assertEquals("DNS.1506", bind(row(NET_A, "192.168.3.125")).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertFalse(Sim.texts(sim.addresses(id), "ip").contains("192.168.3.125"));
        assertEquals(202, bind(row(NET_A, "192.168.3.125")).status());
    }

    @Test
    @Fact("1.10.2")
    void anUnknownBindingIs404Dns1511() {
        Sim.Got got = sim.delete(path + "/ff80808169be2efb0169bef85d740015");
        assertEquals(404, got.status());
        assertEquals("DNS.1511", got.code());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.x, DNS.1515",
        "192.168.3.255, DNS.1516",
        "192.168.4.9, DNS.1505",
        "192.168.3.126, DNS.1506",
        "192.168.3.1, DNS.1507",
        "192.168.3.127, ''"
    })
    @Fact("1.8.3")
    void aBoundAddressHasTheChecksOfACreate(String ip, String code) {
        assertEquals(code, bind(row(NET_A, ip)).code());
    }

    @Test
    void aBoundAddressLiesInTheEndpointsVpc() {
        assertEquals("DNS.1508", bind(row(sim.subnetId("lab-a"))).code());
        assertEquals("DNS.1502", bind(row("nowhere")).code());
        assertEquals(202, bind(row(sim.subnetId("net-b"))).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"ipaddress\":[]}", "{\"ipaddress\":{}}", "{\"ipaddress\":{\"subnet_id\":5}}"})
    @Fact("1.8.1")
    void aBindWithoutItsFieldsIsDns0002(String body) {
        assertEquals("DNS.0002", sim.post(path, body).code());
    }

    @Test
    @Fact({"1.7.3", "6.2.7"})
    void whileTheEndpointIsMadeOrDeletedItsAddressesAreLocked() {
        String fresh = sim.create("fresh").path("id").stringValue();
        String its = "/v2.1/endpoints/" + fresh + "/ipaddresses";
        String body = "{\"ipaddress\":" + row(NET_A) + "}";
        assertEquals("DNS.0021", sim.post(its, body).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        sim.delete("/v2.1/endpoints/" + fresh);
        Sim.Got got = sim.post(its, body);
        assertEquals(409, got.status());
        assertEquals("DNS.0021", got.code());
    }

    @Test
    void aBindThatFailsLeavesTheEndpointInErrorAndItsUnbindHealsIt() {
        sim.server.behaviour(sim.server.behaviour().nextWrites(Fault.END_IN_ERROR));
        bind(row(NET_A, "192.168.3.127"));
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ERROR", sim.endpoint(id).path("status").stringValue());
        assertEquals("ERROR", state("192.168.3.127"));
        unbind("192.168.3.127");
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ACTIVE", sim.endpoint(id).path("status").stringValue());
    }

    private Sim.Got bind(String row) {
        return sim.post(path, "{\"ipaddress\":" + row + "}");
    }

    private Sim.Got unbind(String ip) {
        return sim.delete(path + "/" + address(ip).path("id").stringValue());
    }

    private String state(String ip) {
        return address(ip).path("status").stringValue();
    }

    private JsonNode address(String ip) {
        List<JsonNode> found = sim.addresses(id).stream()
                .filter(one -> one.path("ip").stringValue().equals(ip))
                .collect(Collectors.toList());
        assertEquals(1, found.size(), ip);
        return found.getFirst();
    }
}
