package org.resolverdesk.api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a refusal says, in any of its shapes (reference 6.1): `error_code` and `error_msg`, else `code` and
/// `message`, else those in an object further in, else the whole body is the message. `code` may be a number as
/// text (IAM).
public record ErrorBody(
        @Nullable String code, String message, @Nullable String requestId, List<Detail> details) {
    /// Characters of a message that are kept: a page of HTML is no message.
    static final int LONGEST_MESSAGE = 2_000;

    private static final int MOST_DETAILS = 10;
    private static final int DEEPEST = 8;

    /// One reason of several that a policy's refusal lists.
    public record Detail(@Nullable String code, String message) {}

    public ErrorBody {
        details = List.copyOf(details);
    }

    public static ErrorBody of(String body) {
        Optional<JsonNode> json = Json.parse(body);
        if (json.isPresent()) {
            JsonNode root = json.get();
            JsonNode found = find(root, true, 0);
            found = found != null ? found : find(root, false, 0);
            if (found != null) {
                return read(root, found, body);
            }
        }
        return new ErrorBody(null, clean(body), null, List.of());
    }

    /// The message and what the details add to it, a line each.
    public String text() {
        StringBuilder text = new StringBuilder(message);
        for (Detail detail : details) {
            if (!detail.message().equals(message)) {
                text.append('\n')
                        .append(detail.code() == null ? "" : detail.code() + ": ")
                        .append(detail.message());
            }
        }
        return text.toString();
    }

    private static ErrorBody read(JsonNode root, JsonNode found, String body) {
        String code = first(found, "error_code", "code");
        String message = first(found, "error_msg", "message");
        String requestId = first(root, "request_id");
        List<Detail> details = new ArrayList<>();
        for (JsonNode holder : found.equals(root) ? List.of(root) : List.of(found, root)) {
            for (JsonNode item : Json.objects(holder, "details").orElse(List.of())) {
                String text = first(item, "error_msg", "message");
                if (text != null && details.size() < MOST_DETAILS) {
                    details.add(new Detail(first(item, "error_code", "code"), text));
                }
            }
        }
        return new ErrorBody(
                code,
                message == null ? clean(body) : message,
                requestId == null ? first(found, "request_id") : requestId,
                details);
    }

    /// The outermost object that has a code and a message, or, where `both` is false, one of the two.
    private static @Nullable JsonNode find(JsonNode node, boolean both, int depth) {
        if (node.isObject() && fits(node, both)) {
            return node;
        }
        if (depth == DEEPEST) {
            return null;
        }
        for (JsonNode inner : node.values()) {
            JsonNode found = inner.isContainer() ? find(inner, both, depth + 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean fits(JsonNode node, boolean both) {
        boolean gateway = Json.filled(node, "error_code") != null && Json.filled(node, "error_msg") != null;
        boolean service = Json.filled(node, "code") != null && Json.filled(node, "message") != null;
        boolean either = first(node, "error_code", "code", "error_msg", "message") != null;
        return gateway || service || (!both && either);
    }

    private static @Nullable String first(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = Json.filled(node, field);
            if (text != null) {
                return clean(text);
            }
        }
        return null;
    }

    /// One that a label and a log can show: cut, and without characters that would steer a terminal.
    private static String clean(String text) {
        String shown = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + " …";
        return shown.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
    }
}
