package org.resolverdesk.api.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.body.ErrorBody;
import org.resolverdesk.api.body.Json;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import tools.jackson.databind.JsonNode;

/// Judges a reply. Pure. Which failure is which:
///
/// | what came back | of a read | of a write |
/// |---|---|---|
/// | nothing, and nothing had left: no such host, refused, no TLS, time-out, interruption | NotSent | NotSent |
/// | no status line: reset, closed, half a line, time-out, interruption | OutcomeUnknown | OutcomeUnknown |
/// | 2xx with a body that fits | Ok | Ok |
/// | 2xx with an empty body, where the value can do without (DELETE) | – | Ok |
/// | 2xx with any other body: cut, over 8 MiB, empty, not JSON, no such field | Unreadable | Unreadable |
/// | 3xx, never followed | Refused | OutcomeUnknown |
/// | 408 | Refused | OutcomeUnknown |
/// | other 4xx, whatever the body | Refused | Refused |
/// | 5xx, whatever the body | Refused | OutcomeUnknown |
/// | any other status | Refused | OutcomeUnknown |
///
/// A 5xx after a write carries the service's code and message, but doesn't prove that nothing was made.
final class Outcome {
    private static final int LONGEST_QUOTE = 80;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Outcome() {}

    static <T> Answer<T> of(boolean writes, Reply reply, Shape<T> shape) {
        return switch (reply) {
            case Reply.Lost lost when lost.left() -> failed(new ApiFailure.OutcomeUnknown(0, lost.reason(), null));
            case Reply.Lost lost -> failed(new ApiFailure.NotSent(lost.reason(), lost.obstacle()));
            case Reply.Received received when received.status() / 100 == 2 -> read(received, shape);
            case Reply.Received received -> failed(refusal(writes, received));
        };
    }

    private static <T> Answer<T> read(Reply.Received reply, Shape<T> shape) {
        if (reply.cut() != null) {
            return unreadable(reply, reply.cut());
        }
        String text = reply.text();
        if (text.isBlank()) {
            T without = shape.withoutBody();
            return without == null ? unreadable(reply, "an empty body") : ok(reply, without);
        }
        Optional<JsonNode> json = Json.parse(text);
        if (json.isEmpty()) {
            return unreadable(reply, "not JSON: " + quote(text));
        }
        Optional<T> value = shape.read().apply(json.get());
        return value.isPresent()
                ? ok(reply, value.get())
                : unreadable(reply, "no usable '" + shape.field() + "' in: " + quote(text));
    }

    static ApiFailure refusal(boolean writes, Reply.Received reply) {
        int status = reply.status();
        ErrorBody error = ErrorBody.of(reply.text());
        String message = status / 100 == 3 ? redirect(reply.headers()) : error.text();
        if (message.isEmpty()) {
            message = reply.cut() == null ? "HTTP " + status + " without a message" : reply.cut();
        }
        String requestId = requestId(reply.headers(), error.requestId());
        boolean nothingWasDone = status / 100 == 4 && status != 408;
        if (!writes || nothingWasDone) {
            return new ApiFailure.Refused(status, error.code(), message, requestId, retryAfter(reply.headers()));
        }
        String reason = error.code() == null ? message : error.code() + ": " + message;
        return new ApiFailure.OutcomeUnknown(status, reason, requestId);
    }

    /// In seconds or as a time (RFC 9110); at most an hour, and null where it can't be read.
    private static @Nullable Duration retryAfter(Headers headers) {
        String text = headers.get("Retry-After");
        if (text == null) {
            return null;
        }
        Instant date = headers.getInstant("Date");
        Instant until = headers.getInstant("Retry-After");
        Duration wait = text.strip().matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(text.strip()))
                : date == null || until == null ? null : Duration.between(date, until);
        return wait == null || wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// Names the other place by its host alone: a redirect's query may hold secrets.
    private static String redirect(Headers headers) {
        String location = headers.get("Location");
        String host = null;
        if (location != null) {
            try {
                host = URI.create(location.strip()).getHost();
            } catch (IllegalArgumentException e) {
                host = null;
            }
        }
        return "a redirect" + (host == null ? "" : " to " + host) + ", which is never followed";
    }

    private static <T> Answer<T> ok(Reply.Received reply, T value) {
        Headers headers = reply.headers();
        return new Answer.Ok<>(value, reply.took(), HttpDate.of(headers), requestId(headers, null));
    }

    private static <T> Answer<T> unreadable(Reply.Received reply, String reason) {
        return failed(new ApiFailure.Unreadable(reply.status(), reason, requestId(reply.headers(), null)));
    }

    private static <T> Answer<T> failed(ApiFailure failure) {
        return new Answer.Failed<>(failure);
    }

    private static @Nullable String requestId(Headers headers, @Nullable String inBody) {
        String id = headers.get("X-Request-Id");
        return id == null || id.isBlank() ? inBody : id.strip();
    }

    private static String quote(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " …";
        return shown.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
