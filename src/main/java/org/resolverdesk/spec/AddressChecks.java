package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;

/// The clauses about an address, where one is given: well formed, a host of its subnet, free, and once in the
/// table (table 3; DNS.1515, 1505, 1516, 1507, 1506).
final class AddressChecks {
    /// The specification's own example, for a row whose subnet isn't known.
    private static final String EXAMPLE = "192.168.3.125";

    private AddressChecks() {}

    static List<Finding> form(EndpointDraft draft, Known known) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < draft.rows().size(); i++) {
            IpDraft row = draft.rows().get(i);
            if (!Typed.isEmpty(row.ip()) && Ipv4.parse(row.ip()).isEmpty()) {
                found.add(malformed(i, row, known));
            }
        }
        return found;
    }

    private static Finding malformed(int index, IpDraft row, Known known) {
        String text = Typed.trim(row.ip());
        String shown = Typed.shown(text);
        Optional<Ipv4> meant = Ipv4.withoutLeadingZeros(text);
        if (meant.isPresent()) {
            return error(index, Code.IP_LEADING_ZERO, shown, meant.get().toString());
        }
        return Ipv6.looksLike(text)
                ? error(index, Code.IP_V6, shown)
                : error(index, Code.IP_FORM, shown, example(PlacedIp.subnet(row, known)));
    }

    private static String example(@Nullable Subnet subnet) {
        return subnet == null
                ? EXAMPLE
                : Cidr.parse(subnet.cidr())
                        .map(cidr ->
                                cidr.usable(PlacedIp.gateway(subnet)).first().toString())
                        .orElse(EXAMPLE);
    }

    static List<Finding> inside(EndpointDraft draft, Known known) {
        return each(draft, known, placed -> {
            Cidr.Range usable = placed.usable();
            return placed.cidr().contains(placed.ip())
                    ? null
                    : error(
                            placed.row(),
                            Code.IP_OUTSIDE,
                            placed.ip().toString(),
                            Typed.shown(placed.subnet().name()),
                            placed.cidr().toString(),
                            usable.first().toString(),
                            usable.last().toString());
        });
    }

    static List<Finding> notNetwork(EndpointDraft draft, Known known) {
        return each(
                draft,
                known,
                placed -> isAtTheEnd(placed, placed.cidr().network())
                        ? withUsable(placed, Code.IP_NETWORK, Weight.ERROR)
                        : null);
    }

    static List<Finding> notBroadcast(EndpointDraft draft, Known known) {
        return each(
                draft,
                known,
                placed -> isAtTheEnd(placed, placed.cidr().broadcast())
                        ? withUsable(placed, Code.IP_BROADCAST, Weight.ERROR)
                        : null);
    }

    private static boolean isAtTheEnd(PlacedIp placed, Ipv4 end) {
        return placed.cidr().hasHostsBetween() && placed.ip().equals(end);
    }

    static List<Finding> notGateway(EndpointDraft draft, Known known) {
        return each(
                draft,
                known,
                placed -> placed.isGateway(known)
                        ? withUsable(placed, Code.IP_GATEWAY, placed.usesKnown(known) ? Weight.ERROR : Weight.WARNING)
                        : null);
    }

    static List<Finding> notInUse(EndpointDraft draft, Known known) {
        return each(draft, known, placed -> {
            PrivateIp user = placed.user(known);
            return user == null || placed.isGateway(known)
                    ? null
                    : error(placed.row(), Code.IP_IN_USE, placed.ip().toString(), Typed.shown(user.deviceOwner()));
        });
    }

    static List<Finding> notReserved(EndpointDraft draft, Known known) {
        return each(
                draft,
                known,
                placed -> placed.cidr().reserved(placed.ip()) && placed.user(known) == null && !placed.isGateway(known)
                        ? withUsable(placed, Code.IP_RESERVED, Weight.WARNING)
                        : null);
    }

    /// Compared by value over all rows, whatever their subnets: the service compares within the request.
    static List<Finding> notRepeated(EndpointDraft draft, Known known) {
        int rows = draft.rows().size();
        Map<Ipv4, Integer> firsts = new HashMap<>();
        int[] others = new int[rows];
        Arrays.fill(others, -1);
        for (int i = 0; i < rows; i++) {
            Ipv4 ip = Ipv4.parse(draft.rows().get(i).ip()).orElse(null);
            Integer first = ip == null ? null : firsts.putIfAbsent(ip, i);
            if (first != null) {
                others[i] = first;
                others[first] = others[first] < 0 ? i : others[first];
            }
        }
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (others[i] >= 0) {
                String ip = Typed.trim(draft.rows().get(i).ip());
                found.add(error(i, Code.IP_REPEATED, ip, "" + (others[i] + 1)));
            }
        }
        return found;
    }

    private static List<Finding> each(EndpointDraft draft, Known known, Function<PlacedIp, @Nullable Finding> rule) {
        List<Finding> found = new ArrayList<>();
        for (PlacedIp placed : PlacedIp.of(draft, known)) {
            Finding finding = rule.apply(placed);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private static Finding withUsable(PlacedIp placed, Code code, Weight weight) {
        Cidr.Range usable = placed.usable();
        return finding(
                placed.row(),
                code,
                weight,
                placed.ip().toString(),
                Typed.shown(placed.subnet().name()),
                usable.first().toString(),
                usable.last().toString());
    }

    private static Finding error(int row, Code code, String... arguments) {
        return finding(row, code, Weight.ERROR, arguments);
    }

    private static Finding finding(int row, Code code, Weight weight, String... arguments) {
        return new Finding(new Place.Row(row, Place.Column.IP), code, weight, List.of(arguments));
    }
}
