package org.resolverdesk.api.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.resolverdesk.api.body.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes the secrets out of one call: by the name of a header, a query parameter or a JSON field, and, wherever
/// else the service repeats them, the very values that the request's headers carried.
public final class Redaction {
    public static final String MARK = "***";
    static final int MOST_BODY = 64 * 1024;

    /// Shorter header values are left alone in other places: they would blot out half the text.
    private static final int SHORTEST_SECRET = 6;

    private static final String WORD = "password|passwd|passcode|adminpass|secret|token|signature|cookie|api[_-]?key";
    private static final Pattern NAME = Pattern.compile("(?:" + WORD + ")");
    private static final Pattern WORTH_PARSING = Pattern.compile("(?i)" + WORD + "|authorization|\\\\u");
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"?";
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?i)((?:" + WORD + ")[\\w-]{0,40}[\"']?\\s{0,20}[:=]\\s{0,20})(?:" + QUOTED + "|'?[^\\s\"'&,;<>}\\]]++)");
    private static final Pattern AUTHORIZATION_IN_TEXT =
            Pattern.compile("(?i)(authorization[\"']?\\s{0,20}[:=]\\s{0,20})(?:" + QUOTED + "|[^\\r\\n<\"]++)");

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    /// For a call with these request headers.
    public static Redaction of(Headers request) {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < request.size(); i++) {
            String value = request.value(i);
            if (secretName(request.name(i)) && value.length() >= SHORTEST_SECRET) {
                secrets.add(value);
            }
        }
        return new Redaction(List.copyOf(secrets));
    }

    /// Whether a header, parameter or field of this name holds a secret.
    static boolean secretName(String name) {
        if (!suspect(name)) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(lower).find() || lower.equals("authorization") || lower.equals("proxy-authorization");
    }

    public String url(HttpUrl url) {
        HttpUrl.Builder redacted = url.newBuilder().username("").password("").query(null);
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            redacted.addQueryParameter(name, secretName(name) ? MARK : url.queryParameterValue(i));
        }
        return scrub(redacted.toString());
    }

    public Map<String, List<String>> headers(Headers headers) {
        Map<String, List<String>> redacted = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String value = secretName(headers.name(i)) ? MARK : text(headers.value(i));
            redacted.computeIfAbsent(headers.name(i), n -> new ArrayList<>()).add(value);
        }
        redacted.replaceAll((name, values) -> List.copyOf(values));
        return redacted;
    }

    /// A body, cut at 64 Ki characters. JSON without a secret stays as it was written, white space and all.
    public String body(String body) {
        String clean = scrub(body);
        if (!suspect(clean) || !WORTH_PARSING.matcher(clean).find()) {
            return cut(clean);
        }
        return cut(Json.parse(clean)
                .map(json -> strike(json, "") ? json.toString() : clean)
                .orElseGet(() -> text(cut(clean))));
    }

    /// Any other text: what a name gives away, and what the request's headers carried.
    public String text(String text) {
        if (!suspect(text)) {
            return scrub(text);
        }
        String named = IN_TEXT.matcher(text).replaceAll("$1" + MARK);
        return scrub(AUTHORIZATION_IN_TEXT.matcher(named).replaceAll("$1" + MARK));
    }

    /// Only what the request's headers carried.
    public String scrub(String text) {
        String scrubbed = text;
        for (String secret : secrets) {
            scrubbed = scrubbed.replace(secret, MARK);
        }
        return scrubbed;
    }

    /// Whether one of the patterns may match: a quick look, which says yes too often and never no wrongly. Most
    /// of what goes over the wire is cleared by it.
    private static boolean suspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean begins = switch (text.charAt(i)) {
                case 'p', 'P' -> begins(text, i, "pass");
                case 's', 'S' -> begins(text, i, "secr") || begins(text, i, "sign");
                case 't', 'T' -> begins(text, i, "toke");
                case 'c', 'C' -> begins(text, i, "cook");
                case 'a', 'A' -> begins(text, i, "api") || begins(text, i, "auth");
                case '\\' -> true;
                default -> false;
            };
            if (begins) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at, String with) {
        return text.regionMatches(true, at, with, 0, with.length());
    }

    private static boolean strike(JsonNode node, String under) {
        boolean struck = false;
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isContainer()) {
                    struck |= strike(value, name);
                } else if (!value.isNull() && secretField(name, under)) {
                    object.put(name, MARK);
                    struck = true;
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isContainer()) {
                    struck |= strike(array.get(i), under);
                } else if (secretName(under)) {
                    array.set(i, MARK);
                    struck = true;
                }
            }
        }
        return struck;
    }

    /// `{"token":{"id":"…"}}` is how IAM takes a token (reference 5.3).
    private static boolean secretField(String name, String under) {
        return secretName(name) || (name.equals("id") && under.equals("token"));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_BODY) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_BODY - 1)) ? MOST_BODY - 1 : MOST_BODY;
        return text.substring(0, end);
    }
}
