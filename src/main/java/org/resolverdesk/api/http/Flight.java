package org.resolverdesk.api.http;

import java.io.IOException;
import java.math.BigDecimal;
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
import org.resolverdesk.model.Obstacle;

/// One call under way. With [#await] the client's thread does the work, so that the caller can be interrupted, or
/// give up a look-up of a host that hangs, at any time and on any kind of thread. With [#here] the caller's own
/// does, which spares handing over twice: half the time of a call to a near host.
final class Flight implements Callback {
    /// The longest body that is read, also once it is unpacked.
    static final long MOST_BYTES = 8L << 20;

    private static final long PIECE = 64 * 1024;

    /// How long a call that was given up may take to end by itself, and the client's own time-out to fire.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String BEFORE = "interrupted before it was sent";

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
            return new Reply.Lost(false, BEFORE, took());
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

    /// As [#await], for a virtual thread: one of these wakes from its socket when it is interrupted. The client
    /// keeps the time, and its look-ups of hosts must be such that can be given up ([PatientDns]).
    Reply here(Call call) {
        if (Thread.currentThread().isInterrupted()) {
            return new Reply.Lost(false, BEFORE, took());
        }
        try (Response response = call.execute()) {
            return whole(call, response);
        } catch (IOException e) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            return interrupted
                    ? failed("interrupted", null)
                    : failed(
                            reason(call, e), route.obstacle(call.request().url().uri(), e));
        } catch (Exception e) {
            // Where the client waits for one of several addresses, it lets an interruption through undeclared.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            call.cancel();
            return failed(e instanceof InterruptedException ? "interrupted" : Reason.of(e), null);
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
        reply.complete(
                failed(reason(call, e), route.obstacle(call.request().url().uri(), e)));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            reply.complete(whole(call, response));
        } finally {
            reply.complete(lost("the answer could not be read"));
        }
    }

    private static String reason(Call call, IOException e) {
        return call.isCanceled() && "Canceled".equals(e.getMessage()) ? "cancelled" : Reason.of(e);
    }

    private Reply failed(String reason, @Nullable Obstacle obstacle) {
        Response answer = departure.answer();
        return answer == null
                ? new Reply.Lost(departure.left(), reason, took(), obstacle)
                : new Reply.Received(answer.code(), answer.headers(), ByteString.EMPTY, reason, took());
    }

    private Reply whole(Call call, Response response) {
        Buffer body = new Buffer();
        String cut = read(response, body);
        if (cut != null) {
            call.cancel();
        }
        return received(response.code(), response.headers(), body, cut);
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
