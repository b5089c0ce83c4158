package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import tools.jackson.databind.JsonNode;

/// Resolver rules: reference 2.1 to 2.4, 2.6 and 2.7.
class RulesTest {
    private static final String PATH = "/v2.1/resolverrules";
    private Sim sim;
    private String outbound;

    @BeforeEach
    void start() {
        sim = Sim.slow();
        outbound = sim.named("outbound", "partner-forward").path("id").stringValue();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private static String body(String name, String domain, String endpoint, String... ips) {
        return "{\"name\":\"%s\",\"domain_name\":\"%s\",\"endpoint_id\":\"%s\",\"ipaddresses\":[%s]}"
                .formatted(
                        name,
                        domain,
                        endpoint,
                        String.join(
                                ",",
                                List.of(ips).stream()
                                        .map(ip -> "{\"ip\":\"" + ip + "\"}")
                                        .toList()));
    }

    private JsonNode create(String name) {
        return sim.post(PATH, body(name, "www.example.com", outbound, "1.1.1.1", "2.2.2.2"))
                .body()
                .path("resolver_rule");
    }

    private JsonNode show(String id) {
        return sim.get(PATH + "/" + id).body().path("resolver_rule");
    }

    @Test
    @Fact({"2.1.1", "2.1.3"})
    void aCreateIs202WithTheDocumentedFieldsAndPending() {
        Sim.Got got = sim.post(PATH, body("rule-xxx", "www.example.com", outbound, "1.1.1.1", "2.2.2.2"));
        JsonNode rule = got.body().path("resolver_rule");
        assertEquals(202, got.status());
        assertEquals(Sim.fields(Sim.golden("create-rule.response-202.json").path("resolver_rule")), Sim.fields(rule));
        assertEquals("PENDING_CREATE", rule.path("status").stringValue());
        assertEquals("FORWARD", rule.path("rule_type").stringValue());
        assertEquals(2, rule.path("ipaddress_count").intValue());
        assertTrue(rule.path("id").stringValue().matches("[0-9a-f]{32}"));
        assertEquals("2026-11-24T08:00:00.250", rule.path("create_time").stringValue());
        assertEquals(rule.get("create_time"), rule.get("update_time"));
    }

    @Test
    @Fact({"2.2.1", "2.4.1"})
    void theDocumentedRequestIsTaken() {
        String example = Sim.golden("create-rule.request.json").toString();
        String mine = example.replace("8a36f60a753badb401753bade3400001", outbound);
        assertEquals(202, sim.post(PATH, mine).status());
    }

    @Test
    @Fact("2.1.2")
    void aRuleBecomesActiveAfterTheTimeOfACreate() {
        String id = create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE.minusMillis(1));
        assertEquals("PENDING_CREATE", show(id).path("status").stringValue());
        sim.clock.forward(Duration.ofMillis(1));
        assertEquals("ACTIVE", show(id).path("status").stringValue());
    }

    @Test
    @Fact("2.1.2")
    void aRuleThatFailsEndsInError() {
        sim.server.behaviour(sim.server.behaviour().nextWrites(Fault.END_IN_ERROR));
        String id = create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("ERROR", show(id).path("status").stringValue());
    }

    @Test
    @Fact("2.3.4")
    void theDomainNameComesBackWithADotWhetherSentWithOneOrNot() {
        assertEquals("www.example.com.", create("a").path("domain_name").stringValue());
        JsonNode dotted = sim.post(PATH, body("b", "www.example.com.", outbound, "1.1.1.1"))
                .body();
        assertEquals(
                "www.example.com.",
                dotted.path("resolver_rule").path("domain_name").stringValue());
        assertEquals(
                "www.example.com.",
                show(create("c").path("id").stringValue()).path("domain_name").stringValue());
    }

    @Test
    @Fact("2.3.5")
    void theOrderOfTheTargetsIsNotKept() {
        String id = create("mine").path("id").stringValue();
        List<String> targets = Sim.texts(show(id).path("ipaddresses"), "ip");
        assertEquals(Set.of("1.1.1.1", "2.2.2.2"), Set.copyOf(targets));
        assertNotEquals(List.of("1.1.1.1", "2.2.2.2"), targets);
        sim.put(PATH + "/" + id, "{\"name\":\"other\"}");
        assertEquals(targets, Sim.texts(show(id).path("ipaddresses"), "ip"));
    }

    @Test
    @Fact("2.3.6")
    void aRuleOnAnInboundEndpointIsAcceptedUnlessThePointIsOtherwise() {
        String inbound = sim.named("inbound", "hq-resolver-a").path("id").stringValue();
        String body = body("mine", "example.com", inbound, "1.1.1.1");
        assertEquals(202, sim.post(PATH, body).status());
        assertEquals(1, sim.endpoint(inbound).path("resolver_rule_count").intValue());
        sim.server.behaviour(sim.server.behaviour().with(OpenPoint.RULES_ON_INBOUND, false));
        assertEquals("DNS.1503", sim.post(PATH, body).code());
    }

    @Test
    @Fact({"2.1.1", "2.2.7"})
    void theShownRuleHasTheDocumentedFieldsWithRoutersAndTargets() {
        JsonNode first = sim.get(PATH + "?name=onprem-corp")
                .body()
                .path("resolver_rules")
                .path(0);
        JsonNode documented = Sim.golden("show-rule.response-200.json").path("resolver_rule");
        JsonNode rule = show(first.path("id").stringValue());
        assertEquals(Sim.fields(documented), Sim.fields(rule));
        assertEquals(
                Sim.fields(documented.path("routers").path(0)),
                Sim.fields(rule.path("routers").path(0)));
        assertEquals(
                Sim.fields(documented.path("ipaddresses").path(0)),
                Sim.fields(rule.path("ipaddresses").path(0)));
        assertEquals(2, rule.path("routers").size());
    }

    @Test
    @Fact("2.2.8")
    void anUpdateReplacesTheNameOrTheWholeListOfTargets() {
        String id = create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        Sim.Got got = sim.put(PATH + "/" + id, "{\"name\":\"other\"}");
        JsonNode documented = Sim.golden("update-rule.response-202.json").path("resolver_rule");
        assertEquals(202, got.status());
        assertEquals(Sim.fields(documented), Sim.fields(got.body().path("resolver_rule")));
        assertEquals("ACTIVE", got.body().path("resolver_rule").path("status").stringValue());
        assertEquals("other", show(id).path("name").stringValue());
        assertEquals(2, show(id).path("ipaddress_count").intValue());

        sim.put(PATH + "/" + id, "{\"ipaddresses\":[{\"ip\":\"9.9.9.9\"}]}");
        assertEquals(List.of("9.9.9.9"), Sim.texts(show(id).path("ipaddresses"), "ip"));
        assertEquals("other", show(id).path("name").stringValue());
        assertEquals(
                202,
                sim.put(PATH + "/" + id, Sim.golden("update-rule.request.json").toString())
                        .status());
    }

    @Test
    @Fact("2.3.3")
    void theDomainNameAndTheEndpointCannotBeChanged() {
        String id = create("mine").path("id").stringValue();
        sim.put(PATH + "/" + id, "{\"domain_name\":\"other.example\",\"endpoint_id\":\"x\"}");
        assertEquals("www.example.com.", show(id).path("domain_name").stringValue());
        assertEquals(outbound, show(id).path("endpoint_id").stringValue());
    }

    @Test
    @Fact({"2.2.9", "2.6.1"})
    void aDeletedRuleIsPendingAndThenStaysReadableAsDeletedButIsInNoList() {
        String id = create("mine").path("id").stringValue();
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        Sim.Got got = sim.delete(PATH + "/" + id);
        JsonNode leaving = got.body().path("resolver_rule");
        assertEquals(202, got.status());
        assertEquals(
                Sim.fields(Sim.golden("delete-rule.response-202.json").path("resolver_rule")), Sim.fields(leaving));
        assertEquals("PENDING_DELETE", leaving.path("status").stringValue());
        assertEquals(leaving, sim.delete(PATH + "/" + id).body().path("resolver_rule"));
        assertEquals("DNS.0021", sim.put(PATH + "/" + id, "{\"name\":\"x\"}").code());
        assertEquals(1, sim.endpoint(outbound).path("resolver_rule_count").intValue());

        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        Sim.Got gone = sim.get(PATH + "/" + id);
        assertEquals(200, gone.status());
        assertEquals("DELETED", gone.body().path("resolver_rule").path("status").stringValue());
        assertEquals(
                0, sim.get(PATH + "?id=" + id).body().path("resolver_rules").size());
        assertEquals(0, sim.endpoint(outbound).path("resolver_rule_count").intValue());
        for (Sim.Got refused : List.of(sim.delete(PATH + "/" + id), sim.put(PATH + "/" + id, "{}"))) {
            assertEquals(404, refused.status());
        }
        sim.server.behaviour(sim.server.behaviour().with(OpenPoint.DELETED_RULES_READABLE, false));
        assertEquals(404, sim.get(PATH + "/" + id).status());
    }

    @Test
    @Fact("2.7.1")
    void anUnknownRuleIs404ResolverRuleNotExist() {
        String unknown = PATH + "/ff80808169bf16c70169bf1d02270000";
        String router = "{\"router\":{\"router_id\":\"x\"}}";
        for (Sim.Got got : List.of(
                sim.get(unknown),
                sim.get(PATH + "/x"),
                sim.put(unknown, "{}"),
                sim.delete(unknown),
                sim.post(unknown + "/associaterouter", router),
                sim.post(unknown + "/disassociaterouter", router))) {
            assertEquals(404, got.status());
            assertTrue(got.body().path("message").stringValue().contains("Resolver rule not exist"));
        }
    }

    @Test
    @Fact("1.1.3")
    void theCountOfRulesOfAnEndpointIsLive() {
        assertEquals(0, sim.endpoint(outbound).path("resolver_rule_count").intValue());
        create("one");
        create("two");
        assertEquals(2, sim.endpoint(outbound).path("resolver_rule_count").intValue());
        JsonNode listed = sim.named("outbound", "partner-forward");
        assertEquals(2, listed.path("resolver_rule_count").intValue());
    }

    @Test
    @Fact("6.2.11")
    void anEndpointWithRulesIsNotDeletedUnlessThePointIsOtherwise() {
        String id = create("mine").path("id").stringValue();
        Sim.Got got = sim.delete("/v2.1/endpoints/" + outbound);
        assertEquals(400, got.status());
        assertEquals("DNS.0608", got.code());
        sim.server.behaviour(sim.server.behaviour().with(OpenPoint.RULES_FORBID_DELETE, false));
        assertEquals(202, sim.delete("/v2.1/endpoints/" + outbound).status());
        assertEquals("PENDING_DELETE", show(id).path("status").stringValue());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals("DELETED", show(id).path("status").stringValue());
        assertEquals(404, sim.get("/v2.1/endpoints/" + outbound).status());
    }

    @Test
    void anEndpointWhoseRulesAreDeletedIsDeleted() {
        sim.delete(PATH + "/" + create("mine").path("id").stringValue());
        assertEquals("DNS.0608", sim.delete("/v2.1/endpoints/" + outbound).code());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals(202, sim.delete("/v2.1/endpoints/" + outbound).status());
        assertEquals(
                "DNS.0021",
                sim.post(PATH, body("x", "x.y", outbound, "1.1.1.1")).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|DNS.0002",
                "[]|DNS.0002",
                "{\"name\":\"a\",\"domain_name\":\"x.y\",\"endpoint_id\":\"E\"}|DNS.0002",
                "{\"name\":\"a\",\"domain_name\":\"x.y\",\"endpoint_id\":\"E\",\"ipaddresses\":[]}|DNS.0002",
                "{\"name\":\"a\",\"domain_name\":\"x.y\",\"endpoint_id\":\"E\",\"ipaddresses\":[5]}|DNS.0002",
                "{\"name\":\"a\",\"domain_name\":\"x.y\",\"endpoint_id\":\"E\",\"ipaddresses\":[{}]}|DNS.1515",
                "{\"name\":5,\"domain_name\":\"x.y\",\"endpoint_id\":\"E\",\"ipaddresses\":[{\"ip\":\"1.1.1.1\"}]}|DNS.0002"
            })
    @Fact("2.2.1")
    void afieldThatIsMissingOrOfAnotherTypeIsRefused(String body, String code) {
        Sim.Got got = sim.post(PATH, body.replace("\"E\"", "\"" + outbound + "\""));
        assertEquals(400, got.status());
        assertEquals(code, got.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "x/y", "0123456789012345678901234567890123456789012345678901234567890123x"})
    @Fact("2.3.1")
    void theNameHasTheRuleOfEndpointNames(String name) {
        assertEquals(
                "DNS.0002",
                sim.post(PATH, body(name, "x.y", outbound, "1.1.1.1")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "-a.b", "a-.b", "a_b.c", "a b", "*.a", "a.b.."})
    @Fact("2.3.2")
    void aDomainNameIsLabelsOfLettersDigitsAndHyphens(String domain) {
        assertEquals(
                "DNS.0202",
                sim.post(PATH, body("x", domain, outbound, "1.1.1.1")).code());
    }

    @Test
    @Fact("2.3.2")
    void aLabelHasAtMost63AndADomainNameAtMost254Characters() {
        String label = "a".repeat(63);
        String longest = (label + ".").repeat(3) + "b".repeat(62);
        assertEquals(254, longest.length());
        assertEquals(
                202, sim.post(PATH, body("x", longest, outbound, "1.1.1.1")).status());
        assertEquals(
                "DNS.0202",
                sim.post(PATH, body("x", longest + "b", outbound, "1.1.1.1")).code());
        assertEquals(
                "DNS.0202",
                sim.post(PATH, body("x", label + "a.b", outbound, "1.1.1.1")).code());
        assertEquals(
                202, sim.post(PATH, body("x", "例子.com", outbound, "1.1.1.1")).status());
    }

    @ParameterizedTest
    @CsvSource({"1.1.1, DNS.1515", "01.1.1.1, DNS.1515", "::1, DNS.1515", "2.2.2.2, DNS.1506"})
    void aTargetIsAnAddressAndStandsOnce(String ip, String code) {
        assertEquals(
                code, sim.post(PATH, body("x", "x.y", outbound, "2.2.2.2", ip)).code());
    }

    @Test
    void theEndpointOfARuleMustBeThere() {
        assertEquals(
                "DNS.1509",
                sim.post(PATH, body("x", "x.y", "nonsense", "1.1.1.1")).code());
        assertEquals(
                "DNS.1510",
                sim.post(PATH, body("x", "x.y", "ff80808169bf16c70169bf1d02270000", "1.1.1.1"))
                        .code());
    }

    @Test
    @Fact("2.7.3")
    void theQuotaOfRulesIsKept() {
        sim.server.behaviour(sim.server.behaviour().withQuota(QuotaKey.RESOLVER_RULE, 3));
        create("three");
        Sim.Got got = sim.post(PATH, body("x", "x.y", outbound, "1.1.1.1"));
        assertEquals(403, got.status());
        assertEquals("DNS.2002", got.code());
    }
}
