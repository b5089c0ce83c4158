package org.resolverdesk.sim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Bodies that are nearly right, or nothing at all.
final class HostileBody {
    private static final String TOKEN = "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{"
            + "\"name\":\"admin\",\"password\":\"made-up-password\",\"domain\":{\"name\":\"rehearsal\"}}}},"
            + "\"scope\":{\"project\":{\"name\":\"NetworkService\"}}}}";

    /// Instead of a value.
    private static final String[] VALUES = {
        "null",
        "true",
        "0",
        "-0",
        "1.5",
        "1e400",
        "-1E-400",
        "12345678901234567890123",
        "[]",
        "{}",
        "[[]]",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\uFEFF\"",
        "\"名\"",
        "\"a\\nb\"",
        "NaN",
        "undefined",
        "'x'",
        "//",
        "/**/1",
        "0x10",
        "01",
        "+1",
        ".5",
        "\"\\x41\"",
        "\"unfinished",
        "[1,]",
        "{\"a\":1,}",
        "{\"name\":{}}"
    };

    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_16BE,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16,
        StandardCharsets.ISO_8859_1,
        Charset.forName("UTF-32BE"),
        Charset.forName("UTF-32LE")
    };

    private HostileBody() {}

    static byte[] of(SplittableRandom random, String path) {
        String right = right(path);
        return switch (random.nextInt(12)) {
            case 0 -> bytes(right.substring(0, random.nextInt(right.length())));
            case 1, 2, 3, 4 -> bytes(otherValue(random, right));
            case 5 -> bytes(field(random, right));
            case 6 -> bytes(deep(random, right));
            case 7 -> bytes(right.replaceFirst("\"(poi-1|eu-de|inbound|admin)\"", "\"" + longText(random) + "\""));
            case 8 -> right.getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
            case 9 -> spoilt(random, bytes(right));
            case 10 -> noise(random);
            default -> bytes(right + right.substring(random.nextInt(right.length())));
        };
    }

    private static String right(String path) {
        String create = Sim.body("poi-1", "inbound", Sim.row(Sim.NET_A, "192.168.3.125"), Sim.row(Sim.NET_A))
                .replace("NetworkService", "eu-de");
        if (path.startsWith("/v3/")) {
            return TOKEN;
        }
        if (path.endsWith("/ipaddresses")) {
            return "{\"ipaddress\":{\"subnet_id\":\"" + Sim.NET_A + "\",\"ip\":\"192.168.3.125\"}}";
        }
        return path.endsWith("/endpoints") ? create : "{\"name\":\"poi-2\"}";
    }

    /// In place of one of the values: a text, a list or an object.
    private static String otherValue(SplittableRandom random, String right) {
        int colon = right.indexOf(':', random.nextInt(right.lastIndexOf(':') + 1));
        char opens = right.charAt(colon + 1);
        int end = opens == '"' ? right.indexOf('"', colon + 2) + 1 : closing(right, colon + 1) + 1;
        return right.substring(0, colon + 1) + VALUES[random.nextInt(VALUES.length)] + right.substring(end);
    }

    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /// A field more: unknown, known and so double, or with a name that is none.
    private static String field(SplittableRandom random, String right) {
        String[] names = {"x", "name", "ip", "subnet_id", "", "\\u0000", "id", "__proto__", "n".repeat(60_000)};
        String name = names[random.nextInt(names.length)];
        int at = right.indexOf('{', random.nextInt(right.lastIndexOf('{') + 1)) + 1;
        String value = VALUES[random.nextInt(VALUES.length)];
        return right.substring(0, at) + "\"" + name + "\":" + value + "," + right.substring(at);
    }

    private static String deep(SplittableRandom random, String right) {
        int depth = 1 << random.nextInt(18);
        boolean lists = random.nextBoolean();
        String opening = (lists ? "[" : "{\"a\":").repeat(depth);
        String closing = random.nextInt(3) == 0 ? "" : (lists ? "]" : "}").repeat(depth);
        return right.substring(0, right.length() - 1) + ",\"x\":" + opening + "1" + closing + "}";
    }

    private static String longText(SplittableRandom random) {
        String[] pieces = {"a", "名", "\\u0061", "\\n", "😀", " "};
        return pieces[random.nextInt(pieces.length)].repeat(1 << random.nextInt(18));
    }

    private static byte[] spoilt(SplittableRandom random, byte[] bytes) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
