package org.resolverdesk.api.auth;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/// The canonical request of `SDK-HMAC-SHA256` (reference 5.4). Pure.
final class Canonical {
    private static final String PLAIN = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private record Parameter(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    private Canonical() {}

    /// `signed` are the headers to sign, by their names in lower case; `bodyHash` is the lower-case hexadecimal
    /// SHA-256 of the body.
    static String of(String method, URI url, SortedMap<String, String> signed, String bodyHash) {
        StringBuilder text = new StringBuilder(method).append('\n');
        text.append(path(url.getRawPath())).append('\n');
        text.append(query(url.getRawQuery())).append('\n');
        signed.forEach((name, value) ->
                text.append(name).append(':').append(value.strip()).append('\n'));
        return text.append('\n')
                .append(names(signed))
                .append('\n')
                .append(bodyHash)
                .toString();
    }

    static String names(SortedMap<String, String> signed) {
        return String.join(";", signed.keySet());
    }

    /// Each segment encoded, with a slash at the end whether it was asked for with one or not.
    private static String path(String raw) {
        String bare = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        StringBuilder path = new StringBuilder();
        for (String segment : bare.split("/", -1)) {
            path.append(encoded(decoded(segment))).append('/');
        }
        return path.toString();
    }

    /// By name, the values of one name in the order in which they were given; `name=` where there is no value.
    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.add(new Parameter(encoded(decoded(name)), encoded(decoded(value))));
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        return String.join("&", parameters.stream().map(Parameter::toString).toList());
    }

    /// Percent encoding of RFC 3986: what isn't a letter, a digit or one of `-._~` becomes the bytes of its UTF-8.
    private static String encoded(byte[] utf8) {
        StringBuilder text = new StringBuilder();
        for (byte one : utf8) {
            char c = (char) (one & 0xFF);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (letter || PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return text.toString();
    }

    /// The client encodes less than the signature wants (`*`, `'`, `@` …), so it is taken back first.
    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%' && at + 2 < text.length()) {
                bytes.write(Integer.parseInt(text, at + 1, at + 3, 16));
                at += 3;
            } else {
                int c = text.codePointAt(at);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
        return bytes.toByteArray();
    }
}
