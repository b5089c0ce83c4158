package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// The control arm: the same create by OkHttp as it comes, with short time-outs and nothing else changed.
final class Control implements AutoCloseable {
    private static final Duration TIME = Duration.ofMillis(80);

    private final OkHttpClient client;
    private final HttpUrl url;
    private final String token;

    Control(OkHttpClient.Builder builder, HttpUrl base, String token) {
        client = builder.connectTimeout(TIME).readTimeout(TIME).build();
        url = base.newBuilder().addPathSegments("v2.1/endpoints").build();
        this.token = token;
    }

    void create(Run run, Gate gate, String body, String sender) {
        Request.Builder request =
                new Request.Builder().url(url).header("X-Auth-Token", token).header("User-Agent", sender);
        if (run.pooled()) {
            execute(request.build());
        } else {
            client.connectionPool().evictAll();
        }
        gate.arm(run.blow(), () -> {});
        execute(request.post(RequestBody.create(body, MediaType.get("application/json")))
                .build());
        gate.disarm();
        client.connectionPool().evictAll();
        gate.release();
    }

    int open() {
        return client.connectionPool().connectionCount();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private void execute(Request request) {
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
        } catch (IOException e) {
            // what the service has done is the question here
        }
    }
}
