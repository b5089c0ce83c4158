package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Behaviour;
import tools.jackson.databind.JsonNode;

/// `GET /v2.1/resolverrules`: reference 2.2.
class ListRulesTest {
    private static final String PATH = "/v2.1/resolverrules";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
        String endpoint = sim.named("outbound", "partner-forward").path("id").stringValue();
        for (int i = 1; i <= 3; i++) {
            sim.post(
                    PATH,
                    "{\"name\":\"r%d\",\"domain_name\":\"d%d.example\",\"endpoint_id\":\"%s\",\"ipaddresses\":[{\"ip\":\"1.1.1.1\"}]}"
                            .formatted(i, i, endpoint));
        }
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private List<String> names(String query) {
        return Sim.texts(sim.get(PATH + query).body().path("resolver_rules"), "name");
    }

    @Test
    @Fact({"2.1.1", "2.2.5"})
    void aPageHasTheDocumentedFields() {
        JsonNode documented = Sim.golden("list-rules.response-200.json");
        JsonNode body = sim.get(PATH + "?name=onprem-corp").body();
        assertEquals(List.of("resolver_rules", "links", "metadata", "page_info"), Sim.fields(body));
        assertEquals(
                Sim.fields(documented.path("resolver_rules").path(0)),
                Sim.fields(body.path("resolver_rules").path(0)));
        assertEquals(List.of("self", "next"), Sim.fields(body.path("links")));
        assertEquals(List.of("next_marker", "previous_marker", "current_count"), Sim.fields(body.path("page_info")));
        assertEquals(1, body.path("metadata").path("total_count").intValue());
    }

    @Test
    @Fact("2.2.2")
    void theFiltersAreExactAndADomainNameNeedsNoDot() {
        assertEquals(List.of("r3", "r2", "r1", "onprem-reverse", "onprem-corp"), names(""));
        assertEquals(List.of("r2"), names("?domain_name=d2.example"));
        assertEquals(List.of("r2"), names("?domain_name=d2.example."));
        assertEquals(List.of(), names("?domain_name=example"));
        assertEquals(List.of("r2"), names("?name=r2"));
        assertEquals(List.of(), names("?name=r"));
        String onprem = sim.named("outbound", "onprem-forward").path("id").stringValue();
        assertEquals(List.of("onprem-reverse", "onprem-corp"), names("?endpoint_id=" + onprem));
        String id = sim.get(PATH + "?name=r1")
                .body()
                .path("resolver_rules")
                .path(0)
                .path("id")
                .stringValue();
        assertEquals(List.of("r1"), names("?id=" + id));
    }

    @Test
    @Fact("2.2.4")
    void aMarkerGoesOnAfterItAndOffsetIsIgnored() {
        JsonNode first = sim.get(PATH + "?limit=2").body();
        String marker = first.path("page_info").path("next_marker").stringValue();
        assertEquals(first.path("resolver_rules").path(1).path("id").stringValue(), marker);
        assertTrue(first.path("page_info").path("previous_marker").isNull());
        assertEquals(2, first.path("page_info").path("current_count").intValue());
        assertEquals(5, first.path("metadata").path("total_count").intValue());
        assertEquals(List.of("r1", "onprem-reverse"), names("?limit=2&offset=4&marker=" + marker));
        JsonNode last = sim.get(PATH + "?limit=2&offset=4").body();
        assertTrue(last.path("page_info").path("next_marker").isNull());
        assertTrue(last.path("links").path("next").isNull());
        assertEquals(
                last.path("resolver_rules").path(0).path("id"),
                last.path("page_info").path("previous_marker"));
    }

    @Test
    @Fact("2.2.5")
    void theLinksLeadThroughAllPages() {
        List<String> seen = new ArrayList<>();
        String path = PATH + "?limit=2";
        while (true) {
            JsonNode page = sim.get(path).body();
            seen.addAll(Sim.texts(page.path("resolver_rules"), "name"));
            assertEquals(
                    path,
                    page.path("links")
                            .path("self")
                            .stringValue()
                            .substring(sim.server.profile().dns().toString().length()));
            JsonNode next = page.path("links").path("next");
            if (next.isNull()) {
                break;
            }
            URI uri = URI.create(next.stringValue());
            path = uri.getRawPath() + "?" + uri.getRawQuery();
        }
        assertEquals(List.of("r3", "r2", "r1", "onprem-reverse", "onprem-corp"), seen);
    }

    @Test
    void afterTheLastAPageIsEmptyAndStill200() {
        assertEquals(List.of(), names("?offset=5"));
        assertEquals(List.of(), names("?offset=2147483647"));
        assertEquals(List.of(), names("?limit=0"));
    }

    @ParameterizedTest
    @CsvSource({"limit=501, DNS.0006", "offset=-1, DNS.0017", "marker=x, DNS.0007", "marker=, DNS.0007"})
    @Fact({"2.2.3", "6.2.6"})
    void aPageOutOfRangeIsRefused(String query, String code) {
        Sim.Got got = sim.get(PATH + "?" + query);
        assertEquals(400, got.status());
        assertEquals(code, got.code());
    }

    @Test
    void aNewRuleIsInTheListOnlyAfterTheDelay() {
        sim.server.behaviour(Behaviour.PROMPT.withVisibleAfter(Duration.ofSeconds(5)));
        assertEquals(List.of("onprem-reverse", "onprem-corp"), names(""));
        sim.clock.forward(Duration.ofSeconds(5));
        assertEquals(5, names("").size());
    }
}
