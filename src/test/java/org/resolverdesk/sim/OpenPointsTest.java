package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.row;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.OpenPoint;
import tools.jackson.databind.JsonNode;

/// What the reference leaves open (12.25): as it is taken, and otherwise. Those about rules are tested with the
/// rules.
class OpenPointsTest {
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.slow();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private void without(OpenPoint point) {
        sim.server.behaviour(sim.server.behaviour().with(point, false));
    }

    private Sim.Got create(String name, String direction) {
        return sim.post("/v2.1/endpoints", Sim.body(name, direction, row(NET_A), row(NET_A)));
    }

    private List<String> names(String query) {
        return Sim.texts(sim.get("/v2.1/endpoints" + query).body().path("endpoints"), "name");
    }

    @Test
    @Fact("1.3.3")
    void namesAreUniqueInTheProjectWhateverTheDirection() {
        assertEquals("DNS.1504", create("edge-lab", "outbound").code());
        sim.server.behaviour(sim.server.behaviour().withUniqueNames(false));
        assertEquals(202, create("edge-lab", "inbound").status());
        assertEquals(List.of("edge-lab", "edge-lab"), names("?direction=inbound&name=edge-lab"));
        String first = sim.named("inbound", "edge-lab").path("id").stringValue();
        assertEquals(
                202,
                sim.put("/v2.1/endpoints/" + first, "{\"name\":\"hq-resolver-a\"}")
                        .status());
        assertEquals(List.of("edge-lab"), names("?direction=inbound&name=edge-lab"));
    }

    @Test
    @Fact("1.4.3")
    void theNameFilterIsExactOrFindsParts() {
        assertEquals(List.of(), names("?direction=inbound&name=resolver"));
        without(OpenPoint.EXACT_NAME_FILTER);
        assertEquals(List.of("hq-resolver-a", "dc2-resolver"), names("?direction=inbound&name=resolver"));
    }

    @Test
    @Fact("1.4.1")
    void aListWithoutADirectionIsRefusedOrHasBoth() {
        assertEquals("DNS.1503", sim.get("/v2.1/endpoints").code());
        without(OpenPoint.DIRECTION_REQUIRED);
        Sim.Got got = sim.get("/v2.1/endpoints");
        assertEquals(7, got.body().path("endpoints").size());
        assertEquals(7, got.body().path("metadata").path("total_count").intValue());
        assertEquals("DNS.1503", sim.get("/v2.1/endpoints?direction=both").code());
    }

    @Test
    @Fact("1.10.3")
    void unbindingBelowTwoIsRefusedOrLeavesOne() {
        String path = "/v2.1/endpoints/"
                + sim.named("outbound", "partner-forward").path("id").stringValue();
        List<String> ids = Sim.texts(sim.get(path + "/ipaddresses").body().path("ipaddresses"), "id");
        assertEquals("DNS.1514", sim.delete(path + "/ipaddresses/" + ids.get(0)).code());
        without(OpenPoint.TWO_ADDRESSES_STAY);
        assertEquals(202, sim.delete(path + "/ipaddresses/" + ids.get(0)).status());
        assertEquals("DNS.1514", sim.delete(path + "/ipaddresses/" + ids.get(1)).code());
    }

    @Test
    @Fact("1.8.2")
    void aBindShowsPendingUpdateOrNot() {
        String id = sim.named("inbound", "hq-resolver-a").path("id").stringValue();
        String path = "/v2.1/endpoints/" + id + "/ipaddresses";
        String body = "{\"ipaddress\":" + row(NET_A) + "}";
        assertEquals(
                "PENDING_UPDATE",
                sim.post(path, body).body().path("endpoint").path("status").stringValue());
        assertEquals(202, sim.post(path, body).status());
        without(OpenPoint.BINDS_MEANWHILE);
        assertEquals("DNS.0021", sim.post(path, body).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ACTIVE", sim.endpoint(id).path("status").stringValue());

        without(OpenPoint.BIND_SHOWS_PENDING_UPDATE);
        assertEquals(
                "ACTIVE",
                sim.post(path, body).body().path("endpoint").path("status").stringValue());
        assertTrue(Sim.texts(sim.addresses(id), "status").contains("PENDING_CREATE"));
        String first = sim.addresses(id).getLast().path("id").stringValue();
        assertEquals(
                "ACTIVE",
                sim.delete(path + "/" + first)
                        .body()
                        .path("endpoint")
                        .path("status")
                        .stringValue());
    }

    @Test
    @Fact("1.4.7")
    void aLimitOf0IsAnEmptyPageOrNoLimit() {
        String addresses =
                "/v2.1/endpoints/" + sim.named("inbound", "edge-lab").path("id").stringValue() + "/ipaddresses?limit=0";
        for (String path : List.of("/v2.1/resolverrules?limit=0", "/v2.1/vpcs?limit=0", addresses)) {
            sim.server.behaviour(sim.server.behaviour().with(OpenPoint.EMPTY_PAGE_AT_LIMIT_ZERO, true));
            assertEquals(0, first(sim.get(path)).size(), path);
            without(OpenPoint.EMPTY_PAGE_AT_LIMIT_ZERO);
            assertEquals(2, first(sim.get(path)).size(), path);
        }
        assertEquals(4, names("?direction=inbound&limit=0").size());
    }

    /// The list that the answer begins with.
    private static JsonNode first(Sim.Got got) {
        return got.body().path(Sim.fields(got.body()).getFirst());
    }

    @Test
    @Fact("1.7.3")
    void whatIsPendingCanBeRenamedAndDeletedOrNot() {
        String pending = "/v2.1/endpoints/"
                + create("mine", "outbound").body().path("endpoint").path("id").stringValue();
        String rule = "/v2.1/resolverrules/"
                + sim.post(
                                "/v2.1/resolverrules",
                                "{\"name\":\"mine\",\"domain_name\":\"a.example\",\"endpoint_id\":\""
                                        + sim.named("outbound", "partner-forward")
                                                .path("id")
                                                .stringValue()
                                        + "\",\"ipaddresses\":[{\"ip\":\"10.1.1.53\"}]}")
                        .body()
                        .path("resolver_rule")
                        .path("id")
                        .stringValue();
        for (String path : List.of(pending, rule)) {
            assertEquals(202, sim.put(path, "{\"name\":\"other\"}").status());
            without(OpenPoint.RENAMES_WHILE_PENDING);
            assertEquals("DNS.0021", sim.put(path, "{\"name\":\"third\"}").code());
            without(OpenPoint.DELETES_WHILE_PENDING);
            assertEquals("DNS.0021", sim.delete(path).code());
            sim.server.behaviour(sim.server.behaviour().with(OpenPoint.DELETES_WHILE_PENDING, true));
            assertEquals(202, sim.delete(path).status());
            assertEquals(202, sim.delete(path).status());
            sim.server.behaviour(sim.server.behaviour().with(OpenPoint.RENAMES_WHILE_PENDING, true));
            assertEquals("DNS.0021", sim.put(path, "{\"name\":\"third\"}").code());
        }
    }

    @Test
    @Fact("4.6.3")
    void aNeutronSubnetIdIsRefusedOrCountsAsWell() {
        String neutron = "485620bd-482a-43e7-9718-410079f860e2";
        String body = Sim.body("mine", "inbound", row(neutron), row(NET_A));
        assertEquals("DNS.1502", sim.post("/v2.1/endpoints", body).code());
        without(OpenPoint.NEUTRON_SUBNETS_REFUSED);
        Sim.Got got = sim.post("/v2.1/endpoints", body);
        assertEquals(202, got.status());
        String id = got.body().path("endpoint").path("id").stringValue();
        assertEquals(List.of(neutron, neutron), Sim.texts(sim.addresses(id), "subnet_id"));
    }
}
