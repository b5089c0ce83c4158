package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// `GET /v2.1/endpoints`: reference 1.4 and 9.2.
class ListEndpointsTest {
    private static final String PATH = "/v2.1/endpoints?direction=inbound";
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
    @Fact({"1.1.1", "1.4.5"})
    void aPageHasTheDocumentedFieldsAndTheCountOfAll() {
        JsonNode documented = Sim.golden("list-endpoints.response-200.json");
        Sim.Got got = sim.get(PATH + "&limit=1");
        assertEquals(200, got.status());
        assertEquals(Sim.fields(documented), Sim.fields(got.body()));
        assertEquals(
                Sim.fields(documented.path("endpoints").path(0)),
                Sim.fields(got.body().path("endpoints").path(0)));
        assertEquals(1, got.body().path("endpoints").size());
        assertEquals(4, got.body().path("metadata").path("total_count").intValue());
    }

    @Test
    @Fact("1.4.9")
    void parametersThatTheListDoesNotHaveAreIgnored() {
        JsonNode all = sim.get(PATH).body();
        assertEquals(
                all,
                sim.get(PATH + "&marker=unknown&status=ERROR&sort_key=name&sort_dir=desc")
                        .body());
    }

    @Test
    @Fact("1.4.8")
    void itIsNewestFirstAndOfOneDirection() {
        sim.create("newest");
        assertEquals(
                List.of("newest", "hq-resolver-a", "edge-lab", "dc2-resolver", "old-test"),
                Sim.texts(sim.get(PATH).body().path("endpoints"), "name"));
        assertEquals(
                Set.of("outbound"),
                Set.copyOf(Sim.texts(
                        sim.get("/v2.1/endpoints?direction=outbound").body().path("endpoints"), "direction")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=1", "?direction=", "?direction=both", "?direction=Inbound"})
    @Fact("1.4.1")
    void aMissingOrWrongDirectionIsDns1503(String query) {
        Sim.Got got = sim.get("/v2.1/endpoints" + query);
        assertEquals(400, got.status());
        assertEquals("DNS.1503", got.code());
    }

    @Test
    @Fact("1.4.3")
    void theNameFilterIsExactAndCounted() {
        JsonNode found = sim.get(PATH + "&name=edge-lab").body();
        assertEquals(List.of("edge-lab"), Sim.texts(found.path("endpoints"), "name"));
        assertEquals(1, found.path("metadata").path("total_count").intValue());
        assertEquals(0, sim.get(PATH + "&name=edge").body().path("endpoints").size());
    }

    @Test
    @Fact("1.4.2")
    void theVpcFilterFindsAnEndpointOnceItShowsItsVpc() {
        String filter = PATH + "&vpc_id=02443811-acf1-4c22-8f44-e3adf19f6097";
        sim.create("mine");
        List<String> before = Sim.texts(sim.get(filter).body().path("endpoints"), "name");
        assertEquals(List.of("hq-resolver-a", "dc2-resolver", "old-test"), before);
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertTrue(Sim.texts(sim.get(filter).body().path("endpoints"), "name").contains("mine"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=501, DNS.0006",
        "limit=-1, DNS.0006",
        "limit=x, DNS.0006",
        "limit=, DNS.0006",
        "offset=-1, DNS.0017",
        "offset=2147483648, DNS.0017",
        "offset=99999999999999999999, DNS.0017"
    })
    @Fact({"1.4.4", "6.2.6"})
    void aPageOutOfRangeIsRefused(String query, String code) {
        Sim.Got got = sim.get(PATH + "&" + query);
        assertEquals(400, got.status());
        assertEquals(code, got.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=4", "offset=2147483647", "limit=0"})
    @Fact({"1.4.6", "1.4.7"})
    void afterTheLastAPageIsEmptyAndStill200WithTheCount(String query) {
        Sim.Got got = sim.get(PATH + "&" + query);
        assertEquals(200, got.status());
        assertTrue(got.body().path("endpoints").isArray());
        assertEquals(0, got.body().path("endpoints").size());
        assertEquals(4, got.body().path("metadata").path("total_count").intValue());
    }

    @Test
    @Fact("1.4.6")
    void pagesUntilAnEmptyOneGiveEachEndpointOnce() {
        Set<String> ids = new HashSet<>();
        int offset = 0;
        List<String> page = Sim.texts(sim.get(PATH + "&limit=3&offset=0").body().path("endpoints"), "id");
        while (!page.isEmpty()) {
            ids.addAll(page);
            offset += page.size();
            page = Sim.texts(sim.get(PATH + "&limit=3&offset=" + offset).body().path("endpoints"), "id");
        }
        assertEquals(4, offset);
        assertEquals(4, ids.size());
    }

    @Test
    void manyGeneratedEndpointsStandBehindTheHandfulAndForbidNoCreate() {
        SimOptions options = SimOptions.forTests(Clock.systemUTC()).withEndpoints(100_000);
        try (Sim many = new Sim(options)) {
            JsonNode first = many.get(PATH).body();
            JsonNode outbound = many.get("/v2.1/endpoints?direction=outbound&limit=1&offset=33335")
                    .body();
            assertEquals(500, first.path("endpoints").size());
            assertEquals(
                    "hq-resolver-a",
                    first.path("endpoints").path(0).path("name").stringValue());
            int inboundCount = first.path("metadata").path("total_count").intValue();
            assertEquals(66_667 + 3, inboundCount);
            assertEquals(
                    33_333 + 3, outbound.path("metadata").path("total_count").intValue());
            JsonNode oldest = outbound.path("endpoints").path(0);
            assertEquals("bulk-000003", oldest.path("name").stringValue());
            assertEquals(2, many.addresses(oldest.path("id").stringValue()).size());
            assertEquals(
                    "PENDING_CREATE", many.create("one-more").path("status").stringValue());
        }
    }

    @Test
    void ofTwoGeneratedWorldsWithOneSeedEachIsTheOther() {
        SimOptions options = SimOptions.forTests(Clock.systemUTC()).withEndpoints(200);
        try (Sim one = new Sim(options);
                Sim other = new Sim(options);
                Sim third = new Sim(options.withSeed(2))) {
            one.clock.forward(Duration.ofSeconds(1));
            assertEquals(one.get(PATH).body(), other.get(PATH).body());
            assertTrue(!one.get(PATH).body().equals(third.get(PATH).body()));
        }
    }
}
