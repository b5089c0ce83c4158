package org.resolverdesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolverdesk.model.Secret;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;

/// A cloud of the test's own, beside the rehearsal that the program has: with endpoints by which it is told from that
/// one, and with everything that a person would have been given for it.
final class OwnCloud implements AutoCloseable {
    static final String PASSWORD = "made-up-password";
    static final String PASSCODE = "123456";
    static final String USER_ID = "7116d09f88fa41908676fdd4b0390000";
    static final String ACCESS_KEY = "MADEUPACCESSKEY00001";
    static final String SECRET_KEY = "made-up-secret-key";
    static final String ACCOUNT = "rehearsal";
    static final String REGION = "NetworkService";
    /// One of the endpoints beside the handful of the first world.
    private static final int MORE = 3;

    /// A temporary key as the identity service gave it.
    record Temporary(String accessKey, Secret secretKey, Secret securityToken) {}

    private final SimServer server;

    OwnCloud(Clock clock) {
        try {
            server = SimServer.start(
                    SimOptions.forTests(clock).withSeed(77).withEndpoints(MORE).withBehaviour(Behaviour.PROMPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimServer server() {
        return server;
    }

    String base() {
        return server.profile().dns().toString();
    }

    String token() {
        return server.token();
    }

    Temporary temporary() {
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":3600}}}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/v3.0/OS-CREDENTIAL/securitytokens"))
                .header("X-Auth-Token", token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Temporary(
                    field(answer.body(), "access"),
                    new Secret(field(answer.body(), "secret")),
                    new Secret(field(answer.body(), "securitytoken")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!field.find()) {
            throw new AssertionError("no " + name + " in the answer");
        }
        return field.group(1);
    }

    @Override
    public void close() {
        server.close();
    }
}
