package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Profile;

/// A MockWebServer and the APIs opened on it.
final class MockService implements AutoCloseable {
    static final String TOKEN = "made-up-token-0123456789";
    /// Which endpoint the example `dns/show-endpoint.response-200.json` shows.
    static final String SHOWN = "ff80808169b445ab0169b541bc5c0000";
    static final Instant NOW = Instant.parse("2026-11-24T05:37:35Z");

    final MockWebServer server = new MockWebServer();
    final Trace trace = new Trace(() -> NOW);
    private final Apis apis =
            new Apis("1.2.3", new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20)));

    MockService() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    Apis.Opened open() {
        return open(base(), new TokenAuth(TOKEN));
    }

    Apis.Opened open(URI base, Credentials credentials) {
        return apis.open(new Profile("p", base, base, base, List.of("r"), "project-1", "domain-1"), credentials, trace);
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    RecordedRequest taken() {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T value(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T> ok -> ok.value();
            case Answer.Failed<T>(ApiFailure failure) -> throw new AssertionError(failure);
        };
    }

    static ApiFailure failure(Answer<?> answer) {
        return assertInstanceOf(Answer.Failed.class, answer).failure();
    }

    @Override
    public void close() {
        apis.close();
        server.close();
    }
}
