package org.resolverdesk.store;

import java.util.List;
import java.util.OptionalLong;
import org.resolverdesk.model.PrivateIp;

/// How many addresses of a subnet are free, from those in use: all but the first and the last four, which the
/// provider keeps (reference 4.5). Pure; a number for people, not a check.
final class FreeAddresses {
    private FreeAddresses() {}

    static OptionalLong of(String cidr, List<PrivateIp> used) {
        int slash = cidr.indexOf('/');
        long base = slash < 0 ? -1 : number(cidr.substring(0, slash));
        int prefix = slash < 0 ? -1 : small(cidr.substring(slash + 1), 32);
        if (base < 0 || prefix < 0) {
            return OptionalLong.empty();
        }
        long size = 1L << (32 - prefix);
        long first = base & -size;
        long taken = used.stream()
                .mapToLong(ip -> number(ip.ip()))
                .filter(ip -> ip > first && ip < first + size - 4)
                .distinct()
                .count();
        return OptionalLong.of(Math.max(0, size - 5 - taken));
    }

    /// An IPv4 address as a number, to count with and sort by; -1 for any other text.
    static long number(String ip) {
        String[] parts = ip.split("\\.", -1);
        long number = 0;
        for (String part : parts) {
            int octet = small(part, 255);
            if (octet < 0) {
                return -1;
            }
            number = number << 8 | octet;
        }
        return parts.length == 4 ? number : -1;
    }

    private static int small(String digits, int most) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(digits);
        return value <= most ? value : -1;
    }
}
