package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Region;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;

/// Reference 5.1 and 5.2, with the documented bodies.
class HttpIamApiTest {
    private static final PasswordLogin LOGIN = login("IAMDomain", "IAMUser", "IAMPassword", "cn-north-1");
    private final MockService service = new MockService();
    private final IamApi iam = service.open(service.base(), Credentials.none()).iam();

    @AfterEach
    void close() {
        service.close();
    }

    private String asked(String line) {
        RecordedRequest request = service.taken();
        assertEquals(line + " HTTP/1.1", request.getRequestLine());
        assertNull(request.getHeaders().get("X-Auth-Token"));
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    private static PasswordLogin login(String domain, String user, String password, String project) {
        return new PasswordLogin(new Tenant("", domain, "", project), user, "", new Secret(password), null);
    }

    @Test
    void whatIsKnownByIdIsNamedByIdAlone() {
        answerToken("token-project", "made-up-issued-token");
        Tenant tenant = new Tenant("d-1", "", "p-1", "p");
        value(iam.login(new PasswordLogin(tenant, "", "u-1", new Secret("made-up-password"), null)));
        assertEquals(
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"id\":\"u-1\","
                        + "\"password\":\"made-up-password\"}}},\"scope\":{\"project\":{\"id\":\"p-1\"}}}}",
                asked("POST /v3/auth/tokens?nocatalog=true"));
    }

    private void answerToken(String example, String token) {
        MockResponse.Builder answer =
                new MockResponse.Builder().code(201).body(Golden.text("iam/" + example + ".response-201.json"));
        service.server.enqueue((token.isEmpty() ? answer : answer.setHeader("X-Subject-Token", token)).build());
    }

    @Test
    @Fact("5.1.1")
    void aProjectTokenIsAskedForAsDocumentedAndReadFromItsHeader() {
        answerToken("token-project", "made-up-issued-token");
        IssuedToken token = value(iam.login(LOGIN));
        assertEquals(
                Golden.dense(Golden.text("iam/token-project.request.json")),
                asked("POST /v3/auth/tokens?nocatalog=true"));
        assertEquals(
                new IssuedToken(
                        "made-up-issued-token",
                        Instant.parse("2020-01-04T09:05:22.701Z"),
                        new Tenant(
                                "d78cbac186b744899480f25bd022f...",
                                "IAMDomain",
                                "aa2d97d7e62c4b7da3ffdfc11551f...",
                                "cn-north-1")),
                token);
        assertFalse(token.toString().contains("made-up"));
        assertFalse(LOGIN.toString().contains("IAMPassword"));
    }

    @Test
    void aTokenWithoutAProjectIsForTheAccount() {
        answerToken("token-domain", "made-up-issued-token");
        PasswordLogin login = login("IAMDomain", "IAMUser", "IAMPassword", "");
        assertEquals("", value(iam.login(login)).tenant().projectId());
        assertEquals(
                Golden.dense(Golden.text("iam/token-domain.request.json")),
                asked("POST /v3/auth/tokens?nocatalog=true"));
    }

    @Test
    @Fact("5.1.12")
    void aPasscodeIsSentBesideThePassword() {
        answerToken("token-project", "made-up-issued-token");
        Tenant tenant = new Tenant("", "d", "", "p");
        PasswordLogin login =
                new PasswordLogin(tenant, "u", "u-1", new Secret("made-up-password"), new Secret("123456"));
        value(iam.login(login));
        assertEquals(
                "{\"auth\":{\"identity\":{\"methods\":[\"password\",\"totp\"],\"password\":{\"user\":{\"domain\":"
                        + "{\"name\":\"d\"},\"name\":\"u\",\"password\":\"made-up-password\"}},\"totp\":{\"user\":"
                        + "{\"id\":\"u-1\",\"passcode\":\"123456\"}}},\"scope\":{\"project\":{\"name\":\"p\"}}}}",
                asked("POST /v3/auth/tokens?nocatalog=true"));
        assertFalse(login.toString().contains("123456"));
    }

    @Test
    void neitherThePasswordNorTheTokenIsInTheTrace() {
        answerToken("token-project", "made-up-issued-token");
        value(iam.login(LOGIN));
        Exchange kept = service.trace.recent().getFirst();
        assertFalse(kept.toString().contains("IAMPassword"), kept::toString);
        assertFalse(kept.toString().contains("made-up-issued-token"), kept::toString);
    }

    @Test
    @Fact("5.1.3")
    void aSuccessWithoutATokenIsUnreadable() {
        answerToken("token-project", "");
        assertInstanceOf(ApiFailure.Unreadable.class, failure(iam.login(LOGIN)));
        service.server.enqueue(new MockResponse.Builder()
                .code(201)
                .setHeader("X-Subject-Token", "made-up-issued-token")
                .body("{\"token\":{\"expires_at\":\"tomorrow\"}}")
                .build());
        assertInstanceOf(ApiFailure.Unreadable.class, failure(iam.login(LOGIN)));
    }

    @Test
    @Fact("6.1.3")
    void aWrongPasswordIsRefusedInIamsShape() {
        service.answer(401, Golden.text("errors/iam-401.json"));
        assertEquals(
                new ApiFailure.Refused(401, "401", "The username or password is wrong.", null),
                failure(iam.login(LOGIN)));
    }

    @Test
    @Fact("5.2.2")
    void projectsAreRead() {
        service.answer(200, Golden.text("iam/list-projects.response-200.json"));
        assertEquals(
                List.of(new Project(
                        "e86737682ab64b2490c48f08bcc41914", "region_name", "c9f5525d9d24c5bbf91e74d86772029", true)),
                value(iam.projects("region_name")));
        asked("GET /v3/projects?name=region_name");
        service.answer(200, Golden.text("iam/auth-projects.response-200.json"));
        assertEquals(2, value(iam.ownProjects()).size());
        asked("GET /v3/auth/projects");
        service.answer(200, "{\"projects\":[{\"id\":\"p\",\"enabled\":false},{}]}");
        assertEquals(List.of(new Project("p", "", "", false)), value(iam.projects(null)));
        asked("GET /v3/projects");
    }

    @Test
    @Fact("5.2.4")
    void regionsHaveTheirEnglishNameOrTheirId() {
        service.answer(200, Golden.text("iam/regions.response-200.json"));
        assertEquals(
                List.of(new Region("test2", "region_name2"), new Region("test1112244", "testregion1")),
                value(iam.regions()));
        asked("GET /v3/regions");
        service.answer(200, "{\"regions\":[{\"id\":\"r\"}]}");
        assertEquals(List.of(new Region("r", "r")), value(iam.regions()));
    }
}
