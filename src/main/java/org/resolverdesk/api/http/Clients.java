package org.resolverdesk.api.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.resolverdesk.api.network.Passage;

/// The program's one HTTP client, in two views on the same connections, and two more for each profile's way. None
/// follows a redirect (a token would go to another host), answers a service's challenge, or keeps a cookie or a cache.
/// Only the reading ones may repeat a request, when a pooled connection turns out to be dead.
public final class Clients implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;

    /// A look-up that is waited for as long as a call ends after it: then the call's own end is what is told.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ExecutorService threads;
    private final ConnectionPool connections;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private final Timeouts timeouts;
    private final Dns dns;
    private volatile boolean closed;

    public Clients(Timeouts timeouts) {
        this(timeouts, plain -> {});
    }

    /// `tune` may change what the client is built on, such as the look-up of hosts.
    Clients(Timeouts timeouts, Consumer<OkHttpClient.Builder> tune) {
        this.timeouts = timeouts;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("api-", 1).factory());
        this.connections = new ConnectionPool();
        OkHttpClient.Builder builder = base();
        tune.accept(builder);
        this.dns = builder.build().dns();
        this.reading = builder.dns(patient(timeouts))
                .callTimeout(timeouts.read())
                .retryOnConnectionFailure(true)
                .build();
        this.writing = reading.newBuilder()
                .callTimeout(timeouts.write())
                .retryOnConnectionFailure(false)
                .build();
    }

    /// As everything that needs no way of its own goes.
    public Route straight() {
        return new Route(reading, writing, timeouts, null, false);
    }

    /// A profile's way, on the same connections and threads. `secured` is whether any of its hosts is reached over
    /// TLS.
    public Route through(Passage passage, Timeouts times, boolean secured) {
        OkHttpClient reads = passage.like(reading, secured)
                .dns(patient(times))
                .connectTimeout(times.connect())
                .callTimeout(times.read())
                .build();
        OkHttpClient writes = reads.newBuilder()
                .callTimeout(times.write())
                .retryOnConnectionFailure(false)
                .build();
        return new Route(reads, writes, times, passage, false);
    }

    /// One for both views of a way: those with different look-ups share no connections.
    private PatientDns patient(Timeouts times) {
        Duration call = times.read().plus(GRACE);
        return new PatientDns(dns, threads, times.connect().compareTo(call) < 0 ? times.connect() : call);
    }

    @Override
    public void close() {
        closed = true;
        reading.dispatcher().cancelAll();
        threads.shutdownNow();
        connections.evictAll();
    }

    private OkHttpClient.Builder base() {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
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
