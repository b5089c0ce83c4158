package org.resolverdesk.sim.world;

/// An IPv4 block as `first` and `last` address (unsigned 32 bits in a long): the simulator's own arithmetic,
/// kept apart from the program's so that each can catch the other's mistakes.
public record Block(long first, long last) {
    /// What [#number] answers for a text that is no address.
    public static final long NO_ADDRESS = -1;

    /// How many addresses at the end of a subnet, its broadcast address apart, the provider keeps (reference
    /// 4.5).
    static final int KEPT_AT_END = 3;

    /// Reads `a.b.c.d/prefix`; only for blocks written in this program.
    public static Block of(String cidr) {
        int slash = cidr.indexOf('/');
        long size = 1L << (32 - Integer.parseInt(cidr.substring(slash + 1)));
        long first = number(cidr.substring(0, slash));
        if (first < 0 || first % size != 0) {
            throw new IllegalArgumentException(cidr + " is no block");
        }
        return new Block(first, first + size - 1);
    }

    /// The number of a strict dotted quad: four decimal numbers up to 255 without leading zeros, ASCII digits
    /// only; [#NO_ADDRESS] for anything else.
    public static long number(String text) {
        long value = 0;
        int part = -1;
        int parts = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            if (c == '.') {
                if (part < 0 || ++parts > 4) {
                    return NO_ADDRESS;
                }
                value = value << 8 | part;
                part = -1;
            } else if (c < '0' || c > '9' || part == 0 || part > 25) {
                return NO_ADDRESS;
            } else {
                part = Math.max(part, 0) * 10 + (c - '0');
                if (part > 255) {
                    return NO_ADDRESS;
                }
            }
        }
        return parts == 4 ? value : NO_ADDRESS;
    }

    /// The dotted quad of a number.
    public static String text(long number) {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    public boolean contains(long number) {
        return first <= number && number <= last;
    }

    /// The block as `a.b.c.d/prefix`.
    public String cidr() {
        return text(first) + "/" + (32 - Long.numberOfTrailingZeros(last - first + 1));
    }

    /// Whether it is the block's network or broadcast address.
    public boolean isEdge(long number) {
        return number == first || number == last;
    }

    /// The addresses that ports can have: all but the first and the last four (a /24: 251).
    long usable() {
        return lastUsable() - first;
    }

    long lastUsable() {
        return last - 1 - KEPT_AT_END;
    }
}
