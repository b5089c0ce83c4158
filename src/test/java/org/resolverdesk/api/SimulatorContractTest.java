package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointVpc;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.ResolverRule;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.RuleTarget;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;

/// The client against the simulator, over HTTP: rules from their beginning to their end, and who one is.
class SimulatorContractTest {
    private static final String LAB = "13551d6b-755d-4757-b956-536f674975c0";
    private static final Duration LONG = Duration.ofSeconds(20);
    private final Apis apis = new Apis("test", new Timeouts(LONG, LONG, LONG));
    private SimServer server = start();
    private Apis.Opened service = opened(new TokenAuth(server.token()));

    private static SimServer start() {
        try {
            return SimServer.start(SimOptions.forTests(Clock.systemUTC()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Apis.Opened opened(Credentials credentials) {
        return apis.open(server.profile(), credentials, new Trace(Instant::now));
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @AfterEach
    void close() {
        apis.close();
        server.stop();
    }

    private Endpoint outbound(String name) {
        return value(service.dns().listEndpoints(Direction.OUTBOUND, 500, 0, name, null))
                .items()
                .getFirst();
    }

    @Test
    @Fact("2.5.1")
    void aRuleLivesFromItsCreateToItsEnd() {
        RuleApi rules = service.rules();
        String endpoint = outbound("partner-forward").id();
        List<RuleTarget> targets = List.of(new RuleTarget("10.1.1.53"), new RuleTarget("10.1.2.53"));
        ResolverRule made = value(rules.createRule(new CreateRule("mine", "corp.example", endpoint, targets)));
        assertEquals(Status.PENDING_CREATE, made.status());
        assertEquals("corp.example.", made.domainName());
        assertEquals(1, outbound("partner-forward").resolverRuleCount());

        assertEquals(
                Status.PENDING_CREATE, value(rules.associate(made.id(), LAB)).status());
        Page<ResolverRule> page = value(rules.listRules(RuleFilter.ofEndpoint(endpoint), 10, 0));
        assertEquals(1, page.totalCount());
        ResolverRule shown = value(rules.showRule(made.id()));
        assertEquals(Status.ACTIVE, shown.status());
        assertEquals(page.items().getFirst().routers(), shown.routers());
        assertTrue(shown.targets() != null && shown.targets().containsAll(targets));

        value(rules.updateRule(made.id(), new RuleChange("other", null)));
        assertEquals("other", value(rules.showRule(made.id())).name());
        assertEquals(
                Status.PENDING_DELETE, value(rules.disassociate(made.id(), LAB)).status());
        assertEquals(List.of(), value(rules.showRule(made.id())).routers());
        assertEquals("DNS.0608", code(failure(service.dns().deleteEndpoint(endpoint))));
        assertEquals(Status.PENDING_DELETE, value(rules.deleteRule(made.id())).status());
        assertEquals(ResolverRule.DELETED, value(rules.showRule(made.id())).status());
        assertEquals(
                0,
                value(rules.listRules(RuleFilter.ofEndpoint(endpoint), 10, 0)).totalCount());
        value(service.dns().deleteEndpoint(endpoint));
    }

    private static String code(ApiFailure failure) {
        return String.valueOf(
                assertInstanceOf(ApiFailure.Refused.class, failure).code());
    }

    @Test
    void theVpcsOfEndpointsAreCounted() {
        List<EndpointVpc> vpcs =
                value(service.rules().listEndpointVpcs(500, 0, LAB)).items();
        assertEquals(List.of(new EndpointVpc(LAB, 1, 1)), vpcs);
    }

    @Test
    void refusalsOfAllKindsAreRead() {
        RuleApi rules = service.rules();
        assertEquals(
                new ApiFailure.Refused(404, "DNS.1512", "Resolver rule not exist.", null),
                withoutId(failure(rules.showRule("ff80808169bf16c70169bf1d02270000"))));
        server.behaviour(Behaviour.PROMPT.next(Fault.FLOW_CONTROL, Fault.THROTTLED, Fault.INTERNAL));
        assertEquals("DNS.0014", code(failure(rules.listRules(RuleFilter.ALL, 1, 0))));
        assertEquals("APIGW.0308", code(failure(rules.listRules(RuleFilter.ALL, 1, 0))));
        assertEquals("DNS.0001", code(failure(rules.listRules(RuleFilter.ALL, 1, 0))));
        server.behaviour(Behaviour.PROMPT.nextWrites(Fault.LOCKED, Fault.INTERNAL));
        assertEquals("DNS.0021", code(failure(rules.deleteRule("r"))));
        assertInstanceOf(ApiFailure.OutcomeUnknown.class, failure(rules.deleteRule("r")));
    }

    private static ApiFailure withoutId(ApiFailure failure) {
        ApiFailure.Refused refused = assertInstanceOf(ApiFailure.Refused.class, failure);
        return new ApiFailure.Refused(refused.httpStatus(), refused.code(), refused.message(), null);
    }

    @Test
    @Fact("3.5.2")
    void whoMayOnlyReadIsToldSoByEveryWrite() {
        IamApi anyone = opened(Credentials.none()).iam();
        IssuedToken token = value(anyone.login(login("reader", "made-up-reader-password", "NetworkService")));
        Apis.Opened reader = opened(new TokenAuth(token.token()));
        Endpoint endpoint = value(reader.dns().listEndpoints(Direction.OUTBOUND, 500, 0, "partner-forward", null))
                .items()
                .getFirst();
        List<ResolverRule> rules =
                value(reader.rules().listRules(RuleFilter.ALL, 500, 0)).items();
        String rule = rules.getFirst().id();
        List<Answer<?>> writes = List.of(
                reader.dns().renameEndpoint(endpoint.id(), "other"),
                reader.dns().deleteEndpoint(endpoint.id()),
                reader.rules().updateRule(rule, new RuleChange("other", null)),
                reader.rules().associate(rule, LAB),
                reader.rules().deleteRule(rule));
        for (Answer<?> answer : writes) {
            ApiFailure.Refused refused = assertInstanceOf(ApiFailure.Refused.class, failure(answer));
            assertEquals(403, refused.httpStatus());
            assertEquals("DNS.1802", refused.code());
            assertTrue(refused.message().startsWith("Policy doesn't allow dns:"), refused.message());
        }
        assertEquals(
                rules, value(reader.rules().listRules(RuleFilter.ALL, 500, 0)).items());
    }

    @Test
    void aPasswordGetsATokenThatOpensEverything() {
        IamApi anyone = opened(Credentials.none()).iam();
        IssuedToken token = value(anyone.login(login("admin", "made-up-password", "NetworkService")));
        assertEquals(server.profile().projectId(), token.tenant().projectId());
        assertTrue(token.expiresAt().isAfter(Instant.now()));
        Apis.Opened mine = opened(new TokenAuth(token.token()));
        assertEquals(2, value(mine.rules().listRules(RuleFilter.ALL, 500, 0)).totalCount());
        List<Project> projects = value(mine.iam().projects("NetworkService"));
        assertEquals(
                List.of(new Project(
                        server.profile().projectId(),
                        "NetworkService",
                        server.profile().domainId(),
                        true)),
                projects);
        assertEquals(2, value(mine.iam().ownProjects()).size());
        assertEquals(2, value(mine.iam().regions()).size());
        assertEquals("APIGW.0301", code(failure(anyone.regions())));
        ApiFailure wrong = failure(anyone.login(login("admin", "made-up-wrong-password", "")));
        assertEquals("401", code(wrong));
    }

    private static PasswordLogin login(String user, String password, String project) {
        return new PasswordLogin(new Tenant("", "rehearsal", "", project), user, "", new Secret(password), null);
    }
}
