package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// Reference 0, 3.1 and 6: what every answer has, and the shapes of refusals.
class ConventionsTest {
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2.1/endpoints?direction=inbound", "/v2.1/endpoints", "/nothing", "/v3/auth/tokens"})
    @Fact("6.1.9")
    void everyAnswerHasARequestIdADateAndIsJson(String path) {
        Sim.Got got = sim.get(path);
        assertTrue(got.header("X-Request-Id").matches("[0-9a-f]{32}"));
        assertEquals("application/json", got.header("Content-Type"));
        ZonedDateTime.parse(got.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertTrue(got.body().isObject());
        assertNotEquals(got.header("X-Request-Id"), sim.get(path).header("X-Request-Id"));
    }

    @Test
    void theVersionsAreListedWithoutAToken() {
        Sim.Got got = sim.send(sim.bare("/"));
        JsonNode documented = Sim.golden("api-versions.response.json");
        String ours = got.body().toString().replace(sim.server.profile().dns().toString(), "https://Endpoint");
        assertEquals(200, got.status());
        assertEquals(documented.toString(), ours);
    }

    @Test
    void oneVersionIsShownUnderItsOwnNameAndOthersAreNotThere() {
        Sim.Got got = sim.send(sim.bare("/v2"));
        JsonNode listed = sim.get("/").body().path("versions").path("values").path(0);
        assertEquals(200, got.status());
        assertEquals(List.of("version"), Sim.fields(got.body()));
        assertEquals(listed, got.body().path("version"));
        assertEquals(404, sim.send(sim.bare("/v2.1")).status());
    }

    @Test
    @Fact("6.1.1")
    void theServicesRefuseWithCodeAndMessage() {
        Sim.Got got = sim.get("/v2.1/endpoints");
        assertEquals(List.of("code", "message"), Sim.fields(got.body()));
        assertEquals("Invalid endpoint direction.", got.body().path("message").stringValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2.1/nothing",
        "GET, /v2.1/endpoints/",
        "GET, /v2.1/endpoints//ipaddresses",
        "PATCH, /v2.1/endpoints",
        "DELETE, /v2.1/endpoints",
        "POST, /v1/x/subnets",
        "GET, /v2/zones",
        "PUT, /",
        "OPTIONS, /v2.1/endpoints"
    })
    @Fact({"6.1.2", "6.3.2"})
    void aWrongPathOrMethodIs404Apigw0101InTheGatewaysShape(String method, String path) {
        Sim.Got got = sim.send(sim.request(path).method(method, BodyPublishers.noBody()));
        assertEquals(404, got.status());
        assertEquals(List.of("error_msg", "error_code", "request_id"), Sim.fields(got.body()));
        assertEquals("APIGW.0101", got.body().path("error_code").stringValue());
        assertEquals(got.header("X-Request-Id"), got.body().path("request_id").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2.1/endpoints?direction=inbound",
                "/v1/" + Sim.PROJECT + "/subnets",
                "/v1/other/vpcs",
                "/v2/quotamg/dns/quotas",
                "/v2.0/network-ip-availabilities/x",
                "/v2.1/endpoints/x/ipaddresses"
            })
    @Fact({"6.3.4", "13.1"})
    void aMissingOrWrongTokenIs401Apigw0301(String path) {
        for (Sim.Got got : List.of(
                sim.send(sim.bare(path)),
                sim.send(sim.bare(path).header("X-Auth-Token", "")),
                sim.send(sim.bare(path).header("X-Auth-Token", "made-up-token")))) {
            assertEquals(401, got.status());
            assertEquals("APIGW.0301", got.body().path("error_code").stringValue());
            assertTrue(got.body()
                    .path("error_msg")
                    .stringValue()
                    .startsWith("Incorrect IAM authentication information: "));
        }
    }

    @Test
    @Fact("6.3.3")
    void aBodyOver1MiBIs413InTheGatewaysShape() {
        String big = "{\"name\":\"" + "x".repeat(3 << 20) + "\"}";
        Sim.Got got = sim.post("/v2.1/endpoints", big);
        assertEquals(413, got.status());
        assertEquals("APIGW.0201", got.body().path("error_code").stringValue());
        assertEquals(200, sim.get("/v2.1/endpoints?direction=inbound").status());
    }

    @Test
    void whateverIsSentItIsNeverA500() {
        String example = Sim.golden("create-endpoint.request.json").toString();
        String[] pieces = {
            "null", "[]", "{}", "-1", "1e999", "\"\"", "true", "\\u0000", "\"", "}", "[[[", ":", ",", "\0"
        };
        Random random = new Random(20261124);
        for (int i = 0; i < 1500; i++) {
            StringBuilder body = new StringBuilder(example);
            for (int cuts = random.nextInt(3); cuts >= 0; cuts--) {
                int from = random.nextInt(body.length());
                int to = Math.min(body.length(), from + random.nextInt(20));
                body.replace(from, to, pieces[random.nextInt(pieces.length)]);
            }
            Sim.Got got = sim.post("/v2.1/endpoints", body.toString());
            assertTrue(got.status() == 400 || got.status() == 202, body::toString);
            assertTrue(got.status() == 202 || got.code().startsWith("DNS."), body::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2.1/endpoints?direction=inbound&direction=outbound&&=&a&b=%00",
                "/v2.1/endpoints?direction=inbound&name=%FF%FE",
                "/v2.1/endpoints?direction=inbound&vpc_id=%F0%9F%98%80"
            })
    void aStrangeQueryIsReadAsFarAsItCanBe(String path) {
        assertEquals(200, sim.get(path).status());
    }

    @Test
    void aBodyOf1MiBIsRead() {
        String name = "x".repeat((1 << 20) - 11);
        assertEquals(
                "DNS.0002",
                sim.post("/v2.1/endpoints", "{\"name\":\"" + name + "\"}").code());
    }

    @Test
    @Fact("1.1.4")
    void aFirstWindowFindsEndpointsInDifferentStates() {
        try (Sim slow = Sim.slow()) {
            assertEquals(
                    "ACTIVE",
                    slow.named("inbound", "hq-resolver-a").path("status").stringValue());
            assertEquals(
                    "ACTIVE",
                    slow.named("outbound", "onprem-forward").path("status").stringValue());
            assertEquals(
                    2,
                    slow.named("outbound", "onprem-forward")
                            .path("resolver_rule_count")
                            .intValue());
            assertEquals(
                    "PENDING_CREATE",
                    slow.named("outbound", "branch-07").path("status").stringValue());
            assertEquals(
                    "PENDING_DELETE",
                    slow.named("inbound", "old-test").path("status").stringValue());
            JsonNode failed = slow.named("inbound", "edge-lab");
            assertEquals("ERROR", failed.path("status").stringValue());
            List<JsonNode> addresses = slow.addresses(failed.path("id").stringValue());
            assertEquals(
                    1,
                    addresses.stream()
                            .filter(one -> one.path("error_info").isString())
                            .count());

            slow.clock.forward(Sim.TIME_TO_ACTIVE.multipliedBy(3));
            assertEquals(
                    "ACTIVE", slow.named("outbound", "branch-07").path("status").stringValue());
            assertTrue(slow.named("inbound", "old-test").isMissingNode());
        }
    }
}
