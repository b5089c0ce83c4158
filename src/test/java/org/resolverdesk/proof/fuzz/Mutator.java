package org.resolverdesk.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Spoils bytes in one to eight places: bits, bytes, pieces cut out, doubled, moved or taken from another input, values
/// of JSON, and what readers stumble over. A tenth of what it makes is as it was, another tenth plain noise.
final class Mutator {
    private static final int MOST_BYTES = 1 << 16;

    private static final List<byte[]> PIECES = List.of(
            bytes("null"),
            bytes("true"),
            bytes("[]"),
            bytes("{}"),
            bytes("["),
            bytes("{"),
            bytes("}"),
            bytes("]"),
            bytes("\""),
            bytes("\\"),
            bytes("\\ud800"),
            bytes("\\u0000"),
            bytes("-1"),
            bytes("1e400"),
            bytes("NaN"),
            bytes("99999999999999999999999999"),
            bytes("0".repeat(300)),
            bytes(" ".repeat(300)),
            bytes("[".repeat(1500)),
            bytes("{\"a\":".repeat(1500)),
            bytes("\"id\":\"\","),
            bytes("\"id\":null,"),
            bytes("\"id\":{},"),
            bytes("\"total_count\":-1"),
            bytes("\"endpoints\":[],"),
            bytes("\u202Egnihtemos\u202C"),
            bytes("\uFEFF"),
            bytes("<html>"),
            new byte[] {0},
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xFF, (byte) 0xFE});

    private final SplittableRandom random;

    Mutator(long seed) {
        random = new SplittableRandom(seed);
    }

    byte[] next(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int draw = random.nextInt(10);
        if (draw == 0) {
            return bytes;
        }
        if (draw == 1) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            return noise;
        }
        for (int left = random.nextInt(random.nextInt(1, 9)); left >= 0; left--) {
            bytes = once(bytes, seeds);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private byte[] once(byte[] bytes, List<byte[]> seeds) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(1, 60));
        return switch (random.nextInt(14)) {
            case 0 -> changed(bytes, at, (byte) (1 << random.nextInt(8)), true);
            case 1 -> changed(bytes, at, (byte) random.nextInt(256), false);
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, end, bytes.length));
            case 4 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at, end));
            case 5 -> inserted(bytes, random.nextInt(bytes.length + 1), Arrays.copyOfRange(bytes, at, end));
            case 6 -> inserted(bytes, at, PIECES.get(random.nextInt(PIECES.size())));
            case 7 -> inserted(bytes, at, piece(seeds.get(random.nextInt(seeds.size()))));
            default -> withAnotherValue(bytes, at);
        };
    }

    /// What follows the next colon, up to the end of a JSON value without depth, is something else.
    private byte[] withAnotherValue(byte[] bytes, int at) {
        int colon = at;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int end = colon;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '}') {
            end++;
        }
        if (colon == bytes.length) {
            return bytes;
        }
        byte[] value = PIECES.get(random.nextInt(PIECES.size()));
        return joined(Arrays.copyOf(bytes, colon + 1), value, Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private byte[] piece(byte[] of) {
        int from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + random.nextInt(1, 200)));
    }

    private static byte[] changed(byte[] bytes, int at, byte by, boolean flip) {
        if (at < bytes.length) {
            bytes[at] = flip ? (byte) (bytes[at] ^ by) : by;
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
        return joined(Arrays.copyOf(bytes, at), piece, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
