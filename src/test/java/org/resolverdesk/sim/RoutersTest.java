package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// The associations of rules with VPCs: reference 2.2, 2.5 and 2.7.
class RoutersTest {
    private static final String LAB = "13551d6b-755d-4757-b956-536f674975c0";
    private Sim sim;
    private String rule;

    @BeforeEach
    void start() {
        sim = Sim.slow();
        rule = "/v2.1/resolverrules/"
                + sim.get("/v2.1/resolverrules?name=onprem-reverse")
                        .body()
                        .path("resolver_rules")
                        .path(0)
                        .path("id")
                        .stringValue();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private static String router(String id) {
        return "{\"router\":{\"router_id\":\"" + id + "\"}}";
    }

    private Sim.Got associate(String id) {
        return sim.post(rule + "/associaterouter", router(id));
    }

    private Sim.Got disassociate(String id) {
        return sim.post(rule + "/disassociaterouter", router(id));
    }

    /// The state of the lab's association; empty where there is none.
    private String status() {
        for (JsonNode one : sim.get(rule).body().path("resolver_rule").path("routers")) {
            if (one.path("router_id").stringValue().equals(LAB)) {
                return one.path("status").stringValue();
            }
        }
        return "";
    }

    @Test
    @Fact("2.3.7")
    void aRuleTakesEveryVpcThereIs() {
        List<String> vpcs =
                Sim.texts(sim.get("/v1/" + Sim.PROJECT + "/vpcs").body().path("vpcs"), "id");
        vpcs.forEach(id -> assertEquals(202, associate(id).status()));
        JsonNode routers = sim.get(rule).body().path("resolver_rule").path("routers");
        assertEquals(Set.copyOf(vpcs), Set.copyOf(Sim.texts(routers, "router_id")));
    }

    @Test
    @Fact({"2.2.10", "2.5.1"})
    void anAssociationIsAnsweredFlatAndPendingAndBecomesActive() {
        Sim.Got got = associate(LAB);
        assertEquals(202, got.status());
        assertEquals(Sim.fields(Sim.golden("associate-router.response-202.json")), Sim.fields(got.body()));
        assertEquals("PENDING_CREATE", got.body().path("status").stringValue());
        assertEquals(LAB, got.body().path("router_id").stringValue());
        assertEquals("NetworkService", got.body().path("router_region").stringValue());
        assertEquals("PENDING_CREATE", status());
        sim.clock.forward(Sim.TIME_TO_ACTIVE.dividedBy(2));
        assertEquals("ACTIVE", status());
    }

    @Test
    @Fact({"2.2.11", "2.5.2"})
    void aDisassociationIsAnsweredFlatAndPendingAndItsEntryDisappears() {
        associate(LAB);
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        Sim.Got got = disassociate(LAB);
        assertEquals(202, got.status());
        assertEquals(Sim.fields(Sim.golden("disassociate-router.response-202.json")), Sim.fields(got.body()));
        assertEquals("PENDING_DELETE", got.body().path("status").stringValue());
        assertEquals("PENDING_DELETE", status());
        assertEquals("DNS.0021", associate(LAB).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE.dividedBy(2));
        assertEquals("", status());
        assertEquals("PENDING_CREATE", associate(LAB).body().path("status").stringValue());
    }

    @Test
    @Fact("2.7.2")
    void anUnknownVpcIs404Dns0711AndSoIsOneThatIsNotAssociated() {
        for (Sim.Got got : List.of(associate("f0791650-db8c-4a20-8a44-a06c6e24b15b"), disassociate(LAB))) {
            assertEquals(404, got.status());
            assertEquals("DNS.0711", got.code());
            assertEquals(
                    "This VPC could not be found.", got.body().path("message").stringValue());
        }
    }

    @Test
    void aSecondAssociationChangesNothing() {
        associate(LAB);
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ACTIVE", associate(LAB).body().path("status").stringValue());
        assertEquals(
                2, sim.get(rule).body().path("resolver_rule").path("routers").size());
    }

    @Test
    @Fact("2.2.12")
    void theRegionMayBeNamed() {
        String named = "{\"router\":{\"router_id\":\"%s\",\"router_region\":\"%s\"}}";
        String path = rule + "/associaterouter";
        assertEquals("DNS.0601", sim.post(path, named.formatted(LAB, "nowhere")).code());
        assertEquals(
                "eu-de",
                sim.post(path, named.formatted(LAB, "eu-de"))
                        .body()
                        .path("router_region")
                        .stringValue());
        assertEquals("DNS.0002", sim.post(path, "{}").code());
        assertEquals("DNS.0002", sim.post(path, "{\"router\":{}}").code());
    }

    @Test
    void theAssociationsOfADeletedRuleGoWithIt() {
        associate(LAB);
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        sim.delete(rule);
        assertEquals("PENDING_DELETE", status());
        sim.clock.forward(Duration.ofMinutes(1));
        assertEquals(
                0, sim.get(rule).body().path("resolver_rule").path("routers").size());
    }
}
