package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.http.RawServer.Act;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.NotSent;
import org.resolverdesk.model.ApiFailure.OutcomeUnknown;
import org.resolverdesk.model.ApiFailure.Refused;
import org.resolverdesk.model.ApiFailure.Unreadable;
import org.resolverdesk.model.Endpoint;

/// What a network, a server or an impatient caller can do to a call, and what the call then says.
class TransportFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG);
    private static final Ask WRITE = Ask.post(ByteString.encodeUtf8("{}"), "v2.1", "endpoints");
    private static final Ask READ = Ask.get("v2.1", "endpoints", "e-1");

    private final RawServer server = new RawServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static Answer<Endpoint> send(Clients clients, String base, Ask ask) {
        Trace trace = new Trace(Instant::now);
        Transport transport =
                new Transport(clients, HttpUrl.get(base), new TokenAuth("made-up-token"), trace, "ResolverDesk/test");
        return transport.send(ask, EndpointJson.ENDPOINT);
    }

    private static ApiFailure failure(Timeouts timeouts, Consumer<OkHttpClient.Builder> tune, String base, Ask ask) {
        try (Clients clients = new Clients(timeouts, tune)) {
            return assertInstanceOf(Answer.Failed.class, send(clients, base, ask))
                    .failure();
        }
    }

    private ApiFailure failure(Ask ask) {
        return failure(PATIENT, plain -> {}, server.base().toString(), ask);
    }

    private static Ask ask(boolean writes) {
        return writes ? WRITE : READ;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedConnectionSentNothing(boolean writes) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        assertInstanceOf(NotSent.class, failure(PATIENT, plain -> {}, "http://127.0.0.1:" + port, ask(writes)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHostThatIsNotFoundSentNothing(boolean writes) {
        Consumer<OkHttpClient.Builder> noHosts = builder -> builder.dns(host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(
                new NotSent("host not found: no.such.host"),
                failure(PATIENT, noHosts, "https://no.such.host", ask(writes)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecureConnectionThatDoesNotComeUpSentNothing(boolean writes) {
        String base = server.base().toString().replace("http:", "https:");
        try (ServerThatHangsUp plain = new ServerThatHangsUp()) {
            assertInstanceOf(NotSent.class, failure(PATIENT, p -> {}, plain.base(), ask(writes)));
        }
        Timeouts hasty = new Timeouts(LONG, Duration.ofMillis(200), Duration.ofMillis(200));
        assertInstanceOf(NotSent.class, failure(hasty, plain -> {}, base, ask(writes)), "a handshake that hangs");
        assertEquals(List.of(), server.seen());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLookUpThatHangsIsGivenUpAndNothingLeavesAfterwards(boolean writes) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch idle = new CountDownLatch(1);
        CompletableFuture<Thread> looking = new CompletableFuture<>();
        Consumer<OkHttpClient.Builder> hanging = builder -> builder.dns(host -> {
            looking.complete(Thread.currentThread());
            awaitUninterruptibly(goOn);
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        });
        try (Clients clients = new Clients(PATIENT, hanging)) {
            clients.client(writes).dispatcher().setIdleCallback(idle::countDown);
            String base = "http://localhost:" + server.base().getPort();
            CompletableFuture<Answer<Endpoint>> answer = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform().start(() -> answer.complete(send(clients, base, ask(writes))));
            looking.get();
            caller.interrupt();
            assertEquals(new Answer.Failed<>(new NotSent("interrupted")), answer.get());
            goOn.countDown();
            idle.await();
        }
        assertEquals(List.of(), server.seen());
    }

    @Test
    void aCallWhoseLookUpHangsEndsSoonAfterItsTime() {
        CountDownLatch goOn = new CountDownLatch(1);
        Timeouts hasty = new Timeouts(LONG, Duration.ofMillis(100), Duration.ofMillis(100));
        try {
            ApiFailure failure = failure(
                    hasty,
                    builder -> builder.dns(host -> {
                        awaitUninterruptibly(goOn);
                        throw new UnknownHostException(host);
                    }),
                    "https://slow.host",
                    WRITE);
            assertEquals(new NotSent("no answer within 0.1 s"), failure);
        } finally {
            goOn.countDown();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // as a look-up by the system is: deaf
            }
        }
    }

    /// Where a caller waits: `PLATFORM` threads are deaf to interruption while they read from a socket.
    enum Caller {
        VIRTUAL,
        PLATFORM
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptionAfterTheRequestHasLeftIsUnknownAndEndsAtOnce(Caller caller) throws Exception {
        server.next(Act.bytesThenSilence(""));
        CompletableFuture<Answer<Endpoint>> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        try (Clients clients = new Clients(PATIENT)) {
            Runnable call = () -> {
                answer.complete(send(clients, server.base().toString(), WRITE));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            };
            Thread thread = caller == Caller.VIRTUAL
                    ? Thread.ofVirtual().start(call)
                    : Thread.ofPlatform().start(call);
            server.take();
            thread.interrupt();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertEquals(new Answer.Failed<>(new OutcomeUnknown(0, "interrupted", null)), answer.get()));
            assertTrue(stillInterrupted.get());
        }
        assertEquals(1, server.posts());
    }

    @Test
    void aThreadThatWasInterruptedBeforeSendsNothing() throws Exception {
        CompletableFuture<ApiFailure> failed = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            failed.complete(failure(WRITE));
        });
        assertEquals(new NotSent("interrupted before it was sent"), failed.get());
        assertEquals(List.of(), server.seen());
    }

    @Test
    void aClosedClientSendsNothing() {
        Clients clients = new Clients(PATIENT);
        clients.close();
        Answer<Endpoint> answer = send(clients, server.base().toString(), WRITE);
        assertInstanceOf(
                NotSent.class, assertInstanceOf(Answer.Failed.class, answer).failure());
        assertEquals(List.of(), server.seen());
    }

    @Test
    void aReadIsRepeatedByTheClientOnlyWhenItsPooledConnectionIsDead() {
        try (Clients clients = new Clients(PATIENT)) {
            assertInstanceOf(Answer.Ok.class, send(clients, server.base().toString(), READ));
            server.next(Act.bytesThenFin(""));
            assertInstanceOf(Answer.Ok.class, send(clients, server.base().toString(), READ));
            assertEquals(3, server.count("GET"));
        }
    }

    @Test
    void aReadThatGetsNoAnswerIsUnknown() {
        server.next(Act.bytesThenFin("HTTP/1.1 20"));
        assertEquals(0, assertInstanceOf(OutcomeUnknown.class, failure(READ)).httpStatus());
    }

    @Test
    void aReadFollowsNoRedirectEither() {
        try (RawServer other = new RawServer()) {
            server.next(
                    Act.bytes("HTTP/1.1 302 Found\r\nLocation: " + other.base() + "/x\r\nContent-Length: 0\r\n\r\n"));
            assertEquals(
                    new Refused(302, null, "a redirect to 127.0.0.1, which is never followed", null), failure(READ));
            assertEquals(List.of(), other.seen());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // answer | what a write makes of it, with which status
                "HTTP/1.1 407 Proxy Authentication Required~Content-Length: 2~~no | Refused        | 407",
                "HTTP/1.1 401 Unauthorized~WWW-Authenticate: Basic~Content-Length: 0~~ | Refused   | 401",
                "HTTP/1.1 421 Misdirected~Content-Length: 0~~                     | Refused        | 421",
                "HTTP/1.1 204 No Content~Content-Length: 5~~hello                 | Unreadable     | 204",
                "HTTP/1.1 204 No Content~~                                        | Unreadable     | 204",
                "HTTP/1.1 205 Reset Content~Content-Length: 2~~{}                 | Unreadable     | 205",
                "HTTP/1.1 308 Permanent Redirect~Content-Length: 0~~              | OutcomeUnknown | 308",
                "HTTP/1.1 101 Switching Protocols~Upgrade: x~~                      | OutcomeUnknown | 101",
                "HTTP/1.1 999 Odd~Content-Length: 0~~                             | OutcomeUnknown | 999",
                "HTTP/1.1 100 Continue~~HTTP/1.1 400 Bad~Content-Length: 0~~      | Refused        | 400",
                "HTTP/1.1 100 Continue~~                                          | OutcomeUnknown | 0",
                "<html>not HTTP at all</html>~~                                   | OutcomeUnknown | 0",
                "HTTP/1.1 202 Accepted~Content-Encoding: gzip~Content-Length: 5~~hello | Unreadable | 202",
                "HTTP/1.1 500 Oops~Content-Length: 900~~{                         | OutcomeUnknown | 500",
                "HTTP/1.1 400 Bad~Content-Length: 900~~{                          | Refused        | 400",
            })
    void oddAnswersToAWrite(String answer, String kind, int status) {
        server.next(Act.bytesThenFin(answer.replace("~", "\r\n")));
        ApiFailure failure = failure(WRITE);
        assertEquals(kind, failure.getClass().getSimpleName(), failure::toString);
        int got = switch (failure) {
            case Refused f -> f.httpStatus();
            case OutcomeUnknown f -> f.httpStatus();
            case Unreadable f -> f.httpStatus();
            case NotSent f -> -1;
        };
        assertEquals(status, got, failure::toString);
        assertEquals(1, server.posts());
    }

    @Test
    void aBodyOfOver8MiBIsRefusedWhileItIsRead() {
        String pieces = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        server.next((socket, s) -> {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] piece = pieces.getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(piece);
            }
        });
        assertEquals(new Unreadable(202, "a body of over 8 MiB was refused", null), failure(WRITE));
    }

    @Test
    void aSmallBodyThatUnpacksToOver8MiBIsRefusedToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[64 << 20]);
        }
        server.next(Act.bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size()
                + "\r\n\r\n" + packed.toString(StandardCharsets.ISO_8859_1)));
        assertEquals(new Unreadable(200, "a body of over 8 MiB was refused", null), failure(READ));
    }

    @Test
    void aBodyOf8MiBIsRead() {
        String body = "{\"endpoint\":{\"id\":\"e-1\"}}" + " ".repeat((int) Flight.MOST_BYTES - 26);
        server.next(Act.bytes("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
        try (Clients clients = new Clients(PATIENT)) {
            assertInstanceOf(Answer.Ok.class, send(clients, server.base().toString(), READ));
        }
    }

    /// Accepts connections and ends them at once.
    private static final class ServerThatHangsUp implements AutoCloseable {
        private final ServerSocket socket;

        ServerThatHangsUp() {
            try {
                socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        socket.accept().close();
                    }
                } catch (IOException e) {
                    // closed: the test is over
                }
            });
        }

        String base() {
            return "https://127.0.0.1:" + socket.getLocalPort();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
