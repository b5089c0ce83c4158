package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;

/// Where a draft is nearly right or nearly wrong: each moves one to this side or the other of a clause.
enum Edge {
    NAME_LENGTH(draft -> draft.name = draft.name(draft.one(0, 1, 2, 63, 64, 65, 66, 300))),
    NAME_CHARACTER(draft -> put(draft, draft.one(Odd.CHARACTERS))),
    NAME_SCRIPT(draft -> put(draft, draft.one(Odd.SCRIPTS))),
    NAME_MARKS_ONLY(draft -> draft.name = draft.one(".", "..", "-", "_", "--", "0", "00", "-.-", "__.__", "...")),
    NAME_SPACE(draft -> draft.name = around(draft, draft.name)),
    NAME_TAKEN(Edge::takenName),
    DIRECTION(draft -> draft.direction = word(draft, draft.direction, Odd.DIRECTIONS)),
    REGION(draft -> draft.region = word(draft, draft.region, Odd.REGIONS)),
    ROWS(Edge::rows),
    SUBNET_ID(Edge::subnetId),
    OTHER_VPC(draft -> draft.subnetId(draft.row(), draft.one(draft.subnets).id())),
    FULL_SUBNET(Edge::manyOfOneSubnet),
    IP_PLACE(Edge::place),
    IP_USED(Edge::used),
    IP_OF_OTHERS(Edge::ofAnother),
    IP_FORM(Edge::form),
    IP_REPEATED(Edge::repeated),
    BLANK(Edge::blank);

    // Each is a method of this class, which keeps nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<DrawnDraft> move;

    Edge(Consumer<DrawnDraft> move) {
        this.move = move;
    }

    void move(DrawnDraft draft) {
        move.accept(draft);
    }

    /// Put in anywhere, or instead of a character.
    private static void put(DrawnDraft draft, String text) {
        int at = draft.random.nextInt(draft.name.length() + 1);
        int to = Math.min(draft.name.length(), at + draft.random.nextInt(2));
        draft.name = draft.name.substring(0, at) + text + draft.name.substring(to);
    }

    private static String around(DrawnDraft draft, String text) {
        String space = draft.one(Odd.SPACES);
        return switch (draft.random.nextInt(5)) {
            case 0 -> space + text;
            case 1 -> text + space;
            case 2 -> space + text + draft.one(Odd.SPACES) + space;
            case 3 -> space;
            default -> {
                int at = draft.random.nextInt(text.length() + 1);
                yield text.substring(0, at) + space + text.substring(at);
            }
        };
    }

    private static void takenName(DrawnDraft draft) {
        if (draft.names.isEmpty()) {
            return;
        }
        String taken = draft.one(draft.names);
        draft.name = switch (draft.random.nextInt(7)) {
            case 0 -> taken.toUpperCase(Locale.ROOT);
            case 1 -> taken + draft.one("-", ".", "1", "x");
            case 2 -> taken.substring(taken.length() / 2);
            case 3 -> around(draft, taken);
            default -> taken;
        };
    }

    private static String word(DrawnDraft draft, String text, String[] others) {
        return switch (draft.random.nextInt(5)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> around(draft, text);
            default -> draft.one(others);
        };
    }

    private static void rows(DrawnDraft draft) {
        int wanted = draft.one(0, 1, 1, 2, 5, 6, 6, 7, 7, 12);
        Subnet subnet = draft.subnet(draft.row());
        while (draft.rows.size() > wanted) {
            draft.rows.removeLast();
        }
        while (draft.rows.size() < wanted) {
            draft.rows.add(new IpDraft(subnet.id(), draft.random.nextBoolean() ? "" : draft.free(subnet)));
        }
    }

    private static void subnetId(DrawnDraft draft) {
        int row = draft.row();
        Subnet subnet = draft.subnet(row);
        draft.subnetId(
                row,
                switch (draft.random.nextInt(10)) {
                    case 0 -> subnet.id().toUpperCase(Locale.ROOT);
                    case 1, 2 -> Objects.requireNonNull(subnet.neutronSubnetId());
                    case 3 -> subnet.name();
                    case 4 -> subnet.cidr();
                    case 5 -> subnet.vpcId();
                    case 6 -> subnet.id().replace("-", "");
                    case 7 -> subnet.id().substring(1);
                    case 8 -> "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
                    default -> around(draft, subnet.id());
                });
    }

    private static void manyOfOneSubnet(DrawnDraft draft) {
        Subnet fullest = draft.subnet(draft.row());
        for (Subnet subnet : draft.subnets) {
            boolean smaller = prefix(subnet) > prefix(fullest);
            fullest = smaller || (prefix(subnet) == prefix(fullest) && more(draft, subnet, fullest)) ? subnet : fullest;
        }
        draft.rows.clear();
        for (int i = 2 + draft.random.nextInt(5); i > 0; i--) {
            draft.rows.add(new IpDraft(fullest.id(), draft.random.nextInt(4) == 0 ? draft.free(fullest) : ""));
        }
    }

    private static boolean more(DrawnDraft draft, Subnet one, Subnet other) {
        return draft.used(one).size() > draft.used(other).size();
    }

    private static int prefix(Subnet subnet) {
        return Cidr.parse(subnet.cidr()).orElseThrow().prefix();
    }

    /// At the edges of the row's own subnet, of what the provider keeps, and of the address space.
    private static void place(DrawnDraft draft) {
        int row = draft.row();
        Subnet subnet = draft.subnet(row);
        Cidr cidr = Cidr.parse(subnet.cidr()).orElseThrow();
        Ipv4 gateway = Ipv4.parse("" + subnet.gatewayIp()).orElseThrow();
        List<Ipv4> places = new ArrayList<>(List.of(gateway, gateway.plus(-1), gateway.plus(1), new Ipv4(0)));
        places.add(new Ipv4(-1));
        for (int step = -1; step <= 2; step++) {
            places.add(cidr.network().plus(step));
        }
        for (int step = -6; step <= 1; step++) {
            places.add(cidr.broadcast().plus(step));
        }
        draft.ip(row, draft.one(places).toString());
    }

    private static void used(DrawnDraft draft) {
        int row = draft.row();
        List<String> used = List.copyOf(draft.used(draft.subnet(row)));
        Ipv4 ip = Ipv4.parse(draft.one(used)).orElseThrow();
        draft.ip(row, ip.plus(draft.one(0, 0, 0, -1, 1)).toString());
    }

    /// An address of another subnet: a neighbour's edge, its gateway, one in use or free there.
    private static void ofAnother(DrawnDraft draft) {
        int row = draft.row();
        Subnet other = draft.one(draft.subnets);
        Cidr cidr = Cidr.parse(other.cidr()).orElseThrow();
        draft.ip(
                row,
                switch (draft.random.nextInt(5)) {
                    case 0 -> cidr.network().toString();
                    case 1 -> cidr.broadcast().toString();
                    case 2 -> "" + other.gatewayIp();
                    case 3 -> draft.one(List.copyOf(draft.used(other)));
                    default -> draft.free(other);
                });
    }

    private static void form(DrawnDraft draft) {
        int row = draft.row();
        String ip = draft.free(draft.subnet(row));
        ip = ip.isEmpty() ? "10.0.0.9" : ip;
        int dot = ip.lastIndexOf('.');
        draft.ip(
                row,
                switch (draft.random.nextInt(12)) {
                    case 0 -> ip.substring(0, dot + 1) + "0" + ip.substring(dot + 1);
                    case 1 -> "0" + ip;
                    case 2 -> ip.substring(0, dot);
                    case 3 ->
                        ip.substring(0, dot + 1)
                                + draft.one("256", "300", "-1", "+1", "1e1", "0x1", "", "00", "99999999999");
                    case 4 -> ip + draft.one(".", ".1", "/24", "/32", ":53", ",", ";", "%eth0", "\u0000", "\u00AD");
                    case 5 ->
                        draft.one("::1", "fe80::1", "::ffff:" + ip, "[::1]", "2001:db8::" + ip, ":", "1:2:3:4:5:6:7:8");
                    case 6 -> ip.replace('.', draft.one(',', '\u3002', ' ', '_', '\uFF0E'));
                    case 7 -> digits(ip, draft.one('\uFF10', '\u0660', '\u06F0', '\u0966'));
                    case 8 ->
                        "" + Integer.toUnsignedLong(Ipv4.parse(ip).orElseThrow().bits());
                    case 9 ->
                        draft.one("auto", "*", "0", "null", "any", ".", "...", "....", "localhost", ip + " " + ip);
                    default -> around(draft, ip);
                });
    }

    private static String digits(String ip, char zero) {
        StringBuilder text = new StringBuilder();
        ip.chars().forEach(c -> text.append((char) (c == '.' ? c : c - '0' + zero)));
        return text.toString();
    }

    private static void repeated(DrawnDraft draft) {
        int row = draft.row();
        Subnet subnet = draft.subnet(row);
        String ip = draft.free(subnet);
        int dot = ip.lastIndexOf('.') + 1;
        draft.ip(row, ip);
        String again = switch (draft.random.nextInt(5)) {
            case 0 -> around(draft, ip);
            case 1 -> ip.substring(0, dot) + "0" + ip.substring(dot);
            default -> ip;
        };
        String where = draft.random.nextInt(3) == 0 ? draft.one(draft.subnets).id() : subnet.id();
        int other = draft.row();
        if (other == row) {
            draft.rows.add(new IpDraft(where, again));
        } else {
            draft.rows.set(other, new IpDraft(where, again));
        }
    }

    private static void blank(DrawnDraft draft) {
        String blank = draft.random.nextBoolean() ? "" : draft.one(Odd.SPACES);
        switch (draft.random.nextInt(6)) {
            case 0 -> draft.name = blank;
            case 1 -> draft.direction = blank;
            case 2 -> draft.region = blank;
            case 3 -> draft.rows.add(new IpDraft(blank, blank));
            case 4 -> draft.subnetId(draft.row(), blank);
            default -> draft.ip(draft.row(), blank);
        }
    }
}
