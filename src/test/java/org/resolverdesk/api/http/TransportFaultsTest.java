package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.http.Calls.PATIENT;
import static org.resolverdesk.api.http.Calls.READ;
import static org.resolverdesk.api.http.Calls.WRITE;
import static org.resolverdesk.api.http.Calls.ask;
import static org.resolverdesk.api.http.Calls.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.http.RawServer.Act;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.NotSent;
import org.resolverdesk.model.ApiFailure.OutcomeUnknown;
import org.resolverdesk.model.ApiFailure.Refused;
import org.resolverdesk.model.ApiFailure.Unreadable;
import org.resolverdesk.model.Endpoint;

/// What a network, a server or an impatient caller can do to a call once it has left, and what the call then
/// says.
class TransportFaultsTest {
    private final RawServer server = new RawServer();

    @AfterEach
    void close() {
        server.close();
    }

    private ApiFailure failure(Ask ask) {
        return Calls.failure(PATIENT, plain -> {}, server.base().toString(), ask);
    }
    /// Where a caller waits: `PLATFORM` threads are deaf to interruption while they read from a socket.
    enum Caller {
        VIRTUAL,
        PLATFORM
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL, true", "VIRTUAL, false", "PLATFORM, true", "PLATFORM, false"})
    void anInterruptionAfterTheRequestHasLeftIsUnknownAndEndsAtOnce(Caller caller, boolean writes) throws Exception {
        server.next(Act.bytesThenSilence(""));
        CompletableFuture<Answer<Endpoint>> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        try (Clients clients = new Clients(PATIENT)) {
            Runnable call = () -> {
                answer.complete(send(clients, server.base().toString(), ask(writes)));
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
        assertEquals(1, server.seen().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingEndsWhatIsUnderWay(boolean writes) throws Exception {
        server.next(Act.bytesThenSilence(""));
        CompletableFuture<Answer<Endpoint>> answer = new CompletableFuture<>();
        try (Clients clients = new Clients(PATIENT)) {
            Thread.ofVirtual()
                    .start(() -> answer.complete(send(clients, server.base().toString(), ask(writes))));
            server.take();
        }
        Answer<Endpoint> ended = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> answer.get());
        ApiFailure failure = assertInstanceOf(Answer.Failed.class, ended).failure();
        assertInstanceOf(OutcomeUnknown.class, failure);
        assertEquals(1, server.seen().size());
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
}
