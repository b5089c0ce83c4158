package org.resolverdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Profile;

/// `api-call`: showing one endpoint through the whole client, its trace and its reading of the body, against
/// OkHttp alone with the same bytes both ways.
final class ApiCall implements Benchmark {
    private static final String TOKEN = "made-up-token-0123456789";
    private static final String ID = "ff8080828a94313a018bdb1e60ad0f1d";
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 12_000;
    private static final String HEADERS = """
        Date: Tue, 24 Nov 2026 05:37:35 GMT\r
        Content-Type: application/json;charset=UTF-8\r
        X-Request-Id: 7b2a0c1de5f64b4f9c6a1c0e2d3f4a5b\r
        Server: api-gateway\r
        """;
    private static final String BODY = """
        {"endpoint":{"id":"%s","name":"poi-1","direction":"inbound","status":"ACTIVE",\
        "vpc_id":"b9d1f2a3-04c5-4d6e-8f70-112233445566","ipaddress_count":2,"resolver_rule_count":0,\
        "create_time":"2026-11-16T21:41:54.733","update_time":"2026-11-16T21:41:55.233"}}\
        """.formatted(ID);

    @Override
    public String name() {
        return "api-call";
    }

    @Override
    public Figure run() throws Exception {
        try (SameBytes service = new SameBytes(HEADERS, BODY);
                Apis apis = new Apis("1.2.3", Timeouts.DEFAULT)) {
            DnsApi dns = open(apis, service.base());
            OkHttpClient bare = new OkHttpClient();
            Request request = request(service.base());
            Samples ours = new Samples();
            Samples plain = new Samples();
            // On a virtual thread, where the program makes its calls.
            onVirtualThread(() -> {
                measure(dns, bare, request, WARM_UP, new Samples(), new Samples());
                measure(dns, bare, request, ROUNDS, ours, plain);
                return true;
            });
            bare.dispatcher().executorService().shutdown();
            bare.connectionPool().evictAll();
            double ratio = ours.median() / plain.median();
            return new Figure(
                    name(),
                    ours.median(),
                    "ms",
                    plain.median(),
                    "median within 1.25 times",
                    ratio <= 1.25,
                    String.format("p99 %.3f against %.3f", ours.percentile(99), plain.percentile(99)));
        }
    }

    private static void onVirtualThread(Callable<Boolean> task) throws Exception {
        FutureTask<Boolean> measured = new FutureTask<>(task);
        Thread.ofVirtual().start(measured);
        measured.get();
    }

    private static void measure(DnsApi dns, OkHttpClient bare, Request request, int rounds, Samples ours, Samples plain)
            throws IOException {
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                ours.add(ours(dns));
                plain.add(plain(bare, request));
            } else {
                plain.add(plain(bare, request));
                ours.add(ours(dns));
            }
        }
    }

    private static long ours(DnsApi dns) {
        long start = System.nanoTime();
        Answer<Endpoint> answer = dns.showEndpoint(ID);
        long took = System.nanoTime() - start;
        if (!(answer instanceof Answer.Ok<Endpoint> ok) || !ok.value().id().equals(ID)) {
            throw new AssertionError(answer);
        }
        return took;
    }

    private static long plain(OkHttpClient bare, Request request) throws IOException {
        long start = System.nanoTime();
        String body;
        try (Response response = bare.newCall(request).execute()) {
            body = response.body().string();
        }
        long took = System.nanoTime() - start;
        assertEquals(BODY, body);
        return took;
    }

    private static DnsApi open(Apis apis, URI base) {
        Profile profile = new Profile("p", base, base, base, List.of("eu-de"), "project-1", "domain-1");
        return apis.open(profile, new TokenAuth(TOKEN), new Trace(Clock.systemUTC()))
                .dns();
    }

    /// As ours sends it.
    private static Request request(URI base) {
        return new Request.Builder()
                .url(base + "/v2.1/endpoints/" + ID)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "ResolverDesk/1.2.3")
                .header("X-Auth-Token", TOKEN)
                .build();
    }
}
