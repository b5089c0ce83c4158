package org.resolverdesk.sim.sign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as it came, with what of it is signed. `headers` finds a name in any case; `bodyHash` is the
/// lower-case hexadecimal SHA-256 of the body.
public record SignedRequest(
        String method, String rawPath, @Nullable String rawQuery, Map<String, List<String>> headers, String bodyHash) {
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private record Parameter(String name, String value) {}

    /// All values of a header, trimmed; empty where there is none.
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? "" : values.stream().map(String::strip).collect(Collectors.joining(","));
    }

    /// The canonical request over exactly the headers named, which are in lower case: method, path with a slash
    /// at the end, query, headers, their names, and the hash of the body unless it says that it isn't signed.
    String canonical(List<String> signedHeaders) {
        List<String> names = signedHeaders.stream().sorted().toList();
        StringBuilder lines = new StringBuilder();
        lines.append(method).append('\n');
        lines.append(path()).append('\n');
        lines.append(query()).append('\n');
        for (String name : names) {
            lines.append(name).append(':').append(header(name)).append('\n');
        }
        lines.append('\n').append(String.join(";", names)).append('\n');
        return lines.append(header("X-Sdk-Content-Sha256").equals(UNSIGNED) ? UNSIGNED : bodyHash)
                .toString();
    }

    private String path() {
        String start = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
        StringBuilder path = new StringBuilder();
        for (String segment : start.split("/", -1)) {
            path.append(Escapes.encoded(Escapes.decoded(segment, false))).append('/');
        }
        return path.toString();
    }

    /// Sorted by the encoded name; of one name's values the order stays. One without a value is `name=`.
    private String query() {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return "";
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.add(new Parameter(again(name), again(value)));
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        return parameters.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
    }

    private static String again(String raw) {
        return Escapes.encoded(Escapes.decoded(raw, true));
    }
}
