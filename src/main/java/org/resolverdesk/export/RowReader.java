package org.resolverdesk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resolverdesk.model.IpDraft;

/// Collects rows out of small texts in any order: at most one address and one subnet make a row.
final class RowReader {
    /// What an address cell says where the service is to pick.
    private static final Set<String> AUTOMATIC = Set.of("auto", "automatic", "Auto", "Automatic", "自动", "-");

    private final SubnetTokens subnets;
    private final List<IpDraft> rows = new ArrayList<>();
    private final List<Pasted.Problem> problems = new ArrayList<>();

    RowReader(SubnetTokens subnets) {
        this.subnets = subnets;
    }

    Pasted pasted() {
        return new Pasted(rows, problems);
    }

    void problem(int line, String text, Pasted.Reason reason) {
        problems.add(new Pasted.Problem(line, text, reason));
    }

    void dropAll() {
        rows.clear();
        problems.clear();
    }

    boolean knowsSubnet(String text) {
        return subnets.knows(text);
    }

    /// Texts of one line, of which it isn't known which is which. Several addresses make a row each.
    void texts(int line, String whole, List<String> texts) {
        List<String> addresses =
                texts.stream().filter(RowReader::looksLikeAddress).toList();
        List<String> names = texts.stream()
                .filter(text -> !looksLikeAddress(text) && !AUTOMATIC.contains(text))
                .toList();
        int automatic = texts.size() - addresses.size() - names.size();
        if (!addresses.isEmpty() && addresses.size() == texts.size()) {
            addresses.forEach(address -> rows.add(new IpDraft("", address)));
        } else if (!names.isEmpty() && addresses.size() + automatic <= 1) {
            named(line, whole, names, addresses.isEmpty() ? "" : addresses.getFirst());
        } else {
            problem(line, whole, Pasted.Reason.NOT_UNDERSTOOD);
        }
    }

    /// Several texts beside an address are fine where all of them name the same subnet, as id, name and CIDR
    /// do.
    private void named(int line, String whole, List<String> names, String address) {
        List<SubnetTokens.Found> found = names.stream()
                .map(name -> subnets.find(name, !address.isEmpty()))
                .distinct()
                .toList();
        String id = found.getFirst().id();
        Pasted.Reason reason = found.getFirst().reason();
        if (found.size() == 1 && id != null) {
            rows.add(new IpDraft(id, address));
        } else if (names.size() == 1 && reason != null) {
            problem(line, whole, understood(reason, address));
        } else {
            problem(line, whole, Pasted.Reason.NOT_UNDERSTOOD);
        }
    }

    /// A word that stands alone wasn't necessarily meant as a subnet.
    private static Pasted.Reason understood(Pasted.Reason reason, String address) {
        return reason == Pasted.Reason.SUBNET_UNKNOWN && address.isEmpty() ? Pasted.Reason.NOT_UNDERSTOOD : reason;
    }

    /// A row whose parts are known to be what they are; either may be empty, not both.
    void row(int line, String whole, String subnet, String address) {
        String ip = AUTOMATIC.contains(address) ? "" : address;
        if (subnet.isEmpty()) {
            if (ip.isEmpty()) {
                problem(line, whole, Pasted.Reason.NOT_UNDERSTOOD);
            } else {
                rows.add(new IpDraft("", ip));
            }
            return;
        }
        SubnetTokens.Found found = subnets.find(subnet, true);
        String id = found.id();
        Pasted.Reason reason = found.reason();
        if (id != null) {
            rows.add(new IpDraft(id, ip));
        } else if (reason != null) {
            problem(line, whole, reason);
        }
    }

    /// Generous, so that a mistyped address gets its message in its row: digits with two dots or more, or
    /// hexadecimal digits with two colons or more.
    static boolean looksLikeAddress(String text) {
        int dots = 0;
        int colons = 0;
        boolean digits = true;
        for (int i = 0; i < text.length() && text.charAt(i) != '%'; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (c == '.') {
                dots++;
            } else if (c == ':') {
                colons++;
            } else if (c > 127 || Character.digit(c, 16) < 0) {
                return false;
            }
            digits &= digit || c == '.';
        }
        return colons >= 2 || (digits && dots >= 2);
    }
}
