package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.sign.Signer;
import tools.jackson.databind.JsonNode;

/// Requests signed with an access key instead of a token, over HTTP: reference 5.3, 5.4 and 6.3.
class SignedRequestsTest {
    private static final String LIST = "/v2.1/endpoints";
    private static final String QUERY = "direction=inbound";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private Signer signer(String access, String secret) {
        return new Signer(access, secret)
                .with("Host", sim.server.profile().dns().getAuthority())
                .with("X-Sdk-Date", DATE.format(sim.clock.instant()));
    }

    private Signer signer() {
        return signer(
                Account.MADE_UP.admin().key().id(),
                Account.MADE_UP.admin().key().secret());
    }

    private HttpRequest.Builder list(Signer signer) {
        return sim.bare(LIST + "?" + QUERY)
                .header("X-Sdk-Date", DATE.format(sim.clock.instant()))
                .header("Authorization", signer.authorization("GET", LIST, QUERY, ""));
    }

    private static String message(Sim.Got got) {
        assertEquals(401, got.status());
        assertEquals(List.of("error_msg", "error_code", "request_id"), Sim.fields(got.body()));
        assertEquals("APIGW.0301", got.body().path("error_code").stringValue());
        return got.body().path("error_msg").stringValue();
    }

    @Test
    @Fact("5.4.5")
    void aSignedRequestIsLetInAndTheHostIsSignedWithItsPort() {
        assertEquals(200, sim.send(list(signer())).status());
        String body = Sim.body("signed", "inbound", Sim.row(Sim.NET_A), Sim.row(Sim.NET_A));
        Sim.Got got = sim.send(sim.bare(LIST)
                .header("X-Sdk-Date", DATE.format(sim.clock.instant()))
                .header("Authorization", signer().authorization("POST", LIST, "", body))
                .POST(BodyPublishers.ofString(body)));
        assertEquals(202, got.status());
    }

    @Test
    @Fact("5.4.8")
    void aChangedBodyIsRefused() {
        Sim.Got got = sim.send(sim.bare(LIST)
                .header("X-Sdk-Date", DATE.format(sim.clock.instant()))
                .header("Authorization", signer().authorization("POST", LIST, "", "{}"))
                .POST(BodyPublishers.ofString("{ }")));
        assertTrue(message(got).contains("verify aksk signature fail, canonicalRequest:POST|/v2.1/endpoints/||host:"));
    }

    @Test
    @Fact({"5.4.7", "6.3.6"})
    void theProjectIsThatOfTheHeaderSignedOrNot() {
        assertEquals(
                200,
                sim.send(list(signer()).header("X-Project-Id", Sim.PROJECT)).status());
        Signer signed = signer().with("X-Project-Id", Sim.PROJECT);
        assertEquals(
                200, sim.send(list(signed).header("X-Project-Id", Sim.PROJECT)).status());
        Sim.Got unknown = sim.send(list(signer()).header("X-Project-Id", "other"));
        assertEquals(403, unknown.status());
        assertEquals("APIGW.0310", unknown.body().path("error_code").stringValue());
        String elsewhere = Account.MADE_UP.projects().getLast().id();
        Sim.Got region = sim.send(list(signer()).header("X-Project-Id", elsewhere));
        assertEquals(401, region.status());
        assertEquals("APIGW.0307", region.body().path("error_code").stringValue());
    }

    @Test
    @Fact({"5.4.10", "6.3.8"})
    void theDetailsOfRefusalsAreTheGateways() {
        String start = "Incorrect IAM authentication information: ";
        assertEquals(start + "Get secretKey failed", message(sim.send(list(signer("NOBODYS", "x")))));
        HttpRequest.Builder old = list(signer());
        sim.clock.forward(Duration.ofMinutes(16));
        assertEquals(start + "calc ak sk signature fail:signature expired", message(sim.send(old)));
        for (int i = 0; i < 6; i++) {
            message(sim.send(list(signer(Account.MADE_UP.admin().key().id(), "wrong"))));
        }
        assertEquals(start + "AK access failed to reach the limit,forbidden.", message(sim.send(list(signer()))));
        sim.clock.forward(Duration.ofMinutes(5));
        assertEquals(200, sim.send(list(signer())).status());
    }

    @Test
    void aTokenWinsOverASignature() {
        HttpRequest.Builder both = list(signer("NOBODYS", "x")).header("X-Auth-Token", sim.server.token());
        assertEquals(200, sim.send(both).status());
    }

    private Sim.Got credentials(String body, String token) {
        HttpRequest.Builder request = sim.bare("/v3.0/OS-CREDENTIAL/securitytokens");
        if (!token.isEmpty()) {
            request.header("X-Auth-Token", token);
        }
        return sim.send(request.POST(BodyPublishers.ofString(body)));
    }

    private static String asked(String token) {
        return "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":" + token + "}}}";
    }

    @Test
    @Fact({"5.3.1", "5.3.6"})
    void temporaryCredentialsSignWithTheirSecurityTokenAndExpire() {
        String example = Sim.golden("securitytokens.request.json").toString();
        String old = Sim.golden("securitytokens.request.json")
                .path("auth")
                .path("identity")
                .path("token")
                .path("id")
                .stringValue();
        Sim.Got got = credentials(example.replace(old, sim.server.token()), "");
        JsonNode credential = got.body().path("credential");
        assertEquals(201, got.status());
        assertEquals(Sim.fields(Sim.golden("securitytokens.response.json").path("credential")), Sim.fields(credential));
        assertEquals(
                "2026-11-24T08:15:00.250000Z", credential.path("expires_at").stringValue());
        String access = credential.path("access").stringValue();
        String secret = credential.path("secret").stringValue();
        String token = credential.path("securitytoken").stringValue();

        assertEquals(
                200,
                sim.send(list(signer(access, secret)).header("X-Security-Token", token))
                        .status());
        Signer signed = signer(access, secret).with("X-Security-Token", token);
        assertEquals(
                200, sim.send(list(signed).header("X-Security-Token", token)).status());
        assertTrue(message(sim.send(list(signer(access, secret)))).endsWith("decrypt token fail"));
        sim.clock.forward(Duration.ofMinutes(15));
        Sim.Got late = sim.send(list(signer(access, secret)).header("X-Security-Token", token));
        assertTrue(message(late).endsWith("decrypt token fail"));
    }

    @Test
    @Fact({"5.3.2", "5.3.3", "6.4.1"})
    void theTokenOfTheHeaderWinsAndADurationIs900To86400Seconds() {
        String token = sim.server.token();
        assertEquals(201, credentials(asked("{\"id\":\"wrong\"}"), token).status());
        assertEquals(
                401, credentials(asked("{\"id\":\"" + token + "\"}"), "wrong").status());
        assertEquals(
                "2026-11-25T08:00:00.250000Z",
                credentials(asked("{\"duration_seconds\":86400}"), token)
                        .body()
                        .path("credential")
                        .path("expires_at")
                        .stringValue());
        for (String wrong : List.of("899", "86401", "1.5", "\"900\"", "99999999999")) {
            Sim.Got got = credentials(asked("{\"duration_seconds\":" + wrong + "}"), token);
            assertEquals(400, got.status());
            assertEquals(List.of("error_code", "error_msg"), Sim.fields(got.body()));
            assertEquals("IAM.0007", got.body().path("error_code").stringValue());
        }
    }

    @Test
    @Fact({"6.1.4", "6.4.1"})
    void whatAsksForNoCredentialsByATokenIsRefusedInIdentitysNewerShape() {
        for (String body : List.of("", "{}", "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"]}}}")) {
            Sim.Got got = credentials(body, sim.server.token());
            assertEquals(400, got.status());
            assertEquals("IAM.0011", got.body().path("error_code").stringValue());
        }
        Sim.Got without = credentials(asked("{}"), "");
        assertEquals(401, without.status());
        assertEquals("IAM.0001", without.body().path("error_code").stringValue());
        assertTrue(!without.header("X-IAM-Trace-Id").isEmpty());
    }
}
