package org.resolverdesk.api.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Outgoing;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.trace.Redaction;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Obstacle;

/// Sends what is asked to one base URL, as one account, and judges what comes back. Blocks; interrupting the
/// thread ends the call at once. Each call is kept in the trace.
public final class Transport {
    private static final String JSON = "application/json";

    private final Route route;
    private final HttpUrl base;
    private final Credentials credentials;
    private final Trace trace;
    private final String userAgent;

    public Transport(Clients clients, HttpUrl base, Credentials credentials, Trace trace, String userAgent) {
        this(clients.straight(), base, credentials, trace, userAgent);
    }

    public Transport(Route route, HttpUrl base, Credentials credentials, Trace trace, String userAgent) {
        this.route = route;
        this.base = base;
        this.credentials = credentials;
        this.trace = trace;
        this.userAgent = userAgent;
    }

    public <T> Answer<T> send(Ask ask, Shape<T> shape) {
        return judge(ask, reply(ask), shape);
    }

    /// For an answer that says what matters in a header: `both` makes the value of what the body says and of
    /// that header. A success without the header is Unreadable.
    public <T, R> Answer<R> send(Ask ask, Shape<T> shape, String header, BiFunction<T, String, R> both) {
        Reply reply = reply(ask);
        Answer<T> answer = judge(ask, reply, shape);
        if (answer instanceof Answer.Ok<T> ok && reply instanceof Reply.Received received) {
            String value = received.headers().get(header);
            if (value == null || value.isBlank()) {
                String reason = "no header '" + header + "'";
                return new Answer.Failed<>(new ApiFailure.Unreadable(received.status(), reason, ok.requestId()));
            }
            String text = value.strip();
            return ok.map(body -> both.apply(body, text));
        }
        return answer.map(body -> both.apply(body, ""));
    }

    private <T> Answer<T> judge(Ask ask, Reply reply, Shape<T> shape) {
        Answer<T> answer = Outcome.of(ask.method().writes(), reply, shape);
        if (answer instanceof Answer.Failed<T>) {
            route.distrust();
        }
        return answer;
    }

    /// Attempts until one isn't refused for who calls, or nobody else is to be had. A refusal of that kind is
    /// definite, so another attempt does nothing twice; each is kept in the trace as a call of its own.
    private Reply reply(Ask ask) {
        boolean writes = ask.method().writes();
        Optional<HttpUrl> url = ask.url(base);
        if (url.isEmpty()) {
            return unsent("not ids that can be asked for: " + ask.path());
        }
        Optional<Obstacle> blocked = route.blocked(url.get().uri(), writes);
        if (blocked.isPresent()) {
            return unsent(blocked.get());
        }
        Attempt refused = null;
        while (true) {
            Optional<Credentials> now = credentials.forCall(writes, route.time(writes));
            if (now.isEmpty()) {
                return refused != null ? refused.reply() : unsent(new Obstacle.NotSignedIn());
            }
            if (refused != null && writes && !NextAttempt.mayLeave(refused.call())) {
                return refused.reply();
            }
            Attempt attempt = attempt(ask, url.get(), now.get());
            if (!attempt.refused(writes)) {
                return attempt.reply();
            }
            refused = attempt;
            route.distrust();
        }
    }

    private Attempt attempt(Ask ask, HttpUrl url, Credentials now) {
        boolean writes = ask.method().writes();
        String host = base.host() + ":" + base.port();
        Departure departure = new Departure(writes, () -> trace.traffic().wentOut(host));
        Headers.Builder headers = new Headers.Builder()
                .add("Content-Type", JSON)
                .add("Accept", JSON)
                .add("User-Agent", userAgent);
        Outgoing outgoing =
                new Outgoing(ask.method().name(), url.uri(), headers.build().toMultimap(), ask.body());
        Map<String, String> proof = now.headersFor(outgoing);
        Request request;
        try {
            request = request(ask, url, departure, headers, proof);
        } catch (IllegalArgumentException e) {
            // Its message would quote the header.
            Reply unsent = unsent("the credentials made a header that can't be sent");
            return new Attempt(now, outgoing, proof, unsent, unmade(ask, url));
        }
        Redaction redaction = Redaction.of(request.headers());
        Instant at = trace.now();
        OkHttpClient client = route.client(writes);
        Call call = client.newCall(request);
        Flight flight = new Flight(departure, route);
        boolean here = !writes && Thread.currentThread().isVirtual();
        Reply reply = (here ? flight.here(call) : flight.await(call, route.time(writes))).scrubbed(redaction);
        if (reply instanceof Reply.Received received) {
            trace.traffic().answered(host, reply.took());
            Instant date = HttpDate.of(received.headers());
            if (date != null) {
                now.heard(url.host(), date, trace.now());
            }
        }
        Exchange exchange = exchange(at, ask, request, reply, redaction);
        trace.add(exchange);
        return new Attempt(now, outgoing, proof, reply, exchange);
    }

    /// What was sent, as whom, and what came back.
    private record Attempt(
            Credentials credentials, Outgoing request, Map<String, String> proof, Reply reply, Exchange call) {

        /// Whether it was refused for who calls, and others hold now.
        boolean refused(boolean writes) {
            return reply instanceof Reply.Received received
                    && received.status() / 100 == 4
                    && Outcome.refusal(writes, received) instanceof ApiFailure.Refused failure
                    && credentials.replacedAfter(request, proof, failure);
        }
    }

    /// What never became a request.
    private Exchange unmade(Ask ask, HttpUrl url) {
        return new Exchange(
                trace.now(), ask.method().name(), url.toString(), Map.of(), "", 0, Map.of(), "", Duration.ZERO, null);
    }

    private static Request request(
            Ask ask, HttpUrl url, Departure departure, Headers.Builder headers, Map<String, String> proof) {
        proof.forEach(headers::set);
        RequestBody body = ask.method().writes() ? new OneShot(ask.body()) : null;
        return new Request.Builder()
                .url(url)
                .headers(headers.build())
                .method(ask.method().name(), body)
                .tag(Departure.class, departure)
                .build();
    }

    private static Reply unsent(String reason) {
        return new Reply.Lost(false, reason, Duration.ZERO);
    }

    private static Reply unsent(Obstacle obstacle) {
        return new Reply.Lost(false, Reason.of(obstacle), Duration.ZERO, obstacle);
    }

    private static Exchange exchange(Instant at, Ask ask, Request request, Reply reply, Redaction redaction) {
        Reply.Received received = reply instanceof Reply.Received r ? r : null;
        return new Exchange(
                at,
                ask.method().name(),
                redaction.url(request.url()),
                redaction.headers(request.headers()),
                redaction.body(ask.body().utf8()),
                received == null ? 0 : received.status(),
                received == null ? Map.of() : redaction.headers(received.headers()),
                received == null ? "" : redaction.body(received.text()),
                reply.took(),
                problem(reply));
    }

    private static @Nullable String problem(Reply reply) {
        return switch (reply) {
            case Reply.Received received -> received.cut();
            case Reply.Lost lost -> lost.reason();
        };
    }

    /// A body that the client may not send a second time; a DELETE has an empty one for the same reason.
    private static final class OneShot extends RequestBody {
        private final ByteString bytes;

        OneShot(ByteString bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return MediaType.get(JSON);
        }

        @Override
        public long contentLength() {
            return bytes.size();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
