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
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.iam.Account;
import org.resolverdesk.sim.iam.Policy;
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
    @Fact({"5.1.1", "5.1.3", "5.1.4"})
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
    @Fact("5.1.4")
    void aDomainTokenHasTheDocumentedFields() {
        Sim.Got got = ask(USER, DOMAIN_SCOPE, "");
        assertEquals(201, got.status());
        assertEquals(
                fields(Sim.golden("token-domain.response-201.json").path("token")),
                fields(got.body().path("token")));
    }

    @Test
    @Fact("5.1.2")
    void theProjectWinsOverTheDomainAndWithoutAScopeItIsTheDomain() {
        String both = "{\"domain\":{\"name\":\"rehearsal\"},\"project\":{\"id\":\"" + Sim.PROJECT + "\"}}";
        assertTrue(ask(USER, both, "").body().path("token").has("project"));
        assertTrue(ask(USER, "{}", "").body().path("token").has("domain"));
        Sim.Got without = sim.send(
                sim.bare(PATH).POST(BodyPublishers.ofString("{\"auth\":{\"identity\":" + identity(USER) + "}}")));
        assertTrue(without.body().path("token").has("domain"));
    }

    @Test
    @Fact("5.1.6")
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
    @Fact({"5.1.9", "6.2.10"})
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
    @Fact("5.1.11")
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
    @Fact({"5.1.8", "6.1.3"})
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
    @Fact("5.1.8")
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
    @Fact("5.1.8")
    void anUnknownScopeIs404(String scope) {
        assertEquals(404, ask(USER, scope, "").status());
    }

    @Test
    @Fact("5.1.1")
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
    @Fact("5.1.5")
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
    @Fact("6.3.5")
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
    @Fact("5.1.12")
    void theMethodTotpNeedsThePasscodeToo() {
        String format = "{\"auth\":{\"identity\":{\"methods\":[\"password\",\"totp\"],\"password\":{\"user\":" + USER
                + "},\"totp\":{\"user\":{\"id\":\"%s\",\"passcode\":\"%s\"}}}}}";
        String id = Account.MADE_UP.admin().id();
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
    @Fact("5.2.7")
    void everyIamAnswerHasATraceId() {
        assertTrue(!ask(USER, PROJECT_SCOPE, "").header("X-IAM-Trace-Id").isEmpty());
        assertTrue(!ask("{}", PROJECT_SCOPE, "").header("X-IAM-Trace-Id").isEmpty());
        assertEquals("", sim.get("/").header("X-IAM-Trace-Id"));
    }

    @Test
    @Fact("5.1.1")
    void aUserCanBeNamedById() {
        String user = "{\"id\":\"" + Account.MADE_UP.admin().id() + "\",\"password\":\"made-up-password\"}";
        Sim.Got got = ask(user, PROJECT_SCOPE, "");
        assertEquals(201, got.status());
        assertEquals("admin", got.body().path("token").path("user").path("name").stringValue());
    }

    @Test
    @Fact("6.3.4")
    void theDetailsOfTokensAreTheGateways() {
        String token = ask(USER, PROJECT_SCOPE, "").header("X-Subject-Token");
        assertEquals("x-auth-token not found", detail(list("")));
        assertEquals("decrypt token fail", detail(list("made-up-token")));
        sim.clock.forward(Duration.ofHours(24));
        assertEquals("token expires, expires_at: 2026-11-25T08:00:00.250000Z", detail(list(token)));
    }

    private static String detail(Sim.Got got) {
        assertEquals(401, got.status());
        assertEquals("APIGW.0301", got.body().path("error_code").stringValue());
        String message = got.body().path("error_msg").stringValue();
        return message.substring("Incorrect IAM authentication information: ".length());
    }

    @Test
    @Fact("5.1.10")
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

    @Test
    @Fact("5.1.7")
    void aChangedPasswordRevokesTheTokensFromBeforeWithin30Minutes() {
        String before = ask(USER, PROJECT_SCOPE, "").header("X-Subject-Token");
        sim.clock.forward(Duration.ofSeconds(1));
        String path = "/v3/users/" + Account.MADE_UP.admin().id() + "/password";
        assertEquals(401, sim.post(path, passwords("wrong", "made-up-2")).status());
        assertEquals(400, sim.post(path, passwords("made-up-password", "")).status());
        assertEquals(
                204, sim.post(path, passwords("made-up-password", "made-up-2")).status());
        assertEquals(401, ask(USER, PROJECT_SCOPE, "").status());
        String after = ask(USER.replace("made-up-password", "made-up-2"), PROJECT_SCOPE, "")
                .header("X-Subject-Token");
        sim.clock.forward(Duration.ofMinutes(30).minusMillis(1));
        assertEquals(200, list(before).status());
        sim.clock.forward(Duration.ofMillis(1));
        assertEquals(401, list(before).status());
        assertEquals(200, list(after).status());
        assertEquals(
                404,
                sim.send(sim.request(PATH).header("X-Subject-Token", before)).status());
    }

    @Test
    @Fact("5.1.7")
    void aChangedPermissionRevokesThemAsWell() {
        String before = ask(USER, PROJECT_SCOPE, "").header("X-Subject-Token");
        sim.clock.forward(Duration.ofSeconds(1));
        sim.server.permit("admin", Policy.READ_ONLY);
        assertEquals(200, list(before).status());
        sim.clock.forward(Duration.ofMinutes(30));
        assertEquals(401, list(before).status());
    }

    private Sim.Got list(String token) {
        return sim.send(sim.bare("/v2.1/endpoints?direction=inbound").header("X-Auth-Token", token));
    }

    private static String passwords(String old, String wanted) {
        return "{\"user\":{\"original_password\":\"%s\",\"password\":\"%s\"}}".formatted(old, wanted);
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
