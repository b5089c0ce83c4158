package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.GateWatcher;
import org.resolverdesk.api.auth.KeyAuth;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.auth.Verdict;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.model.Tenant;

/// What becomes of a call when who calls is refused.
class ParkedCallsTest {
    private static final Tenant TENANT = new Tenant("d", "", "project-1", "");
    private static final String DONE = Golden.text("dns/associate-ipaddress.response-202.json");

    private final MockService service = new MockService();
    private final Gate gate = new Gate(TENANT, new ServiceClock(() -> MockService.NOW));
    private final DnsApi dns = service.open(service.base(), gate).dns();
    private final List<Verdict> told = new ArrayList<>();
    private Runnable whenOver = () -> {};

    ParkedCallsTest() {
        gate.watch(new GateWatcher() {
            @Override
            public void over(Verdict verdict) {
                told.add(verdict);
                whenOver.run();
            }

            @Override
            public void waiting(int calls) {}

            @Override
            public void skewed(Duration ahead) {}
        });
    }

    @AfterEach
    void close() {
        gate.close();
        service.close();
    }

    private void token(String token) {
        gate.open(new TokenAuth(token), TENANT, null, false);
    }

    private void keys() {
        KeyAuth.Key key = new KeyAuth.Key("MADEUPAK", new Secret("made-up-secret"), new Secret("made-up-sts-token"));
        gate.open(new KeyAuth(key, new KeyAuth.Scope("project-1", ""), gate.clock()), TENANT, null, false);
    }

    private Answer<Endpoint> write() {
        return dns.bindIp("e-1", new NewIp("s-1", null));
    }

    private static Stream<Arguments> answersThatMeanExpired() {
        return Stream.of(
                Arguments.of(
                        401,
                        gateway(
                                "APIGW.0301",
                                "Incorrect IAM authentication information: token expires, "
                                        + "expires_at: 2026-11-24T00:00:00Z"),
                        Grounds.EXPIRED),
                Arguments.of(
                        401,
                        gateway("APIG.0301", "Incorrect IAM authentication information: decrypt token fail"),
                        Grounds.WRONG_TOKEN),
                Arguments.of(
                        401,
                        gateway("APIGW.0301", "Incorrect IAM authentication information: x-auth-token not " + "found"),
                        Grounds.WRONG_TOKEN),
                Arguments.of(401, gateway("APIGW.0307", "The token must be updated."), Grounds.EXPIRED),
                Arguments.of(401, "{\"code\":\"DNS.0005\",\"message\":\"Authentication required.\"}", Grounds.EXPIRED),
                Arguments.of(401, "{\"code\":\"VPC.0008\",\"message\":\"token is invalid\"}", Grounds.EXPIRED),
                Arguments.of(401, Golden.text("errors/iam-401.json"), Grounds.EXPIRED),
                Arguments.of(
                        401,
                        gateway("IAM.0001", "The request you have made requires authentication."),
                        Grounds.EXPIRED),
                Arguments.of(400, gateway("IAM.1108", "security token expired"), Grounds.EXPIRED),
                Arguments.of(401, "<html>Unauthorized</html>", Grounds.EXPIRED));
    }

    private static String gateway(String code, String message) {
        return "{\"error_msg\":\"" + message + "\",\"error_code\":\"" + code + "\",\"request_id\":\"r-1\"}";
    }

    @ParameterizedTest
    @MethodSource("answersThatMeanExpired")
    void anAnswerThatMeansExpiredWaitsForOthersAndGoesOnAsANewAttempt(int status, String body, Grounds grounds) {
        token("made-up-old");
        whenOver = () -> token("made-up-new");
        service.answer(status, body);
        service.answer(202, DONE);
        value(write());
        assertEquals(List.of(grounds), told.stream().map(Verdict::grounds).toList());
        assertTrue(told.getFirst().waits());
        assertEquals("made-up-old", service.taken().getHeaders().get("X-Auth-Token"));
        assertEquals("made-up-new", service.taken().getHeaders().get("X-Auth-Token"));
        assertEquals(2, service.server.getRequestCount());
        assertEquals(
                List.of(status, 202),
                service.trace.recent().stream().map(call -> call.status()).toList(),
                "each attempt is kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"DNS.1802\",\"message\":\"Policy doesn't allow dns:endpoint:create to be performed.\"}",
                "{\"error_msg\":\"not authorized\",\"error_code\":\"APIGW.0302\"}",
                "{\"code\":\"DNS.0014\",\"message\":\"Request forbidden by flow control.\"}",
                "{\"code\":\"DNS.0406\",\"message\":\"Insufficient inbound endpoint quota.\"}"
            })
    void aRefusalOfWhatWasAskedIsAnAnswer(String body) {
        token("made-up-token-1");
        service.answer(403, body);
        assertInstanceOf(ApiFailure.Refused.class, failure(write()));
        assertTrue(told.isEmpty());
        assertTrue(gate.isOpen());
    }

    @Test
    void quotasOfAnotherAccountAreRefusedLikeNobodyWere() {
        token("made-up-token-1");
        service.answer(401, "{\"code\":\"DNS.0005\",\"message\":\"Authentication required.\"}");
        assertInstanceOf(ApiFailure.Refused.class, failure(dns.quotas("another")));
        assertTrue(told.isEmpty());
    }

    @Test
    void whoGivesUpGetsTheRefusal() {
        token("made-up-token-1");
        whenOver = gate::shut;
        service.answer(401, gateway("APIGW.0307", "The token must be updated."));
        ApiFailure.Refused refused = assertInstanceOf(ApiFailure.Refused.class, failure(write()));
        assertEquals("APIGW.0307", refused.code());
        assertEquals(1, service.server.getRequestCount());
    }

    @Test
    void anInterruptedCallStopsWaiting() {
        token("made-up-token-1");
        Thread caller = Thread.currentThread();
        whenOver = caller::interrupt;
        service.answer(401, gateway("APIGW.0307", "The token must be updated."));
        assertInstanceOf(ApiFailure.Refused.class, failure(write()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void ofSeveralCallsOnlyTheFirstTellsAndAllGoOn() throws Exception {
        token("made-up-old");
        CountDownLatch all = new CountDownLatch(3);
        gate.watch(new GateWatcher() {
            @Override
            public void over(Verdict verdict) {
                told.add(verdict);
            }

            @Override
            public void waiting(int calls) {
                if (calls > 0) {
                    all.countDown();
                }
            }

            @Override
            public void skewed(Duration ahead) {}
        });
        CyclicBarrier allUnderWay = new CyclicBarrier(3);
        service.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if ("made-up-new".equals(request.getHeaders().get("X-Auth-Token"))) {
                    return new MockResponse.Builder().code(202).body(DONE).build();
                }
                try {
                    allUnderWay.await(20, TimeUnit.SECONDS);
                } catch (BrokenBarrierException | TimeoutException e) {
                    return new MockResponse.Builder().code(500).build();
                }
                return new MockResponse.Builder()
                        .code(401)
                        .body(gateway("APIGW.0307", "The token must be updated."))
                        .build();
            }
        });
        List<CompletableFuture<Answer<Endpoint>>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(CompletableFuture.supplyAsync(this::write, Thread::startVirtualThread));
        }
        assertTrue(all.await(20, TimeUnit.SECONDS));
        token("made-up-new");
        for (CompletableFuture<Answer<Endpoint>> call : calls) {
            value(call.get(20, TimeUnit.SECONDS));
        }
        assertEquals(1, told.size());
        assertEquals(6, service.server.getRequestCount());
    }

    @Test
    void nothingThatWritesLeavesWhileItIsShut() {
        gate.shut();
        ApiFailure.NotSent unsent = assertInstanceOf(ApiFailure.NotSent.class, failure(write()));
        assertEquals(new Obstacle.NotSignedIn(), unsent.obstacle());
        assertEquals(0, service.server.getRequestCount());
    }

    @Test
    void aReadWaitsUntilSomebodyIsSignedIn() throws Exception {
        gate.shut();
        CompletableFuture<Answer<Endpoint>> read =
                CompletableFuture.supplyAsync(() -> dns.showEndpoint(MockService.SHOWN), Thread::startVirtualThread);
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        token("made-up-token-1");
        value(read.get(20, TimeUnit.SECONDS));
        assertEquals("made-up-token-1", service.taken().getHeaders().get("X-Auth-Token"));
    }

    @Test
    void whatIsClosedLetsNothingThroughAndKeepsNobodyWaiting() {
        gate.close();
        token("made-up-token-1");
        assertInstanceOf(ApiFailure.NotSent.class, failure(dns.showEndpoint(MockService.SHOWN)));
        assertInstanceOf(ApiFailure.NotSent.class, failure(write()));
        assertEquals(0, service.server.getRequestCount());
    }

    @Test
    void noWriteBeginsThatWouldOutliveItsToken() {
        gate.open(new TokenAuth("made-up-short"), TENANT, MockService.NOW.plusSeconds(19), false);
        whenOver = () -> gate.open(new TokenAuth("made-up-long"), TENANT, MockService.NOW.plusSeconds(21), false);
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        value(dns.showEndpoint(MockService.SHOWN));
        assertEquals("made-up-short", service.taken().getHeaders().get("X-Auth-Token"), "a read may");
        service.answer(202, DONE);
        value(write());
        assertEquals("made-up-long", service.taken().getHeaders().get("X-Auth-Token"));
        assertEquals(Grounds.ENDS_TOO_SOON, told.getFirst().grounds());
    }

    @Test
    void aTokenThatIsRenewedAndStillTooShortIsTakenAsItIs() {
        Instant soon = MockService.NOW.plusSeconds(5);
        gate.open(new TokenAuth("made-up-1"), TENANT, soon, true);
        whenOver = () -> gate.open(new TokenAuth("made-up-2"), TENANT, soon, true);
        service.answer(202, DONE);
        value(write());
        assertEquals("made-up-2", service.taken().getHeaders().get("X-Auth-Token"));
        assertEquals(1, told.size());
    }

    @Test
    void afterAWrongSignatureNothingLeaves() {
        keys();
        service.answer(
                401,
                Golden.json(Golden.text("errors/apigw-signature-fail-live.json"))
                        .get("body")
                        .toString());
        assertInstanceOf(ApiFailure.Refused.class, failure(dns.showEndpoint(MockService.SHOWN)));
        Verdict verdict = told.getFirst();
        assertEquals(Grounds.WRONG_SIGNATURE, verdict.grounds());
        assertFalse(verdict.waits());
        assertInstanceOf(ApiFailure.NotSent.class, failure(write()));
        assertEquals(1, service.server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource({
        "401, APIG.0301, Incorrect IAM authentication information: decrypt token fail",
        "400, IAM.1108, security token expired"
    })
    void anExpiredTemporaryKeyWaitsForAnother(int status, String code, String message) {
        keys();
        whenOver = this::keys;
        service.answer(status, gateway(code, message));
        service.answer(202, DONE);
        value(write());
        assertTrue(told.getFirst().waits());
        assertEquals(2, service.server.getRequestCount());
    }

    @Test
    void theServicesCanonicalRequestIsShownBesideOursWithTheFirstDifference() {
        keys();
        service.answer(
                401,
                Golden.json(Golden.text("errors/apigw-signature-fail-live.json"))
                        .get("body")
                        .toString());
        failure(dns.showEndpoint(MockService.SHOWN));
        SignatureDispute dispute = told.getFirst().dispute();
        assertTrue(dispute != null);
        assertTrue(
                dispute.ours().startsWith("GET\n/v2.1/endpoints/" + MockService.SHOWN + "/\n\nhost:127.0.0.1:"),
                dispute.ours());
        assertTrue(dispute.theirs().startsWith("GET\n/v1/0123456789abcdef0123456789abcdef/vpcs/\n\n"));
        assertEquals(1, dispute.line());
        assertEquals(2, dispute.column(), "/v2.1 against /v1");
        assertTrue(dispute.ours().contains("x-security-token:***"), dispute.ours());
        assertFalse(dispute.toString().contains("made-up"), dispute.toString());
    }

    @Test
    void aClockThatIsOffIsCorrectedByTheAnswersDateAndTriedAgainOnce() {
        keys();
        service.server.enqueue(expired("Tue, 24 Nov 2026 07:37:35 GMT"));
        service.answer(202, DONE);
        value(write());
        assertTrue(told.isEmpty());
        assertEquals("20261124T053735Z", service.taken().getHeaders().get("X-Sdk-Date"));
        assertEquals("20261124T073735Z", service.taken().getHeaders().get("X-Sdk-Date"));
        assertEquals(2, gate.clock().ahead().toHours());
    }

    @Test
    void aClockThatCannotBeCorrectedStops() {
        keys();
        service.server.enqueue(expired("Tue, 24 Nov 2026 07:37:35 GMT"));
        service.server.enqueue(expired("Tue, 24 Nov 2026 07:37:35 GMT"));
        assertInstanceOf(ApiFailure.Refused.class, failure(write()));
        assertEquals(Grounds.CLOCK, told.getFirst().grounds());
        assertFalse(gate.isOpen());
        assertEquals(2, service.server.getRequestCount());
    }

    private static MockResponse expired(String date) {
        return new MockResponse.Builder()
                .code(401)
                .headers(Headers.of("Date", date))
                .body(Golden.json(Golden.text("errors/apigw-signature-expired.json"))
                        .get("body")
                        .toString())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apigw-ak-locked", "apigw-signature-fail-live"})
    void aKeyThatIsRefusedIsNotTriedAgain(String example) {
        keys();
        whenOver = () -> assertFalse(gate.isOpen());
        service.answer(
                401,
                Golden.json(Golden.text("errors/" + example + ".json"))
                        .get("body")
                        .toString());
        failure(write());
        failure(write());
        assertEquals(1, service.server.getRequestCount());
    }

    @Test
    void nothingOfItShowsASecret() {
        token("made-up-token-1");
        assertFalse(gate.toString().contains("made-up"));
        assertNull(service.trace.recent().stream().findFirst().orElse(null));
    }
}
