package org.resolverdesk.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.model.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A recorded call as text: as a command, and for whoever helps. Its secrets were taken out when it was recorded, and
/// none is put back: a command has the shell's variable `TOKEN` instead. Pure.
public final class CallText {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String TOKEN = "X-Auth-Token";
    private static final List<String> OF_A_SIGNATURE =
            List.of("authorization", "x-sdk-date", "x-security-token", "x-project-id", "x-domain-id");
    private static final int DEEPEST = 8;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CallText() {}

    /// For a POSIX shell. What was signed can't be sent again, so it has a token as well. Redirects aren't followed and
    /// nothing is repeated.
    public static String curl(Exchange call) {
        List<String> parts = new ArrayList<>();
        parts.add("curl -X " + call.method() + " " + quoted(call.url()));
        parts.add("--max-time 60");
        parts.add("--fail-with-body");
        boolean known = call.requestHeaders().keySet().stream()
                .anyMatch(name -> name.equalsIgnoreCase(TOKEN) || name.equalsIgnoreCase("Authorization"));
        if (known) {
            parts.add("-H \"" + TOKEN + ": $TOKEN\"");
        }
        call.requestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(TOKEN) && !OF_A_SIGNATURE.contains(lower(name))) {
                values.forEach(value -> parts.add("-H " + quoted(name + ": " + value)));
            }
        });
        if (!call.requestBody().isEmpty()) {
            parts.add("--data " + quoted(call.requestBody()));
        }
        return String.join(" \\\n  ", parts);
    }

    /// Everything that was recorded, as it went over the wire.
    public static String support(Exchange call) {
        StringBuilder text = new StringBuilder();
        text.append(call.at()).append("  ").append(call.took().toMillis()).append(" ms\n\n");
        return text.append(request(call))
                .append("\n\n")
                .append(response(call))
                .append('\n')
                .toString();
    }

    /// The request with its headers and its body, JSON over several lines.
    public static String request(Exchange call) {
        return whole(call.method() + " " + call.url(), call.requestHeaders(), call.requestBody());
    }

    /// The answer in the same way; why there is none, where there is none.
    public static String response(Exchange call) {
        String failure = call.failure() == null ? "" : call.failure();
        if (call.status() == 0) {
            return failure;
        }
        String first = call.status() + (failure.isEmpty() ? "" : "  " + failure);
        return whole(first, call.responseHeaders(), call.responseBody());
    }

    /// What it asked for, without the host.
    public static String path(Exchange call) {
        try {
            URI url = URI.create(call.url());
            String query = url.getRawQuery();
            return url.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException odd) {
            return call.url();
        }
    }

    public static String host(Exchange call) {
        try {
            String host = URI.create(call.url()).getAuthority();
            return host == null ? "" : host;
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /// The service's own code of a refusal, empty where it has none.
    public static String code(Exchange call) {
        if (call.status() < 400) {
            return "";
        }
        return parsed(call.responseBody()).flatMap(body -> code(body, 0)).orElse("");
    }

    /// The id that the service gave the call, in a header or in the body of a refusal; empty where it gave none.
    public static String requestId(Exchange call) {
        for (Map.Entry<String, List<String>> header : call.responseHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase(REQUEST_ID)
                    && !header.getValue().isEmpty()) {
                return header.getValue().getFirst();
            }
        }
        return call.status() < 400
                ? ""
                : parsed(call.responseBody())
                        .map(body -> body.path("request_id").asString(""))
                        .orElse("");
    }

    private static Optional<String> code(JsonNode node, int depth) {
        for (String field : List.of("error_code", "code")) {
            JsonNode code = node.path(field);
            if (code.isValueNode() && !code.isNull()) {
                return Optional.of(code.asString());
            }
        }
        return depth == DEEPEST
                ? Optional.empty()
                : node.values().stream()
                        .filter(JsonNode::isObject)
                        .flatMap(inner -> code(inner, depth + 1).stream())
                        .findFirst();
    }

    private static String whole(String first, Map<String, List<String>> headers, String body) {
        StringBuilder text = new StringBuilder(first);
        headers.forEach((name, values) -> values.forEach(
                value -> text.append('\n').append(name).append(": ").append(value)));
        if (!body.isEmpty()) {
            text.append("\n\n").append(pretty(body));
        }
        return text.toString();
    }

    private static String pretty(String body) {
        return parsed(body)
                .filter(JsonNode::isContainer)
                .map(JSON::writeValueAsString)
                .orElse(body);
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
