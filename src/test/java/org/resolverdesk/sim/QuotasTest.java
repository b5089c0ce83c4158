package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.body;
import static org.resolverdesk.sim.Sim.row;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.QuotaKey;
import tools.jackson.databind.JsonNode;

/// `GET /v2/quotamg/dns/quotas` and what the quotas are for: reference 3.1 and 3.2.
class QuotasTest {
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private List<JsonNode> quotas() {
        Sim.Got got = sim.get(
                "/v2/quotamg/dns/quotas?domain_id=" + sim.server.profile().domainId());
        assertEquals(200, got.status());
        return Sim.list(got.body().path("quotas"));
    }

    private JsonNode quota(String key) {
        return quotas().stream()
                .filter(one -> one.path("quota_key").stringValue().equals(key))
                .findAny()
                .orElseThrow();
    }

    @Test
    @Fact("3.1.1")
    void allTenAreThereInTheDocumentedForm() {
        JsonNode documented = Sim.golden("quotas.response-200.json").path("quotas");
        assertEquals(
                List.of(
                        "zone",
                        "private_zone",
                        "record_set",
                        "url_record",
                        "ptr_record",
                        "custom_line",
                        "line_group",
                        "inbound_endpoint",
                        "outbound_endpoint",
                        "resolver_rule"),
                Sim.texts(quotas(), "quota_key"));
        assertTrue(Sim.texts(quotas(), "quota_key").containsAll(Sim.texts(documented, "quota_key")));
        for (JsonNode quota : quotas()) {
            assertEquals(Sim.fields(documented.path(0)), Sim.fields(quota));
            assertEquals("count", quota.path("unit").stringValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zone, 50",
        "private_zone, 50",
        "record_set, 500",
        "ptr_record, 50",
        "custom_line, 50",
        "inbound_endpoint, 50",
        "outbound_endpoint, 50",
        "resolver_rule, 50"
    })
    @Fact("3.2.1")
    void theUsualLimitsAreThoseOfTheDocuments(String key, int limit) {
        assertEquals(limit, quota(key).path("quota_limit").intValue());
    }

    @Test
    @Fact("3.1.3")
    void endpointsAndRulesAreCounted() {
        for (String direction : List.of("inbound", "outbound")) {
            JsonNode list = sim.get("/v2.1/endpoints?direction=" + direction).body();
            assertEquals(
                    list.path("metadata").get("total_count"),
                    quota(direction + "_endpoint").get("used"));
        }
        assertEquals(2, quota("resolver_rule").path("used").intValue());
        String rule = sim.get("/v2.1/resolverrules")
                .body()
                .path("resolver_rules")
                .path(0)
                .path("id")
                .stringValue();
        sim.delete("/v2.1/resolverrules/" + rule);
        assertEquals(1, quota("resolver_rule").path("used").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?domain_id=", "?domain_id=someone-else"})
    @Fact("3.1.2")
    void quotasOfAnotherAccountAre401Dns0005(String query) {
        Sim.Got got = sim.get("/v2/quotamg/dns/quotas" + query);
        assertEquals(401, got.status());
        assertEquals("DNS.0005", got.code());
        assertEquals("Authentication required.", got.body().path("message").stringValue());
    }

    @ParameterizedTest
    @CsvSource({"inbound, INBOUND_ENDPOINT, DNS.0406", "outbound, OUTBOUND_ENDPOINT, DNS.0407"})
    @Fact("3.2.3")
    void aFullQuotaOfEndpointsIs403(String direction, QuotaKey key, String code) {
        int used = quota(key.word()).path("used").intValue();
        sim.server.behaviour(Behaviour.PROMPT.withQuota(key, used));
        assertEquals(used, quota(key.word()).path("quota_limit").intValue());
        Sim.Got got = sim.post("/v2.1/endpoints", body("mine", direction, row(NET_A), row(NET_A)));
        assertEquals(403, got.status());
        assertEquals(code, got.code());
        sim.server.behaviour(Behaviour.PROMPT.withQuota(key, used + 1));
        assertEquals(
                202,
                sim.post("/v2.1/endpoints", body("mine", direction, row(NET_A), row(NET_A)))
                        .status());
    }
}
