package org.resolverdesk.spec;

import java.util.Optional;

/// An IPv4 address as a value. Its text is a strict dotted quad: four decimal numbers up to 255, no leading
/// zeros, no short forms.
public record Ipv4(int bits) implements Comparable<Ipv4> {
    private static final int NONE = -1;

    /// The address of a strict dotted quad; blanks around it are no part of it.
    public static Optional<Ipv4> parse(String typed) {
        return value(read(Typed.trim(typed), false));
    }

    /// The address that was probably meant by a dotted quad with leading zeros, such as `010.0.0.01`; empty for
    /// all else.
    static Optional<Ipv4> withoutLeadingZeros(String typed) {
        String text = Typed.trim(typed);
        return read(text, false) == NONE ? value(read(text, true)) : Optional.empty();
    }

    private static Optional<Ipv4> value(long read) {
        return read == NONE ? Optional.empty() : Optional.of(new Ipv4((int) read));
    }

    private static long read(String text, boolean leadingZeros) {
        long bits = 0;
        int dots = 0;
        int number = NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && number != NONE && dots < 3) {
                bits = bits << 8 | number;
                number = NONE;
                dots++;
            } else if (c < '0' || c > '9' || (number == 0 && !leadingZeros)) {
                return NONE;
            } else {
                number = Math.max(number, 0) * 10 + c - '0';
                if (number > 255) {
                    return NONE;
                }
            }
        }
        return number == NONE || dots != 3 ? NONE : bits << 8 | number;
    }

    @Override
    public int compareTo(Ipv4 other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    /// The address so many further on; wraps around at the end of the address space.
    public Ipv4 plus(int count) {
        return new Ipv4(bits + count);
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
