package org.resolverdesk.api.http;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// One call under way. The client's thread does the work, so that the caller can be interrupted, or give up a
/// look-up of a host that hangs, at any time and on any kind of thread.
final class Flight implements Callback {
    /// The longest body that is read, also once it is unpacked.
    static final long MOST_BYTES = 8L << 20;

    private static final long PIECE = 64 * 1024;

    /// How long a call that was given up may take to end by itself, and the client's own time-out to fire.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Departure departure;
    private final Route route;
    private final long start = System.nanoTime();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    Flight(Departure departure, Route route) {
        this.departure = departure;
        this.route = route;
    }

    /// The reply, at the latest a little after `longest`. An interrupted thread stays interrupted.
    Reply await(Call call, Duration longest) {
        if (Thread.currentThread().isInterrupted()) {
            return new Reply.Lost(false, "interrupted before it was sent", took());
        }
        call.enqueue(this);
        try {
            return reply.get(longest.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            try {
                return giveUp(call, "interrupted");
            } finally {
                Thread.currentThread().interrupt();
            }
        } catch (TimeoutException e) {
            return giveUp(call, "no answer within " + seconds(longest));
        } catch (ExecutionException e) {
            return lost(Reason.of(e));
        }
    }

    private Reply giveUp(Call call, String reason) {
        boolean stopped = departure.stop();
        call.cancel();
        if (stopped) {
            return new Reply.Lost(false, reason, took());
        }
        try {
            Reply late = reply.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return late instanceof Reply.Received ? late : lost(reason);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            return lost(reason);
        }
    }

    @Override
    public void onFailure(Call call, IOException e) {
        String reason = call.isCanceled() && "Canceled".equals(e.getMessage()) ? "cancelled" : Reason.of(e);
        Response answer = departure.answer();
        URI url = call.request().url().uri();
        reply.complete(
                answer == null
                        ? new Reply.Lost(departure.left(), reason, took(), route.obstacle(url, e))
                        : new Reply.Received(answer.code(), answer.headers(), ByteString.EMPTY, reason, took()));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            Buffer body = new Buffer();
            String cut = read(response, body);
            if (cut != null) {
                call.cancel();
            }
            reply.complete(received(response.code(), response.headers(), body, cut));
        } finally {
            reply.complete(lost("the answer could not be read"));
        }
    }

    private Reply received(int status, Headers headers, Buffer body, @Nullable String cut) {
        return new Reply.Received(status, headers, body.readByteString(), cut, took());
    }

    /// Why it isn't whole, or null.
    private static @Nullable String read(Response response, Buffer into) {
        BufferedSource source = response.body().source();
        try {
            while (source.read(into, PIECE) >= 0) {
                if (into.size() > MOST_BYTES) {
                    into.clear();
                    return "a body of over 8 MiB was refused";
                }
            }
            return null;
        } catch (IOException e) {
            return "the body was cut short: " + Reason.of(e);
        }
    }

    private Reply lost(String reason) {
        return new Reply.Lost(departure.left(), reason, took());
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
