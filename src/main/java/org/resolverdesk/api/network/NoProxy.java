package org.resolverdesk.api.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The hosts that `NO_PROXY` names, by the customs of curl and Go, since nothing specifies it: separated by commas or
/// spaces; `*` for all; a domain, with or without a dot or `*.` before it, for itself and what is below it; an
/// address; a block of addresses (CIDR); each with a port or without. Pure.
final class NoProxy {
    private interface Entry {
        boolean fits(String host, byte @Nullable [] address);
    }

    private record WithPort(Entry entry, int port) {}

    private static final int ANY_PORT = -1;

    private final List<WithPort> entries = new ArrayList<>();

    NoProxy(String text) {
        for (String word : text.split("[,\\s]+", -1)) {
            if (!word.isEmpty()) {
                add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /// `host` as in a URL, an IPv6 address with or without brackets.
    boolean names(String host, int port) {
        String name = bare(host.toLowerCase(Locale.ROOT));
        byte[] address = address(name);
        return entries.stream()
                .anyMatch(one -> (one.port() == ANY_PORT || one.port() == port)
                        && one.entry().fits(name, address));
    }

    private void add(String word) {
        String name = word;
        int port = ANY_PORT;
        int colon = word.lastIndexOf(':');
        boolean bracketed = word.startsWith("[") && word.lastIndexOf(']') == colon - 1;
        boolean onlyColon = colon > 0 && word.indexOf(':') == colon;
        if ((bracketed || onlyColon) && word.substring(colon + 1).matches("[0-9]{1,5}")) {
            name = word.substring(0, colon);
            port = Integer.parseInt(word.substring(colon + 1));
        }
        entries.add(new WithPort(entry(bare(name)), port));
    }

    private static Entry entry(String name) {
        if (name.equals("*")) {
            return (_, _) -> true;
        }
        int slash = name.indexOf('/');
        if (slash > 0 && name.substring(slash + 1).matches("[0-9]{1,3}")) {
            byte[] block = address(bare(name.substring(0, slash)));
            int bits = Integer.parseInt(name.substring(slash + 1));
            return (_, address) -> block != null && address != null && inside(block, bits, address);
        }
        byte[] exact = address(name);
        if (exact != null) {
            return (_, address) -> address != null && inside(exact, exact.length * 8, address);
        }
        String domain = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return (host, address) -> address == null && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean inside(byte[] block, int bits, byte[] address) {
        int beyond = block.length * 8 - bits;
        return block.length == address.length
                && beyond >= 0
                && new BigInteger(1, block).shiftRight(beyond).equals(new BigInteger(1, address).shiftRight(beyond));
    }

    /// The bytes of an address; null for a name. Only what is written as an address in full counts.
    private static byte @Nullable [] address(String text) {
        boolean four = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!four && !text.contains(":")) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String bare(String name) {
        String open = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        return open.endsWith(".") ? open.substring(0, open.length() - 1) : open;
    }
}
