package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.RawServer;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.RuleChange;

/// Each fault fires after the server has acted: a request that arrives a second time would have been done
/// twice. The control arm shows that OkHttp as it comes does send it twice, and hands out the token.
class WritesLeaveOnceTest {
    private static final String TOKEN = "made-up-token";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final CreateEndpoint REQUEST =
            new CreateEndpoint("poi-1", Direction.INBOUND, "r", List.of(new NewIp("s", null), new NewIp("s", null)));

    private final RawServer server = new RawServer();
    private final RawServer other = new RawServer();

    @AfterEach
    void close() {
        server.close();
        other.close();
    }

    /// The calls that write.
    enum Write {
        CREATE("POST"),
        BIND("POST"),
        RENAME("PUT"),
        DELETE("DELETE"),
        CREATE_RULE("POST"),
        UPDATE_RULE("PUT"),
        DELETE_RULE("DELETE"),
        ASSOCIATE("POST"),
        DISASSOCIATE("POST");

        final String method;

        Write(String method) {
            this.method = method;
        }

        Answer<?> by(Apis.Opened opened) {
            DnsApi dns = opened.dns();
            RuleApi rules = opened.rules();
            return switch (this) {
                case CREATE -> dns.createEndpoint(REQUEST);
                case BIND -> dns.bindIp("e-1", new NewIp("s", null));
                case RENAME -> dns.renameEndpoint("e-1", "poi-2");
                case DELETE -> dns.deleteEndpoint("e-1");
                case CREATE_RULE -> rules.createRule(new CreateRule("r", "a.b", "e-1", List.of()));
                case UPDATE_RULE -> rules.updateRule("r-1", new RuleChange("r", null));
                case DELETE_RULE -> rules.deleteRule("r-1");
                case ASSOCIATE -> rules.associate("r-1", "v-1");
                case DISASSOCIATE -> rules.disassociate("r-1", "v-1");
            };
        }
    }

    static Stream<Arguments> faultsAndWrites() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Write.values())
                        .filter(write -> write == Write.CREATE || !fault.takesTheWholeTime())
                        .flatMap(write ->
                                Stream.of(Arguments.of(fault, write, false), Arguments.of(fault, write, true))));
    }

    @ParameterizedTest
    @MethodSource("faultsAndWrites")
    @Fact("6.5.2")
    void ourClientSendsAWriteOnceAndTellsNobodyElseTheToken(Fault fault, Write write, boolean pooled) {
        Duration time = fault.takesTheWholeTime() ? SHORT : LONG;
        try (Apis apis = new Apis("test", new Timeouts(LONG, LONG, time))) {
            Profile profile =
                    new Profile("p", server.base(), server.base(), server.base(), List.of("r"), "project", "domain");
            Apis.Opened opened = apis.open(profile, new TokenAuth(TOKEN), new Trace(Instant::now));
            if (pooled) {
                assertInstanceOf(Answer.Ok.class, opened.dns().showEndpoint("e-1"));
            }
            server.next(fault.act(other.base()));

            ApiFailure failure =
                    assertInstanceOf(Answer.Failed.class, write.by(opened)).failure();

            assertEquals(1, server.count(write.method), "requests that arrived");
            assertEquals(pooled ? 2 : 1, server.seen().size(), "requests of any kind");
            assertEquals(0, server.seen().getLast().connection(), "the connection: pooled or the first");
            assertEquals(List.of(), other.seen(), "requests at the other host");
            assertEquals(fault.failure, failure.getClass(), failure::toString);
            assertEquals(fault.status, status(failure));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theControlShowsWhatOkHttpsDefaultsDoOnAFreshConnection(Fault fault) {
        assertEquals(fault.byDefault, postsByDefault(fault, false));
        assertEquals(fault.leaks, leaked(), "the token at the other host");
    }

    @ParameterizedTest
    @EnumSource
    void theControlShowsWhatOkHttpsDefaultsDoOnAPooledConnection(Fault fault) {
        assertEquals(fault.byDefaultPooled, postsByDefault(fault, true));
        assertEquals(fault.leaks, leaked(), "the token at the other host");
    }

    private boolean leaked() {
        return other.seen().stream()
                .anyMatch(seen -> TOKEN.equals(seen.headers().get("x-auth-token")));
    }

    private long postsByDefault(Fault fault, boolean pooled) {
        OkHttpClient client = new OkHttpClient.Builder()
                .readTimeout(fault.takesTheWholeTime() ? SHORT : LONG)
                .build();
        Request.Builder request =
                new Request.Builder().url(server.base() + "/v2.1/endpoints").header("X-Auth-Token", TOKEN);
        if (pooled) {
            execute(client, request.build());
        }
        server.next(fault.act(other.base()));
        execute(
                client,
                request.post(RequestBody.create("{}", MediaType.get("application/json")))
                        .build());
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        return server.posts() + other.posts();
    }

    private static void execute(OkHttpClient client, Request request) {
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
        } catch (IOException e) {
            // what came of it is not the question here
        }
    }

    private static int status(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.OutcomeUnknown unknown -> unknown.httpStatus();
            case ApiFailure.Unreadable unreadable -> unreadable.httpStatus();
            case ApiFailure.Refused refused -> refused.httpStatus();
            case ApiFailure.NotSent notSent -> -1;
        };
    }
}
