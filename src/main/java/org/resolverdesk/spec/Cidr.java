package org.resolverdesk.spec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A block of IPv4 addresses, such as `192.168.3.0/24`. The provider keeps the first and the last four
/// addresses of a subnet, and makes none smaller than /28 (reference 4.5).
public record Cidr(Ipv4 network, int prefix) {
    private static final int SMALLEST_SUBNET = 28;
    /// The broadcast address is one of them.
    private static final int KEPT_AT_THE_END = 4;

    /// First and last of a row of addresses, both included.
    public record Range(Ipv4 first, Ipv4 last) {}

    /// Empty for whatever isn't the canonical text of a block; bits of a host are set, and it is none.
    public static Optional<Cidr> parse(String written) {
        String text = Typed.trim(written);
        int slash = text.indexOf('/');
        int prefix = slash < 0 ? -1 : prefix(text, slash + 1);
        if (prefix < 0) {
            return Optional.empty();
        }
        return Ipv4.parse(text.substring(0, slash))
                .filter(ip -> (ip.bits() & ~mask(prefix)) == 0)
                .map(ip -> new Cidr(ip, prefix));
    }

    private static int prefix(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 2 || (digits == 2 && text.charAt(from) == '0')) {
            return -1;
        }
        int prefix = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            prefix = prefix * 10 + c - '0';
        }
        return prefix <= 32 ? prefix : -1;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    public boolean contains(Ipv4 ip) {
        return (ip.bits() & mask(prefix)) == network.bits();
    }

    /// The last address of the block.
    public Ipv4 broadcast() {
        return new Ipv4(network.bits() | ~mask(prefix));
    }

    /// Whether the first and the last address stand for the block and for all of it; not so in a /31 and a /32.
    boolean hasHostsBetween() {
        return prefix <= 30;
    }

    public Ipv4 firstHost() {
        return hasHostsBetween() ? network.plus(1) : network;
    }

    public Ipv4 lastHost() {
        return hasHostsBetween() ? broadcast().plus(-1) : broadcast();
    }

    /// Whether the provider keeps this host address for itself.
    public boolean reserved(Ipv4 ip) {
        return prefix <= SMALLEST_SUBNET
                && contains(ip)
                && ip.compareTo(broadcast()) < 0
                && ip.compareTo(broadcast().plus(-KEPT_AT_THE_END)) > 0;
    }

    /// From the first host to the last that the provider doesn't keep.
    public Range usable() {
        return usable(null);
    }

    /// The same without the gateway, where that is the first or the last of them.
    public Range usable(@Nullable Ipv4 gateway) {
        Ipv4 first = firstHost();
        Ipv4 last = prefix <= SMALLEST_SUBNET ? broadcast().plus(-KEPT_AT_THE_END) : lastHost();
        if (prefix > SMALLEST_SUBNET || gateway == null) {
            return new Range(first, last);
        }
        return new Range(gateway.equals(first) ? first.plus(1) : first, gateway.equals(last) ? last.plus(-1) : last);
    }

    @Override
    public String toString() {
        return network + "/" + prefix;
    }
}
