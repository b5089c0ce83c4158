package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.iam.Account;
import tools.jackson.databind.JsonNode;

/// `POST /v3/auth/tokens`: reference 5.1 and 6.1.
class TokensTest {
    private static final String PATH = "/v3/auth/tokens";
    private static final String USER =
            "{\"name\":\"admin\",\"password\":\"made-up-password\",\"domain\":{\"name\":\"rehearsal\"}}";
    private static final String PROJECT_SCOPE = "{\"project\":{\"name\":\"NetworkService\"}}";
    private static final String DOMAIN_SCOPE = "{\"domain\":{\"name\":\"rehearsal\"}}";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    void aPasswordGetsAProjectTokenInTheHeaderAndNotInTheBody() {
        Sim.Got got = ask(USER, PROJECT_SCOPE, "");
        JsonNode token = got.body().path("token");
        assertEquals(201, got.status());
        assertTrue(got.header("X-Subject-Token").length() > 1000);
        assertTrue(!got.body().toString().contains(got.header("X-Subject-Token")));
        assertEquals(fields(Sim.golden("token-project.response-201.json").path("token")), fields(token));
        assertEquals("NetworkService", token.path("project").path("name").stringValue());
        assertEquals(Sim.PROJECT, token.path("project").path("id").stringValue());
        assertEquals("2026-11-24T08:00:00.250000Z", token.path("issued_at").stringValue());
        assertEquals("2026-11-25T08:00:00.250000Z", token.path("expires_at").stringValue());
        assertEquals("", token.path("user").path("password_expires_at").stringValue());
    }

    @Test
    void aDomainTokenHasTheDocumentedFields() {
        Sim.Got got = ask(USER, DOMAIN_SCOPE, "");
        assertEquals(201, got.status());
        assertEquals(
                fields(Sim.golden("token-domain.response-201.json").path("token")),
                fields(got.body().path("token")));
    }

    @Test
    void theProjectWinsOverTheDomainAndWithoutAScopeItIsTheDomain() {
        String both = "{\"domain\":{\"name\":\"rehearsal\"},\"project\":{\"id\":\"" + Sim.PROJECT + "\"}}";
        assertTrue(ask(USER, both, "").body().path("token").has("project"));
        assertTrue(ask(USER, "{}", "").body().path("token").has("domain"));
        Sim.Got without = sim.send(
                sim.bare(PATH).POST(BodyPublishers.ofString("{\"auth\":{\"identity\":" + identity(USER) + "}}")));
        assertTrue(without.body().path("token").has("domain"));
    }

    @Test
    void anIssuedProjectTokenOpensDnsAndVpcFor24Hours() {
        String token = ask(USER, PROJECT_SCOPE, "").header("X-Subject-Token");
        List<String> paths = List.of("/v2.1/endpoints?direction=inbound", "/v1/" + Sim.PROJECT + "/vpcs");
        for (String path : paths) {
            assertEquals(
                    200, sim.send(sim.bare(path).header("X-Auth-Token", token)).status());
        }
        sim.clock.forward(Duration.ofHours(24));
        for (String path : paths) {
            Sim.Got got = sim.send(sim.bare(path).header("X-Auth-Token", token));
            assertEquals(401, got.status());
            assertTrue(got.body().path("error_msg").stringValue().contains("token expires, expires_at: "));
        }
        assertEquals(200, sim.get(paths.getFirst()).status());
    }

    @Test
    void aDomainTokenOpensTheQuotasButNoProject() {
        String token = ask(USER, DOMAIN_SCOPE, "").header("X-Subject-Token");
        String quotas =
                "/v2/quotamg/dns/quotas?domain_id=" + sim.server.profile().domainId();
        assertEquals(
                200, sim.send(sim.bare(quotas).header("X-Auth-Token", token)).status());
        assertEquals(
                "DNS.0310",
                sim.send(sim.bare("/v2.1/endpoints?direction=inbound").header("X-Auth-Token", token))
                        .code());
        assertEquals(
                "VPC.0007",
                sim.send(sim.bare("/v1/" + Sim.PROJECT + "/vpcs").header("X-Auth-Token", token))
                        .code());
    }

    @Test
    void nocatalogDropsTheCatalog() {
        assertEquals(
                3,
                ask(USER, PROJECT_SCOPE, "")
                        .body()
                        .path("token")
                        .path("catalog")
                        .size());
        assertEquals(
                0,
                ask(USER, PROJECT_SCOPE, "?nocatalog=x")
                        .body()
                        .path("token")
                        .path("catalog")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"admin\",\"password\":\"wrong\",\"domain\":{\"name\":\"rehearsal\"}}",
                "{\"name\":\"other\",\"password\":\"made-up-password\",\"domain\":{\"name\":\"rehearsal\"}}",
                "{\"name\":\"admin\",\"password\":\"made-up-password\",\"domain\":{\"name\":\"other\"}}",
                "{\"id\":\"other\",\"password\":\"made-up-password\"}"
            })
    void aWrongUserOrPasswordIs401InIamsShape(String user) {
        Sim.Got got = ask(user, PROJECT_SCOPE, "");
        assertEquals(401, got.status());
        JsonNode error = got.body().path("error");
        assertEquals(List.of("error"), Sim.fields(got.body()));
        assertEquals(401, error.path("code").intValue());
        assertTrue(error.path("code").isNumber());
        assertEquals("The username or password is wrong.", error.path("message").stringValue());
        assertEquals("Unauthorized", error.path("title").stringValue());
        assertEquals("", got.header("X-Subject-Token"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"auth\":5}",
                "{\"auth\":{\"identity\":[]}}",
                "{\"auth\":{\"identity\":{\"methods\":{}}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"token\"]}}}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}",
                "{\"auth\":{\"identity\":{\"methods\":[7,\"password\"],\"password\":{\"user\":{\"password\":5}}}}}"
            })
    void aBodyThatIsNoPasswordRequestIs400InIamsShape(String body) {
        Sim.Got got = sim.send(sim.bare(PATH).POST(BodyPublishers.ofString(body)));
        assertEquals(400, got.status());
        assertEquals(400, got.body().path("error").path("code").intValue());
        assertEquals(
                "The request body is invalid",
                got.body().path("error").path("message").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"project\":{\"name\":\"eu-nl\"}}", "{\"domain\":{\"id\":\"other\"}}"})
    void anUnknownScopeIs404(String scope) {
        assertEquals(404, ask(USER, scope, "").status());
    }

    @Test
    void theDocumentedRequestsAreTakenWithOurNames() {
        for (String example : List.of("token-project.request.json", "token-domain.request.json")) {
            String body = Sim.golden(example)
                    .toString()
                    .replace("IAMUser", "admin")
                    .replace("IAMPassword", "made-up-password")
                    .replace("IAMDomain", "rehearsal")
                    .replace("cn-north-1", "NetworkService");
            assertEquals(
                    201,
                    sim.send(sim.bare(PATH).POST(BodyPublishers.ofString(body))).status());
        }
    }

    @Test
    void aTokenLastsAsTheBehaviourSays() {
        sim.server.behaviour(Behaviour.PROMPT.withTokenLife(Duration.ofMinutes(10)));
        Sim.Got got = ask(USER, PROJECT_SCOPE, "");
        assertEquals(
                "2026-11-24T08:10:00.250000Z",
                got.body().path("token").path("expires_at").stringValue());
        String list = "/v2.1/endpoints?direction=inbound";
        String token = got.header("X-Subject-Token");
        sim.clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(200, sim.send(sim.bare(list).header("X-Auth-Token", token)).status());
        sim.clock.forward(Duration.ofMillis(1));
        assertEquals(401, sim.send(sim.bare(list).header("X-Auth-Token", token)).status());
    }

    @Test
    void aTokenOfAnotherRegionsProjectIsToBeUpdated() {
        Sim.Got asked = ask(USER, "{\"project\":{\"name\":\"eu-de\"}}", "");
        assertEquals(
                "eu-de", asked.body().path("token").path("project").path("name").stringValue());
        Sim.Got got = sim.send(
                sim.bare("/v2.1/endpoints?direction=inbound").header("X-Auth-Token", asked.header("X-Subject-Token")));
        assertEquals(401, got.status());
        assertEquals("APIGW.0307", got.body().path("error_code").stringValue());
    }

    @Test
    void theMethodTotpNeedsThePasscodeToo() {
        String format = "{\"auth\":{\"identity\":{\"methods\":[\"password\",\"totp\"],\"password\":{\"user\":" + USER
                + "},\"totp\":{\"user\":{\"id\":\"%s\",\"passcode\":\"%s\"}}}}}";
        String id = Account.MADE_UP.userId();
        Sim.Got got = sim.send(sim.bare(PATH).POST(BodyPublishers.ofString(format.formatted(id, "123456"))));
        assertEquals(201, got.status());
        assertEquals(
                "[\"password\",\"totp\"]",
                got.body().path("token").path("methods").toString());
        for (String wrong : List.of(format.formatted(id, "654321"), format.formatted("other", "123456"))) {
            assertEquals(
                    401,
                    sim.send(sim.bare(PATH).POST(BodyPublishers.ofString(wrong)))
                            .status());
        }
    }

    @Test
    void everyIamAnswerHasATraceId() {
        assertTrue(!ask(USER, PROJECT_SCOPE, "").header("X-IAM-Trace-Id").isEmpty());
        assertTrue(!ask("{}", PROJECT_SCOPE, "").header("X-IAM-Trace-Id").isEmpty());
        assertEquals("", sim.get("/").header("X-IAM-Trace-Id"));
    }

    @Test
    void aTokenCanBeChecked() {
        String token = ask(USER, PROJECT_SCOPE, "").header("X-Subject-Token");
        Sim.Got got = sim.send(sim.request(PATH).header("X-Subject-Token", token));
        assertEquals(200, got.status());
        assertEquals(
                "2026-11-25T08:00:00.250000Z",
                got.body().path("token").path("expires_at").stringValue());
        assertEquals(
                200,
                sim.send(sim.request(PATH).header("X-Subject-Token", token).method("HEAD", BodyPublishers.noBody()))
                        .status());
        assertEquals(
                404,
                sim.send(sim.request(PATH).header("X-Subject-Token", "made-up-token"))
                        .status());
        assertEquals(404, sim.get(PATH).status());
    }

    private Sim.Got ask(String user, String scope, String query) {
        String body = "{\"auth\":{\"identity\":" + identity(user) + ",\"scope\":" + scope + "}}";
        return sim.send(sim.bare(PATH + query).POST(BodyPublishers.ofString(body)));
    }

    private static String identity(String user) {
        return "{\"methods\":[\"password\"],\"password\":{\"user\":" + user + "}}";
    }

    private static Set<String> fields(JsonNode object) {
        return Set.copyOf(Sim.fields(object));
    }
}
