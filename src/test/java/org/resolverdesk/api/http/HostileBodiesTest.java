package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.Golden;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.body.VpcJson;
import org.resolverdesk.api.trace.Redaction;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Status;

/// Bytes of no good: whatever they are, reading them gives a value or a failure, and never an exception.
class HostileBodiesTest {
    private static final long SEED = 20261124;
    private static final int ROUNDS = 3_000;
    private static final List<Shape<?>> SHAPES = List.of(
            EndpointJson.ENDPOINT,
            EndpointJson.ENDPOINTS,
            EndpointJson.IPS,
            EndpointJson.QUOTAS,
            EndpointJson.endpointOrNothing("e", Status.PENDING_DELETE),
            VpcJson.SUBNETS,
            VpcJson.SUBNET,
            VpcJson.VPCS,
            VpcJson.PRIVATE_IPS,
            VpcJson.availability("n"));
    private static final List<String> SEEDS = List.of(
            Golden.text("dns/show-endpoint.response-200.json"),
            Golden.text("dns/list-endpoints.response-200.json"),
            Golden.text("dns/list-ipaddresses.response-200.json"),
            Golden.text("dns/quotas.response-200.json"),
            Golden.text("vpc/list-subnets.response-200.json"),
            Golden.text("vpc/list-vpcs.response-200.json"),
            Golden.text("vpc/list-privateips.response-200.json"),
            Golden.text("errors/iam-401.json"),
            Golden.text("errors/sdk-error-parsing-cases.json"),
            "{\"network_ip_availability\":{\"network_id\":\"n\",\"total_ips\":251,\"used_ips\":4}}");
    private static final List<String> PIECES = List.of(
            "null",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\",
            "\\u00",
            "\\ud800",
            "1e999",
            "-0",
            "9".repeat(400),
            "true",
            ",",
            ":",
            "\u0000",
            "<html>",
            "\"id\":",
            "\"endpoint\":",
            "\"token\":",
            "\"password\":\"",
            "\"details\":[",
            "\"error\":{",
            "NaN",
            "/*",
            "\uFEFF",
            " ".repeat(50),
            "[".repeat(600));
    private static final int[] STATUSES = {200, 202, 204, 307, 400, 403, 404, 408, 429, 500, 503, 600, 101};
    private static final List<Headers> HEADERS = List.of(
            Headers.of(),
            Headers.of("Content-Type", "application/json; charset=UTF-16", "Date", "0"),
            Headers.of("Content-Type", ";;;", "Location", "://", "X-Request-Id", ""),
            Headers.of(
                    "X-Auth-Token", "made-up-token", "Location", "http://[::1", "Date", "Xyz, 99 Foo 0000 99:99:99"));

    @Test
    void noBodyMakesTheReaderThrow() {
        Random random = new Random(SEED);
        int values = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ByteString body = body(random);
            int status = STATUSES[random.nextInt(STATUSES.length)];
            Headers headers = HEADERS.get(random.nextInt(HEADERS.size()));
            String cut = random.nextInt(8) == 0 ? "cut, on purpose" : null;
            Reply.Received received = new Reply.Received(status, headers, body, cut, Duration.ZERO);
            Redaction redaction = Redaction.of(headers);
            assertNotNull(redaction.body(received.text()), "round " + round);
            Reply reply = assertInstanceOf(Reply.Received.class, received.scrubbed(redaction));
            for (Shape<?> shape :
                    List.of(SHAPES.get(round % SHAPES.size()), SHAPES.get(random.nextInt(SHAPES.size())))) {
                Answer<?> answer = Outcome.of(random.nextBoolean(), reply, shape);
                assertNotNull(answer, "round " + round);
                values += answer instanceof Answer.Ok<?> ? 1 : 0;
            }
        }
        assertTrue(
                values > ROUNDS / 200, "the mutations leave some bodies readable, else this shows little: " + values);
    }

    private static ByteString body(Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return ByteString.of(noise);
        }
        List<Byte> bytes = new ArrayList<>();
        for (byte b :
                ByteString.encodeUtf8(SEEDS.get(random.nextInt(SEEDS.size()))).toByteArray()) {
            bytes.add(b);
        }
        int mutations = random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            mutate(bytes, random);
        }
        byte[] whole = new byte[bytes.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = bytes.get(i);
        }
        return ByteString.of(whole);
    }

    private static void mutate(List<Byte> bytes, Random random) {
        int at = bytes.isEmpty() ? 0 : random.nextInt(bytes.size());
        switch (random.nextInt(4)) {
            case 0 -> bytes.subList(at, bytes.size()).clear();
            case 1 ->
                bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(40)))
                        .clear();
            case 2 -> {
                if (!bytes.isEmpty()) {
                    bytes.set(at, (byte) random.nextInt(256));
                }
            }
            default -> {
                byte[] piece = ByteString.encodeUtf8(PIECES.get(random.nextInt(PIECES.size())))
                        .toByteArray();
                for (int i = 0; i < piece.length; i++) {
                    bytes.add(at + i, piece[i]);
                }
            }
        }
    }
}
