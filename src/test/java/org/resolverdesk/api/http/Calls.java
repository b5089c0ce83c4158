package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;

/// One call that writes and one that reads, and how they are made in the tests of what can go wrong.
final class Calls {
    private Calls() {}

    static final Duration LONG = Duration.ofSeconds(20);
    static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG);
    static final Ask WRITE = Ask.post(ByteString.encodeUtf8("{}"), "v2.1", "endpoints");
    static final Ask READ = Ask.get("v2.1", "endpoints", "e-1");

    static Answer<Endpoint> send(Clients clients, String base, Ask ask) {
        Trace trace = new Trace(Instant::now);
        Transport transport =
                new Transport(clients, HttpUrl.get(base), new TokenAuth("made-up-token"), trace, "ResolverDesk/test");
        return transport.send(ask, EndpointJson.ENDPOINT);
    }

    static ApiFailure failure(Timeouts timeouts, Consumer<OkHttpClient.Builder> tune, String base, Ask ask) {
        try (Clients clients = new Clients(timeouts, tune)) {
            return assertInstanceOf(Answer.Failed.class, send(clients, base, ask))
                    .failure();
        }
    }

    static Ask ask(boolean writes) {
        return writes ? WRITE : READ;
    }
}
