package org.resolverdesk.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.resolverdesk.sim.behaviour.Behaviour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running simulator with a manual clock, and a client for it: the way tests reach it is HTTP, like
/// everyone's.
final class Sim implements AutoCloseable {
    static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    static final String PROJECT = "087679f0aa80d32a2f4ec0172f5e902b";
    static final Duration TIME_TO_ACTIVE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// An answer; the body is a missing node where there is none.
    record Got(int status, HttpHeaders headers, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    final ManualClock clock;
    final SimServer server;
    private final String token;

    Sim(SimOptions options) {
        this(options, new ManualClock());
    }

    Sim(SimOptions options, ManualClock clock) {
        this.clock = clock;
        try {
            this.server = SimServer.start(options.withClock(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.token = server.token();
    }

    /// Everything happens at once.
    static Sim prompt() {
        return new Sim(SimOptions.forTests(new ManualClock()));
    }

    /// A create takes exactly 10 s.
    static Sim slow() {
        return new Sim(SimOptions.forTests(new ManualClock())
                .withBehaviour(Behaviour.PROMPT.withTimeToActive(TIME_TO_ACTIVE, 0)));
    }

    Got get(String path) {
        return send(request(path).GET());
    }

    Got post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Got put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Got delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return bare(path).header("X-Auth-Token", token);
    }

    /// Without a token.
    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(server.profile().dns() + path)).timeout(Duration.ofSeconds(30));
    }

    Got send(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Throws what a client sees of a broken connection.
    Got exchange(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = JsonMapper.shared().readTree(response.body());
            return new Got(response.statusCode(), response.headers(), body);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Creates an endpoint with two automatic addresses in net-a; the answer's endpoint.
    JsonNode create(String name) {
        return post("/v2.1/endpoints", body(name, "inbound", row(NET_A), row(NET_A)))
                .body()
                .path("endpoint");
    }

    JsonNode endpoint(String id) {
        return get("/v2.1/endpoints/" + id).body().path("endpoint");
    }

    List<JsonNode> addresses(String id) {
        return list(get("/v2.1/endpoints/" + id + "/ipaddresses").body().path("ipaddresses"));
    }

    JsonNode named(String direction, String name) {
        return get("/v2.1/endpoints?direction=" + direction + "&name=" + name)
                .body()
                .path("endpoints")
                .path(0);
    }

    String subnetId(String name) {
        for (JsonNode subnet : get("/v1/" + PROJECT + "/subnets").body().path("subnets")) {
            if (subnet.path("name").stringValue().equals(name)) {
                return subnet.path("id").stringValue();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /// An entry whose address the service picks.
    static String row(String subnetId) {
        return "{\"subnet_id\":\"%s\"}".formatted(subnetId);
    }

    static String row(String subnetId, String ip) {
        return "{\"subnet_id\":\"%s\",\"ip\":\"%s\"}".formatted(subnetId, ip);
    }

    static String body(String name, String direction, String... rows) {
        return "{\"name\":\"%s\",\"direction\":\"%s\",\"region\":\"NetworkService\",\"ipaddresses\":[%s]}"
                .formatted(name, direction, String.join(",", rows));
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    static List<String> texts(Iterable<JsonNode> nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(field).stringValue()));
        return texts;
    }

    /// A documented body.
    static JsonNode golden(String file) {
        try (InputStream in = Sim.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> fields(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Override
    public void close() {
        server.stop();
    }
}
