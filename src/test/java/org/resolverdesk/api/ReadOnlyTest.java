package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleFilter;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;

/// A read-only profile, by a server that counts.
class ReadOnlyTest {
    /// By their names, since nothing else of a method says that it changes something.
    private static final Set<String> READS =
            Set.of("listEndpoints", "showEndpoint", "listIps", "quotas", "listRules", "showRule", "listEndpointVpcs");

    private final MockService service = new MockService();
    private final Apis apis = new Apis("test", Timeouts.DEFAULT);

    @AfterEach
    void close() {
        apis.close();
        service.close();
    }

    private Apis.Opened open(boolean readOnly) {
        Profile usual =
                new Profile("p", service.base(), service.base(), service.base(), List.of("r"), "project-1", "domain-1");
        Profile profile = new Profile(
                "p-1",
                "p",
                usual.hosts(),
                usual.regions(),
                usual.tenant(),
                usual.signIn(),
                usual.network(),
                new Profile.Care(Guard.PRODUCTION, readOnly, Tint.RED));
        return apis.open(profile, new TokenAuth(MockService.TOKEN), service.trace);
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return "x-1";
        }
        if (type == int.class) {
            return 1;
        }
        if (type == Direction.class) {
            return Direction.INBOUND;
        }
        if (type == RuleFilter.class) {
            return RuleFilter.ALL;
        }
        if (type == NewIp.class) {
            return new NewIp("s-1", null);
        }
        if (type == CreateEndpoint.class) {
            return new CreateEndpoint("n", Direction.INBOUND, "r", List.of(new NewIp("s-1", null)));
        }
        if (type == CreateRule.class) {
            return new CreateRule("n", "example.com.", "e-1", List.of());
        }
        if (type == RuleChange.class) {
            return new RuleChange("n", null);
        }
        throw new IllegalArgumentException("no argument for " + type);
    }

    private static Answer<?> call(Object api, Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(ReadOnlyTest::argument)
                .toArray();
        try {
            return assertInstanceOf(Answer.class, method.invoke(api, arguments));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method.getName(), e);
        }
    }

    /// Every method of both interfaces, those included that will come later: unknown names count as writing.
    @Test
    void noCallThatChangesSomethingLeaves() {
        Apis.Opened opened = open(true);
        int writing = 0;
        for (var part : List.of(new Part(DnsApi.class, opened.dns()), new Part(RuleApi.class, opened.rules()))) {
            for (Method method : part.type().getMethods()) {
                if (!READS.contains(method.getName())) {
                    ApiFailureCheck.readOnly(call(part.api(), method), method.getName());
                    writing++;
                }
            }
        }
        assertTrue(writing >= 10, writing + " methods that write");
        assertEquals(0, service.server.getRequestCount());
    }

    private record Part(Class<?> type, Object api) {}

    private static final class ApiFailureCheck {
        static void readOnly(Answer<?> answer, String method) {
            var failure = assertInstanceOf(ApiFailure.NotSent.class, failure(answer), method);
            assertEquals(new Obstacle.ReadOnly(), failure.obstacle(), method);
        }
    }

    /// The control arm: the same calls of a profile that may write do leave.
    @Test
    void theSameCallsLeaveOtherwise() {
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(404).body("{}").build();
            }
        });
        Apis.Opened opened = open(false);
        int called = 0;
        for (var part : List.of(new Part(DnsApi.class, opened.dns()), new Part(RuleApi.class, opened.rules()))) {
            for (Method method : part.type().getMethods()) {
                call(part.api(), method);
                called++;
            }
        }
        assertEquals(called, service.server.getRequestCount());
    }

    @Test
    void readsAndSigningInAreAllowed() {
        Apis.Opened opened = open(true);
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        value(opened.dns().showEndpoint(MockService.SHOWN));
        service.server.enqueue(new MockResponse.Builder()
                .code(201)
                .setHeader("X-Subject-Token", "made-up-issued")
                .body(Golden.text("iam/token-project.response-201.json"))
                .build());
        value(opened.iam()
                .login(new PasswordLogin(new Tenant("", "d", "", "p"), "u", "", new Secret("made-up-password"), null)));
        assertEquals(2, service.server.getRequestCount());
    }
}
