package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.body;
import static org.resolverdesk.sim.Sim.row;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import tools.jackson.databind.JsonNode;

/// Reference 1.5 to 1.7 and 8.1.
class EndpointLifeTest {
    private static final String PATH = "/v2.1/endpoints/";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.slow();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    @Fact({"1.1.2", "1.5.1", "13.12"})
    void anEndpointIsPendingWithoutVpcAndCountUntilItIsActiveWithBoth() {
        String id = sim.create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE.minusMillis(1));
        JsonNode pending = sim.endpoint(id);
        assertEquals("PENDING_CREATE", pending.path("status").stringValue());
        assertTrue(pending.path("vpc_id").isNull());
        assertEquals(0, pending.path("ipaddress_count").intValue());

        sim.clock.forward(Duration.ofMillis(1));
        JsonNode active = sim.endpoint(id);
        assertEquals("ACTIVE", active.path("status").stringValue());
        assertEquals(
                "02443811-acf1-4c22-8f44-e3adf19f6097", active.path("vpc_id").stringValue());
        assertEquals(2, active.path("ipaddress_count").intValue());
        assertEquals(pending.get("update_time"), active.get("update_time"));
    }

    @Test
    @Fact("1.2.3")
    void eachAddressBecomesActiveAtItsOwnMomentBeforeTheEndpoint() {
        String id = sim.post("/v2.1/endpoints", body("six", "inbound", row(NET_A), row(NET_A), row(NET_A)))
                .body()
                .path("endpoint")
                .path("id")
                .stringValue();
        Set<Long> seen = new HashSet<>();
        while (sim.endpoint(id).path("status").stringValue().equals("PENDING_CREATE")) {
            seen.add(active(id));
            sim.clock.forward(Duration.ofMillis(10));
        }
        assertEquals(Set.of(0L, 1L, 2L, 3L), seen);
    }

    private long active(String id) {
        return Sim.texts(sim.addresses(id), "status").stream()
                .filter("ACTIVE"::equals)
                .count();
    }

    @Test
    @Fact("1.3.1")
    void withoutWaitingTheCreateStillAnswersPendingCreate() {
        sim.server.behaviour(Behaviour.PROMPT);
        JsonNode answered = sim.create("mine");
        assertEquals("PENDING_CREATE", answered.path("status").stringValue());
        assertEquals(
                "ACTIVE",
                sim.endpoint(answered.path("id").stringValue()).path("status").stringValue());
    }

    @Test
    @Fact("1.2.5")
    void aFailedCreateHasErrorInfoOnOneAddressAndTheOthersActive() {
        sim.server.behaviour(sim.server.behaviour().nextWrites(Fault.END_IN_ERROR));
        String id = sim.create("mine").path("id").stringValue();
        assertEquals(Set.of("PENDING_CREATE"), Set.copyOf(Sim.texts(sim.addresses(id), "status")));
        assertTrue(sim.addresses(id).stream()
                .allMatch(one -> one.path("error_info").isNull()));

        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ERROR", sim.endpoint(id).path("status").stringValue());
        assertEquals(2, sim.endpoint(id).path("ipaddress_count").intValue());
        for (JsonNode address : sim.addresses(id)) {
            boolean failed = address.path("status").stringValue().equals("ERROR");
            assertEquals(failed, address.path("error_info").isString());
        }
        assertEquals(1, active(id));
    }

    @Test
    @Fact({"1.5.2", "1.7.1"})
    void aDeleteIs202PendingDeleteWithAMovedUpdateTimeAndThen404() {
        String id = sim.create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        Sim.Got got = sim.delete(PATH + id);
        JsonNode leaving = got.body().path("endpoint");
        assertEquals(202, got.status());
        assertEquals("PENDING_DELETE", leaving.path("status").stringValue());
        assertEquals(2, leaving.path("ipaddress_count").intValue());
        assertTrue(leaving.path("vpc_id").isString());
        assertNotEquals(leaving.get("create_time"), leaving.get("update_time"));
        assertEquals(Set.of("PENDING_DELETE"), Set.copyOf(Sim.texts(sim.addresses(id), "status")));

        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        for (Sim.Got gone : List.of(sim.get(PATH + id), sim.delete(PATH + id), sim.get(PATH + id + "/ipaddresses"))) {
            assertEquals(404, gone.status());
            assertEquals("DNS.1510", gone.code());
        }
        assertTrue(sim.named("inbound", "mine").isMissingNode());
    }

    @Test
    void anEndpointOccupiesItsNameAndAddressesUntilItIsGone() {
        String mine = body("mine", "inbound", row(NET_A, "192.168.3.125"), row(NET_A, "192.168.3.126"));
        String other = body("other", "inbound", row(NET_A, "192.168.3.125"), row(NET_A));
        String id = sim.post("/v2.1/endpoints", mine)
                .body()
                .path("endpoint")
                .path("id")
                .stringValue();
        assertEquals("DNS.1507", sim.post("/v2.1/endpoints", other).code());
        sim.delete(PATH + id);
        assertEquals("DNS.1507", sim.post("/v2.1/endpoints", other).code());
        assertEquals("DNS.1507", sim.post("/v2.1/endpoints", mine).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals(202, sim.post("/v2.1/endpoints", mine).status());
    }

    @Test
    @Fact("1.7.2")
    void anEndpointInErrorOrStillPendingMayBeDeletedAndASecondDeleteChangesNothing() {
        assertEquals(
                202,
                sim.delete(PATH + sim.named("inbound", "edge-lab").path("id").stringValue())
                        .status());
        String id = sim.create("mine").path("id").stringValue();
        JsonNode first = sim.delete(PATH + id).body();
        assertTrue(first.path("endpoint").path("vpc_id").isNull()
                || first.path("endpoint").path("vpc_id").isString());
        sim.clock.forward(Duration.ofSeconds(1));
        assertEquals(first, sim.delete(PATH + id).body());
    }

    @Test
    @Fact({"1.3.5", "1.6.1", "1.6.3"})
    void aRenameIs202AndLeavesStateAndUpdateTimeAlone() {
        JsonNode before = sim.named("inbound", "hq-resolver-a");
        String id = before.path("id").stringValue();
        Sim.Got got = sim.put(PATH + id, "{\"name\":\"hq-resolver-b\",\"direction\":\"outbound\"}");
        assertEquals(202, got.status());
        JsonNode after = got.body().path("endpoint");
        assertEquals("hq-resolver-b", after.path("name").stringValue());
        for (String same : List.of("id", "direction", "status", "vpc_id", "ipaddress_count", "update_time")) {
            assertEquals(before.get(same), after.get(same), same);
        }
        assertEquals(after, sim.endpoint(id));
        assertEquals(202, sim.put(PATH + id, "{\"name\":\"hq-resolver-a\"}").status());
    }

    @Test
    @Fact("1.6.2")
    void aRenameHasTheNameRulesOfACreate() {
        String id = sim.named("inbound", "hq-resolver-a").path("id").stringValue();
        assertEquals("DNS.0002", sim.put(PATH + id, "{}").code());
        assertEquals("DNS.0002", sim.put(PATH + id, "{\"name\":5}").code());
        assertEquals("DNS.1501", sim.put(PATH + id, "{\"name\":\"a b\"}").code());
        assertEquals("DNS.1504", sim.put(PATH + id, "{\"name\":\"edge-lab\"}").code());
        assertEquals(202, sim.put(PATH + id, "{\"name\":\"hq-resolver-a\"}").status());
        String leaving = sim.named("inbound", "old-test").path("id").stringValue();
        assertEquals("DNS.0021", sim.put(PATH + leaving, "{\"name\":\"new\"}").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "FF80808169BF16C70169BF1D02270000",
                "ff80808169bf16c70169bf1d0227000",
                "%20",
                "a%2Fb",
                "ff808081-69bf-16c7-0169-bf1d02270000"
            })
    @Fact("6.2.5")
    void anIdOfAnotherFormIsDns1509(String id) {
        Sim.Got got = sim.get(PATH + id);
        assertEquals(400, got.status());
        assertEquals("DNS.1509", got.code());
    }

    @Test
    @Fact("3.4.1")
    void noEndpointAndNoRuleHasTagsOrAnEnterpriseProject() {
        List<String> unheard = List.of("tags", "enterprise_project_id", "project_id", "region", "description");
        JsonNode endpoint = sim.create("mine");
        JsonNode rule =
                sim.get("/v2.1/resolverrules").body().path("resolver_rules").path(0);
        for (String field : unheard) {
            assertFalse(endpoint.has(field) || rule.has(field), field);
        }
        assertTrue(endpoint.has("id") && rule.has("id"));
    }

    @Test
    @Fact("6.2.5")
    void anUnknownIdIs404Dns1510() {
        String id = "ff80808169bf16c70169bf1d02270000";
        for (Sim.Got got : List.of(
                sim.get(PATH + id),
                sim.put(PATH + id, "{\"name\":\"x\"}"),
                sim.delete(PATH + id),
                sim.get(PATH + id + "/ipaddresses"),
                sim.post(PATH + id + "/ipaddresses", "{}"))) {
            assertEquals(404, got.status());
            assertEquals("DNS.1510", got.code());
        }
    }
}
