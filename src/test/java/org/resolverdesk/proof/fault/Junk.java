package org.resolverdesk.proof.fault;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Bytes that belong into no text: control characters and pieces of no UTF-8. So nothing that is spoilt can
/// turn into another answer that makes sense, which no client could ever find out.
final class Junk {
    private static final int[] GATEWAYS = {408, 502, 503, 504, 307};

    private Junk() {}

    /// A copy with one to six of the first bytes overwritten.
    static byte[] over(byte[] bytes, int first, long seed) {
        byte[] spoilt = bytes.clone();
        if (first > 0) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int left = random.nextInt(1, 7); left > 0; left--) {
                spoilt[random.nextInt(first)] = one(random);
            }
        }
        return spoilt;
    }

    static byte[] some(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[random.nextInt(1, 200)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = one(random);
        }
        return bytes;
    }

    /// What a gateway says that gave up on the service, or has another way for it.
    static byte[] gateway(long seed) {
        int status = GATEWAYS[new SplittableRandom(seed).nextInt(GATEWAYS.length)];
        String more = status == 503 ? "Retry-After: 0\r\n" : status == 307 ? "Location: /v2.1/endpoints\r\n" : "";
        String head = "HTTP/1.1 " + status + " Gateway\r\n" + more + "Content-Length: 2\r\n\r\n{}";
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte one(SplittableRandom random) {
        return (byte) (random.nextBoolean() ? random.nextInt(0x01, 0x09) : random.nextInt(0x80, 0x100));
    }
}
