package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that nobody means well with: none is answered with a 500 or not at all, and every answer has a form
/// that the reference has (6.1).
class HostileRequestsTest {
    private static final String ID = "{id}";
    private static final String[] WRITES = {
        "POST /v2.1/endpoints",
        "POST /v2.1/endpoints",
        "PUT /v2.1/endpoints/" + ID,
        "POST /v2.1/endpoints/" + ID + "/ipaddresses",
        "POST /v3/auth/tokens"
    };
    private static final String[] METHODS = {"GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "get", "X"};
    private static final String[] PATHS = {
        "/v2.1/endpoints",
        "/v2.1/endpoints?direction=inbound",
        "/v2.1/endpoints/",
        "/v2.1/endpoints/x/ipaddresses",
        "/v1/" + Sim.PROJECT + "/subnets",
        "/v1/" + Sim.PROJECT + "/subnets/",
        "/v1/" + Sim.PROJECT + "/subnets/" + Sim.NET_A + "/privateips",
        "/v1/" + Sim.PROJECT + "/vpcs?",
        "/v1/x/vpcs",
        "/v2/quotamg/dns/quotas?x",
        "/v2.0/network-ip-availabilities/",
        "/v3/auth/tokens"
    };
    private static final String[] PIECES = {
        "/",
        "/",
        "v2.1",
        "endpoints",
        "ipaddresses",
        "v1",
        Sim.PROJECT,
        "subnets",
        Sim.NET_A,
        "privateips",
        "vpcs",
        "v3/auth/tokens",
        "v2/quotamg/dns/quotas",
        "v2.0/network-ip-availabilities",
        ".",
        "..",
        "%2e%2e",
        "%2F",
        "%00",
        "%FF",
        "%C0%AF",
        "%F0%9F%98%80",
        ";a=b",
        "+",
        "a".repeat(300),
        "?",
        "?direction=inbound",
        "&limit=0",
        "&limit=",
        "&limit=-1",
        "&limit=99999999999999999999",
        "&offset=2147483647",
        "&offset=2147483648",
        "&name=%00",
        "&=",
        "&&",
        "&direction=outbound",
        "&marker=x",
        "&domain_id=%20",
        "=",
        "#x",
        "@",
        ":",
        "~",
        "%7B%7D",
        "*",
        "\u00E4"
    };

    private final SplittableRandom random = new SplittableRandom(20_261_124);
    private final Sim sim = Sim.prompt();
    private final String auth = "X-Auth-Token: " + sim.server.token() + "\r\n";
    private final TreeMap<String, Integer> seen = new TreeMap<>();
    private Wire wire = new Wire(sim.server);

    @AfterEach
    void stop() {
        wire.close();
        sim.close();
    }

    @Test
    void whateverBodyIsSentItsAnswerHasADocumentedForm() throws IOException {
        String id = sim.create("mine").path("id").stringValue();
        for (int i = 0; i < 6_000; i++) {
            String[] write = one(WRITES).replace(ID, id).split(" ", 2);
            byte[] body = HostileBody.of(random, write[1]);
            Wire.Got got = wire.ask(write[0], write[1], auth, body);
            assertTrue(List.of(201, 202, 400, 401, 403, 404, 409).contains(got.status()), () -> told(got, body));
            assertDocumented(got, body);
        }
        assertSeen("200s", "DNS.0002", "DNS.1501", "DNS.1502", "DNS.1503", "DNS.1514", "DNS.1515", "DNS.0601", "400");
    }

    @Test
    void whateverPathIsAskedItsAnswerHasADocumentedForm() throws IOException {
        for (int i = 0; i < 6_000; i++) {
            StringBuilder target = new StringBuilder(random.nextInt(3) == 0 ? "/" : one(PATHS));
            for (int pieces = random.nextInt(1 + random.nextInt(8)); pieces > 0; pieces--) {
                target.append(one(PIECES)).append(random.nextInt(3) == 0 ? "/" : "");
            }
            String method = one(METHODS);
            byte[] asked = (method + " " + target).getBytes(StandardCharsets.UTF_8);
            Wire.Got got = wire.ask(method, target.toString(), random.nextInt(9) == 0 ? "" : auth, new byte[0]);
            assertTrue(got.status() < 500, () -> told(got, asked));
            if (isFromTheHttpServer(got)) {
                wire.close();
                wire = new Wire(sim.server);
            } else if (method.equals("HEAD")) {
                assertTrue(got.headers().containsKey("x-request-id"), () -> told(got, asked));
            } else {
                assertDocumented(got, asked);
            }
        }
        assertSeen("200s", "APIGW.0101", "APIGW.0301", "DNS.0005", "DNS.1503", "DNS.1509", "VPC.0202", "VPC.0007");
    }

    /// What isn't HTTP never reaches the simulator: the JDK's server refuses it, in HTML, as a proxy before the
    /// real service might, and ends the connection.
    private static boolean isFromTheHttpServer(Wire.Got got) {
        return (got.status() == 400 || got.status() == 404)
                && "text/html".equals(got.headers().get("content-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9",
                "GET /",
                "\0\1\2",
                "GET mailto:x HTTP/1.1",
                "POST mailto:x HTTP/1.1",
                "GET http://elsewhere/v2.1/endpoints?direction=inbound HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "CONNECT x:80 HTTP/1.1",
                "PRI * HTTP/2.0",
                "GET v2.1 HTTP/1.1",
                "POST ?x HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /v2.1/endpoints?direction=inbound&name=%z HTTP/1.1",
                "GET / HTTP/1.1\r\nno colon",
                "GET / HTTP/1.1\r\n: no name",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nX-Auth-Token: a\r\nX-Auth-Token: b",
                "POST /v2.1/endpoints HTTP/1.1\r\nContent-Length: -1",
                "POST /v2.1/endpoints HTTP/1.1\r\nContent-Length: 1e3",
                "POST /v2.1/endpoints HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3",
                "POST /v2.1/endpoints HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked",
                "POST /v2.1/endpoints HTTP/1.1\r\nTransfer-Encoding: gzip",
                "POST /v2.1/endpoints HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "POST /v2.1/endpoints HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}",
                "POST /v2.1/endpoints HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n{}"
            })
    void whatIsHardlyHttpIsAnsweredOrCutOffAtOnceAndOthersAreServedOn(String head) throws IOException {
        wire.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        try {
            Wire.Got got = wire.read(false);
            assertTrue(got.status() < 500 || got.status() == 501, got::body);
        } catch (SocketTimeoutException hangs) {
            throw new AssertionError("no answer", hangs);
        } catch (IOException cutOff) {
            // As good an answer as any to what is no request.
        }
        assertEquals(200, sim.get("/v2.1/endpoints?direction=inbound").status());
    }

    @Test
    void whoStopsInTheMiddleOfARequestHoldsNobodyUpAndTheEndNeither() throws IOException {
        for (int i = 0; i < 300; i++) {
            Wire half = new Wire(sim.server);
            half.write("POST /v2.1/endpoints HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{\"name\""
                    .substring(0, 1 + i % 69)
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        assertEquals(200, sim.get("/v2.1/endpoints?direction=inbound").status());
        assertTimeoutPreemptively(Wire.HANGS, () -> sim.server.stop());
    }

    private void assertDocumented(Wire.Got got, byte[] sent) {
        JsonNode body = JsonMapper.shared().readTree(got.body());
        String requestId = got.headers().getOrDefault("x-request-id", "");
        assertTrue(requestId.matches("[0-9a-f]{32}"), () -> told(got, sent));
        assertEquals("application/json", got.headers().get("content-type"));
        if (got.status() < 300) {
            assertTrue(body.isObject() && !body.isEmpty(), () -> told(got, sent));
            seen.merge("200s", 1, Integer::sum);
            return;
        }
        boolean service = Sim.fields(body).equals(List.of("code", "message"));
        boolean gateway = Sim.fields(body).equals(List.of("error_msg", "error_code", "request_id"));
        JsonNode iam = body.path("error");
        JsonNode code = service ? body.path("code") : gateway ? body.path("error_code") : iam.path("code");
        boolean documented = service
                || (gateway && body.path("request_id").stringValue().equals(requestId))
                || (code.isInt() && code.intValue() == got.status() && iam.has("message"));
        assertTrue(documented, () -> told(got, sent));
        seen.merge(code.asString(), 1, Integer::sum);
    }

    private void assertSeen(String... codes) {
        for (String code : codes) {
            assertTrue(seen.getOrDefault(code, 0) >= 10, () -> code + " is rare among " + seen);
        }
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private static String told(Wire.Got got, byte[] sent) {
        String text = new String(sent, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(2_000, text.length())) + " -> " + got.status() + " " + got.headers()
                + got.body();
    }
}
