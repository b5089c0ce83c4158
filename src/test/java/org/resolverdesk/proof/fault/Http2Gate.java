package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// A MockWebServer in front of the service: HTTP/2 to the client, without TLS.
final class Http2Gate implements Gate {
    static final List<Protocol> PROTOCOLS = List.of(Protocol.H2_PRIOR_KNOWLEDGE);

    /// REFUSED_STREAM, CANCEL, INTERNAL_ERROR: the first is sent again by OkHttp's defaults.
    private static final int[] RESETS = {7, 8, 2};

    private static final Duration GLANCE = Duration.ofNanos(200_000);

    private final MockWebServer server = new MockWebServer();
    private final AtomicReference<@Nullable Blow> armed = new AtomicReference<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final int service;
    private final InstantSource serviceClock;
    private volatile Runnable onHold = () -> {};
    private volatile boolean fired;
    private volatile boolean holding;
    private volatile CountDownLatch letting = new CountDownLatch(0);

    Http2Gate(int service, InstantSource serviceClock) throws IOException {
        this.service = service;
        this.serviceClock = serviceClock;
        server.setProtocols(PROTOCOLS);
        server.setDispatcher(new Way());
        server.start();
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public void arm(Blow blow, Runnable holds) {
        fired = false;
        onHold = holds;
        letting = new CountDownLatch(1);
        armed.set(blow);
    }

    @Override
    public boolean fired() {
        return fired;
    }

    @Override
    public boolean holding() {
        return holding;
    }

    @Override
    public void disarm() {
        armed.set(null);
    }

    @Override
    public void release() {
        letting.countDown();
        try {
            while (underWay.get() > 0) {
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the run was stopped", e);
        }
    }

    @Override
    public void close() {
        letting.countDown();
        server.close();
    }

    private final class Way extends Dispatcher {
        /// What ends a connection or a stream; asked for several times a request, and before it is known which.
        @Override
        public MockResponse peek() {
            Blow blow = armed.get();
            MockResponse.Builder early = new MockResponse.Builder();
            if (blow != null && breaks(blow)) {
                switch (blow.stage()) {
                    case REQUEST_HEADERS -> early.onRequestStart(effect(blow));
                    case REQUEST_BODY -> early.onRequestBody(effect(blow));
                    case BEFORE_ACTING, AFTER_ACTING -> early.onResponseStart(effect(blow));
                    default -> {}
                }
                fired = true;
            }
            return early.build();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            underWay.incrementAndGet();
            try {
                server.takeRequest(0, TimeUnit.MILLISECONDS);
                boolean create = request.getMethod().equals("POST");
                Blow blow = create ? armed.getAndSet(null) : null;
                return blow == null || blow.stage().compareTo(Stage.BEFORE_ACTING) < 0
                        ? plain(request, create)
                        : struck(request, blow);
            } catch (IOException e) {
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            } finally {
                underWay.decrementAndGet();
            }
        }

        private MockResponse plain(RecordedRequest request, boolean create) throws IOException {
            return response(ask(request, create)).build();
        }

        private MockResponse struck(RecordedRequest request, Blow blow) throws IOException, InterruptedException {
            fired = true;
            if (blow.kind() == Kind.SUBSTITUTE) {
                if (blow.stage().acted()) {
                    ask(request, true);
                }
                return response(parsed(Junk.gateway(blow.seed()))).build();
            }
            boolean delay = blow.kind() == Kind.DELAY;
            if (blow.stage() == Stage.BEFORE_ACTING) {
                if (delay) {
                    hold(blow);
                }
                boolean lost = delay && blow.hold() == Blow.Hold.NEVER;
                if (lost || breaks(blow)) {
                    return new MockResponse.Builder().build();
                }
            }
            Message answer = ask(request, true);
            if (blow.cell().doubles()) {
                Message second = ask(request, true);
                answer = blow.stage() == Stage.BEFORE_ACTING ? second : answer;
            }
            return answered(answer, blow);
        }

        private MockResponse answered(Message answer, Blow blow) throws InterruptedException {
            if (blow.kind() == Kind.GARBLE) {
                return response(answer.withSpoiltBody(blow)).build();
            }
            MockResponse.Builder response = response(answer);
            if (blow.stage() == Stage.AFTER_ACTING) {
                if (blow.kind() == Kind.DELAY) {
                    hold(blow);
                }
                return response.build();
            }
            return breaks(blow) ? response.onResponseBody(effect(blow)).build() : response.build();
        }

        private void hold(Blow blow) throws InterruptedException {
            if (blow.hold() == Blow.Hold.SHORT) {
                Thread.sleep(Math.floorMod(blow.seed(), 4));
                return;
            }
            CountDownLatch latch = letting;
            holding = latch.getCount() > 0;
            onHold.run();
            latch.await();
            holding = false;
        }
    }

    private static boolean breaks(Blow blow) {
        return blow.kind() == Kind.CUT || blow.kind() == Kind.RESET;
    }

    /// The end of the connection, or of the stream alone.
    private static SocketEffect effect(Blow blow) {
        return blow.kind() == Kind.RESET
                ? new SocketEffect.CloseStream(RESETS[Math.floorMod(blow.seed(), RESETS.length)])
                : new SocketEffect.CloseSocket();
    }

    private Message ask(RecordedRequest request, boolean once) throws IOException {
        okio.ByteString body = request.getBody();
        String text = body == null ? "" : body.utf8();
        StringBuilder head = new StringBuilder(request.getMethod() + " " + request.getTarget() + " HTTP/1.1\r\n");
        head.append("Host: x\r\nContent-Length: ").append(text.length()).append("\r\n");
        for (String name : List.of("X-Auth-Token", "User-Agent")) {
            String value = request.getHeaders().get(name);
            if (value != null) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        }
        try (Upstream upstream = new Upstream(service, serviceClock)) {
            return upstream.ask(Message.of(head + "\r\n", text), once);
        }
    }

    private static Message parsed(byte[] answer) throws IOException {
        Message message = Message.read(new java.io.ByteArrayInputStream(answer));
        if (message == null) {
            throw new IOException("no answer");
        }
        return message;
    }

    private static MockResponse.Builder response(Message answer) {
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        return response.body(new Buffer().write(answer.body()));
    }
}
