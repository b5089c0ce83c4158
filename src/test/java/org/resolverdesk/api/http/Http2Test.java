package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;

/// HTTP/2 has repetitions of its own: a stream that was refused is sent again by default.
class Http2Test {
    private static final List<Protocol> HTTP_2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.setProtocols(HTTP_2);
        server.start();
        server.enqueue(new MockResponse.Builder().body("{}").build());
    }

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> faults() {
        MockResponse.Builder plain = new MockResponse.Builder();
        int refused = 7;
        int cancelled = 8;
        return Stream.of(
                Arguments.of(
                        "stream refused",
                        plain.clone()
                                .onResponseStart(new SocketEffect.CloseStream(refused))
                                .build()),
                Arguments.of(
                        "stream cancelled",
                        plain.clone()
                                .onResponseStart(new SocketEffect.CloseStream(cancelled))
                                .build()),
                Arguments.of(
                        "socket closed",
                        plain.clone()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build()),
                Arguments.of(
                        "503",
                        plain.clone().code(503).setHeader("Retry-After", "0").build()));
    }

    private void enqueue(MockResponse fault) {
        server.enqueue(fault);
        server.enqueue(new MockResponse.Builder().code(202).body(RawServer.BODY).build());
    }

    private long posts() throws InterruptedException {
        int posts = 0;
        for (int i = server.getRequestCount(); i > 0; i--) {
            posts += server.takeRequest().getMethod().equals("POST") ? 1 : 0;
        }
        return posts;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void ourClientSendsAWriteOnce(String name, MockResponse fault) throws InterruptedException {
        try (Clients clients = new Clients(Timeouts.DEFAULT, builder -> builder.protocols(HTTP_2))) {
            Transport transport = new Transport(
                    clients, server.url("/"), new TokenAuth("made-up-token"), new Trace(Instant::now), "test");
            transport.send(Ask.get("warm-up"), EndpointJson.ENDPOINT);
            enqueue(fault);
            Answer<?> answer =
                    transport.send(Ask.post(ByteString.encodeUtf8("{}"), "v2.1", "endpoints"), EndpointJson.ENDPOINT);
            assertInstanceOf(
                    ApiFailure.OutcomeUnknown.class,
                    assertInstanceOf(Answer.Failed.class, answer).failure());
        }
        assertEquals(1, posts());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theControlShowsThatOkHttpsDefaultsSendItTwice(String name, MockResponse fault) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder().protocols(HTTP_2).build();
        Request.Builder request = new Request.Builder().url(server.url("/v2.1/endpoints"));
        try (Response warm = client.newCall(request.build()).execute()) {
            warm.body().bytes();
        }
        enqueue(fault);
        RequestBody body = RequestBody.create("{}", MediaType.get("application/json"));
        try (Response response = client.newCall(request.post(body).build()).execute()) {
            assertEquals(202, response.code());
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        assertEquals(2, posts());
    }
}
