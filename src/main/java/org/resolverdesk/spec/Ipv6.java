package org.resolverdesk.spec;

import java.util.List;

/// Tells when an IPv6 address was meant, so that this can be said; nothing here takes one.
final class Ipv6 {
    private static final int LONGEST = 45;

    private Ipv6() {}

    /// Also true for one that isn't finished yet, or stands in brackets or with a zone or prefix. `10.0.0.1:53`
    /// and a MAC address aren't meant as one.
    static boolean looksLike(String typed) {
        String text = Typed.trim(typed);
        int from = text.startsWith("[") ? 1 : 0;
        int to = from;
        while (to < text.length() && "%/]".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to - from > LONGEST) {
            return false;
        }
        List<String> groups = List.of(text.substring(from, to).split(":", -1));
        boolean mac = groups.size() == 6 && groups.stream().allMatch(group -> group.length() == 2);
        return groups.size() >= 3
                && groups.size() <= 9
                && !mac
                && groups.stream().allMatch(Ipv6::isGroup);
    }

    private static boolean isGroup(String group) {
        return Ipv4.parse(group).isPresent()
                || (group.length() <= 4 && group.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0));
    }
}
