package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.resolverdesk.api.http.Calls.LONG;
import static org.resolverdesk.api.http.Calls.PATIENT;
import static org.resolverdesk.api.http.Calls.WRITE;
import static org.resolverdesk.api.http.Calls.ask;
import static org.resolverdesk.api.http.Calls.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.api.network.Roots;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.NotSent;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Secret;

/// A call that never got as far as the wire says so: trying again is safe then, whatever the call was.
class NothingLeftTest {
    private final RawServer server = new RawServer();

    /// As a way that leads over TLS has it.
    private static void secured(OkHttpClient.Builder builder) {
        builder.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedConnectionSentNothing(boolean writes) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        assertInstanceOf(NotSent.class, Calls.failure(PATIENT, plain -> {}, "http://127.0.0.1:" + port, ask(writes)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHostThatIsNotFoundSentNothing(boolean writes) {
        Consumer<OkHttpClient.Builder> noHosts = builder -> builder.dns(host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(
                new NotSent("host not found: no.such.host"),
                Calls.failure(PATIENT, noHosts, "https://no.such.host", ask(writes)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecureConnectionThatDoesNotComeUpSentNothing(boolean writes) {
        String base = server.base().toString().replace("http:", "https:");
        try (ServerThatHangsUp plain = new ServerThatHangsUp()) {
            assertInstanceOf(
                    NotSent.class, Calls.failure(PATIENT, NothingLeftTest::secured, plain.base(), ask(writes)));
        }
        Timeouts hasty = new Timeouts(LONG, Duration.ofMillis(200), Duration.ofMillis(200));
        assertInstanceOf(
                NotSent.class,
                Calls.failure(hasty, NothingLeftTest::secured, base, ask(writes)),
                "a handshake that hangs");
        assertEquals(List.of(), server.seen());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aLookUpThatHangsIsGivenUpAndNothingLeavesAfterwards(boolean writes, boolean virtual) throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch idle = new CountDownLatch(1);
        CompletableFuture<Thread> looking = new CompletableFuture<>();
        Consumer<OkHttpClient.Builder> hanging = builder -> builder.dns(host -> {
            looking.complete(Thread.currentThread());
            awaitUninterruptibly(goOn);
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        });
        try (Clients clients = new Clients(PATIENT, hanging)) {
            clients.straight().client(writes).dispatcher().setIdleCallback(idle::countDown);
            String base = "http://localhost:" + server.base().getPort();
            CompletableFuture<Answer<Endpoint>> answer = new CompletableFuture<>();
            Runnable call = () -> answer.complete(send(clients, base, ask(writes)));
            Thread caller = virtual
                    ? Thread.ofVirtual().start(call)
                    : Thread.ofPlatform().start(call);
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
            ApiFailure failure = Calls.failure(
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

    @Test
    void aReadWhoseLookUpHangsEndsSoonAfterItsTimeOnAVirtualThreadToo() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Timeouts hasty = new Timeouts(LONG, Duration.ofMillis(100), Duration.ofMillis(100));
        CompletableFuture<ApiFailure> failed = new CompletableFuture<>();
        Consumer<OkHttpClient.Builder> hanging = builder -> builder.dns(host -> {
            awaitUninterruptibly(goOn);
            throw new UnknownHostException(host);
        });
        Thread.ofVirtual().start(() -> failed.complete(Calls.failure(hasty, hanging, "https://slow.host", ask(false))));
        assertEquals(new NotSent("timeout"), failed.get());
        goOn.countDown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHostIsLookedUpForAsLongAsAConnectionMayTake(boolean writes) {
        CountDownLatch goOn = new CountDownLatch(1);
        Timeouts times = new Timeouts(Duration.ofMillis(100), LONG, LONG);
        try {
            ApiFailure failure = Calls.failure(
                    times,
                    builder -> builder.dns(host -> {
                        awaitUninterruptibly(goOn);
                        throw new UnknownHostException(host);
                    }),
                    "https://slow.host",
                    ask(writes));
            assertEquals(new NotSent("host not found: slow.host wasn't looked up within 100 ms"), failure);
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void aProfilesOwnTimeToConnectCountsForItsHosts() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Dns hanging = host -> {
            awaitUninterruptibly(goOn);
            throw new UnknownHostException(host);
        };
        Timeouts own = new Timeouts(Duration.ofMillis(100), LONG, LONG);
        Passage.Surroundings nothing = new Passage.Surroundings(Map.of(), "Linux", ProxySelector.of(null));
        Passage passage = new Passage(Network.DIRECT, nothing, new Roots(nothing), () -> new Secret(""));
        try (Clients clients = new Clients(Calls.PATIENT, builder -> builder.dns(hanging))) {
            Route route = clients.through(passage, own, true);
            for (boolean writes : new boolean[] {false, true}) {
                OkHttpClient client = route.client(writes);
                UnknownHostException late = assertThrows(
                        UnknownHostException.class, () -> client.dns().lookup("slow.host"));
                assertInstanceOf(TimeoutException.class, late.getCause());
                assertEquals(
                        Optional.empty(),
                        passage.obstacle(URI.create("https://slow.host"), late),
                        "whether there is such a host isn't known");
            }
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

    @Test
    void aThreadThatWasInterruptedBeforeSendsNothing() throws Exception {
        CompletableFuture<ApiFailure> failed = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            failed.complete(Calls.failure(PATIENT, plain -> {}, server.base().toString(), WRITE));
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
