package org.resolverdesk.api.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.network.Passage;

/// The program's one HTTP client, in two views on the same connections, and two more for each profile's way. None
/// follows a redirect (a token would go to another host), answers a service's challenge, or keeps a cookie or a cache.
/// Only the reading ones may repeat a request, when a pooled connection turns out to be dead.
///
/// Each is made when it is first needed: the library takes 40 ms to begin with, most of it for TLS, and reading the
/// trusted certificates a tenth of a second, while a profile is opened where its window waits for it.
public final class Clients implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;

    /// A look-up that is waited for as long as a call ends after it: then the call's own end is what is told.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ExecutorService threads;
    private final Timeouts timeouts;
    /// What all others are made of.
    private final Once<OkHttpClient> common;
    private final Route straight;
    private volatile boolean closed;

    public Clients(Timeouts timeouts) {
        this(timeouts, plain -> {});
    }

    /// `tune` may change what the client is built on, such as the look-up of hosts.
    Clients(Timeouts timeouts, Consumer<OkHttpClient.Builder> tune) {
        this.timeouts = timeouts;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("api-", 1).factory());
        this.common = new Once<>(() -> {
            OkHttpClient.Builder builder = base();
            tune.accept(builder);
            return builder.build();
        });
        this.straight = route(() -> common.get().newBuilder(), timeouts, null);
    }

    /// Makes what the first call would have to make. Blocks for a while.
    public void prepare() {
        OkHttpClient _ = common.get();
    }

    /// As everything that needs no way of its own goes.
    public Route straight() {
        return straight;
    }

    /// A profile's way, on the same connections and threads. `secured` is whether any of its hosts is reached over
    /// TLS.
    public Route through(Passage passage, Timeouts times, boolean secured) {
        return route(() -> passage.like(common.get(), secured), times, passage);
    }

    private Route route(Supplier<OkHttpClient.Builder> way, Timeouts times, @Nullable Passage passage) {
        Once<OkHttpClient> reading = new Once<>(() -> way.get()
                .dns(patient(times))
                .connectTimeout(times.connect())
                .callTimeout(times.read())
                .retryOnConnectionFailure(true)
                .build());
        Once<OkHttpClient> writing = new Once<>(() -> reading.get()
                .newBuilder()
                .callTimeout(times.write())
                .retryOnConnectionFailure(false)
                .build());
        return new Route(reading, writing, times, passage, false);
    }

    /// One for both views of a way: those with different look-ups share no connections.
    private PatientDns patient(Timeouts times) {
        Duration call = times.read().plus(GRACE);
        return new PatientDns(
                common.get().dns(), threads, times.connect().compareTo(call) < 0 ? times.connect() : call);
    }

    @Override
    public void close() {
        closed = true;
        OkHttpClient made = common.ifMade();
        if (made != null) {
            made.dispatcher().cancelAll();
        }
        threads.shutdownNow();
        if (made != null) {
            made.connectionPool().evictAll();
        }
    }

    private OkHttpClient.Builder base() {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool())
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                // Without TLS, for which the JDK's list of trusted certificates would be read, a tenth of a second: who
                // needs it has trust of its own (see Passage).
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .connectTimeout(timeouts.connect())
                // The time of the whole call rules; a service may well be silent for half a minute over a create.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(this::passGate)
                .eventListenerFactory(call -> new AnswerNoted());
    }

    private Response passGate(Interceptor.Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (closed || (departure != null && !departure.leave())) {
            throw new IOException("stopped before it was sent");
        }
        return chain.proceed(chain.request());
    }

    private static final class AnswerNoted extends EventListener {
        @Override
        public void responseHeadersEnd(Call call, Response response) {
            Departure departure = call.request().tag(Departure.class);
            if (departure != null && response.code() >= 200) {
                departure.answered(response);
            }
        }
    }
}
