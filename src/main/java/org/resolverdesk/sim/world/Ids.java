package org.resolverdesk.sim.world;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// Ids in the forms of the service, each from a seed and a counter: the same world gives the same ids, and no
/// id is given twice as long as the counter goes on.
public final class Ids {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long counter;

    public Ids(long seed, long counter) {
        this.seed = seed;
        this.counter = counter;
    }

    /// How many have been drawn.
    public long counter() {
        return counter;
    }

    /// 32 hexadecimal characters that begin like the service's own (`ff808081…`).
    public String resource() {
        long high = next();
        return "ff808081" + hex(high).substring(8) + hex(next());
    }

    /// 32 hexadecimal characters.
    public String request() {
        return hex(next()) + hex(next());
    }

    /// A random number from 0 to 1.
    double draw() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// A dashed UUID that is always the same for the same text.
    public static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private long next() {
        counter++;
        long z = seed * 0xD1342543DE82EF95L + counter * STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
