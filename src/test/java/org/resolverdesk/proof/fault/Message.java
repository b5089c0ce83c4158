package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request or an answer as bytes: the head up to and with its empty line, and the body. Nobody may change them.
final class Message {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");

    private final byte[] head;
    private final byte[] body;

    Message(byte[] head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    static Message of(String head, String body) {
        return new Message(head.getBytes(StandardCharsets.ISO_8859_1), body.getBytes(StandardCharsets.UTF_8));
    }

    /// Up to and with the empty line; null where the stream ends before.
    static byte @Nullable [] head(InputStream in) throws IOException {
        byte[] head = new byte[16_384];
        int length = 0;
        for (int read = in.read(); read >= 0 && length < head.length; read = in.read()) {
            head[length++] = (byte) read;
            if (read == '\n' && length >= 4 && head[length - 2] == '\r' && head[length - 3] == '\n') {
                byte[] whole = new byte[length];
                System.arraycopy(head, 0, whole, 0, length);
                return whole;
            }
        }
        return null;
    }

    /// How long its body is.
    static int length(byte[] head) {
        Matcher matcher = LENGTH.matcher(text(head));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /// A whole one, or null where the stream ends before.
    static @Nullable Message read(InputStream in) throws IOException {
        byte[] head = head(in);
        if (head == null) {
            return null;
        }
        int length = length(head);
        byte[] body = in.readNBytes(length);
        return body.length < length ? null : new Message(head, body);
    }

    byte[] head() {
        return head;
    }

    byte[] body() {
        return body;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static boolean isCreate(byte[] head) {
        return text(head).startsWith("POST ");
    }

    /// Of an answer.
    int status() {
        return Integer.parseInt(text(head).split(" ", 3)[1]);
    }

    /// But for those that belong to the connection.
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        text(head).lines().skip(1).filter(line -> line.contains(": ")).forEach(line -> {
            String name = line.substring(0, line.indexOf(':'));
            if (!name.equalsIgnoreCase("connection") && !name.equalsIgnoreCase("content-length")) {
                headers.put(name, line.substring(line.indexOf(':') + 2));
            }
        });
        return headers;
    }

    /// As the service gets it: without the scheme and host that a client tells a proxy.
    Message forOrigin() {
        String first = text(head);
        String origin = first.replaceFirst("^([A-Z]+) http://[^/ ]+", "$1 ");
        return first.equals(origin) ? this : new Message(origin.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    Message withHeader(String name, String value) {
        String with = text(head).replaceFirst("(?im)^" + name.toLowerCase(Locale.ROOT) + ": .*", name + ": " + value);
        return new Message(with.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /// With a few of the head's bytes overwritten.
    Message withSpoiltHead(Blow blow) {
        return new Message(Junk.over(head, head.length - 4, blow.seed()), body);
    }

    Message withSpoiltBody(Blow blow) {
        return new Message(head, Junk.over(body, body.length, blow.seed()));
    }

    byte[] bytes() {
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
