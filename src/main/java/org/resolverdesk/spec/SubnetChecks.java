package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;

/// The clauses about the table of addresses and its subnets: 2 to 6 rows, each with a subnet that exists, all
/// in one VPC (tables 2 and 3, DNS.1514, DNS.1502, DNS.1508).
final class SubnetChecks {
    private static final Place ROWS = new Place.Rows();

    private SubnetChecks() {}

    static List<Finding> count(EndpointDraft draft, Known known) {
        int rows = draft.rows().size();
        Limits limits = known.limits();
        if (rows < limits.ipsMin()) {
            return List.of(finding(ROWS, Code.ROWS_TOO_FEW, Weight.ERROR, "" + rows, "" + limits.ipsMin()));
        }
        return rows > limits.ipsMax()
                ? List.of(finding(ROWS, Code.ROWS_TOO_MANY, Weight.ERROR, "" + rows, "" + limits.ipsMax()))
                : List.of();
    }

    static List<Finding> present(EndpointDraft draft, Known known) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < draft.rows().size(); i++) {
            if (Typed.isEmpty(draft.rows().get(i).subnetId())) {
                found.add(finding(cell(i), Code.SUBNET_MISSING, Weight.ERROR));
            }
        }
        return found;
    }

    static List<Finding> known(EndpointDraft draft, Known known) {
        Map<String, Subnet> subnets = known.subnets();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < draft.rows().size(); i++) {
            String id = Typed.trim(draft.rows().get(i).subnetId());
            if (id.isEmpty()) {
                continue;
            }
            if (subnets == null) {
                found.add(finding(cell(i), Code.SUBNET_UNCHECKED, Weight.WARNING, Typed.shown(id)));
            } else if (!subnets.containsKey(id)) {
                found.add(unknown(i, id, meant(id, subnets)));
            }
        }
        return found;
    }

    private static Finding unknown(int row, String id, @Nullable Subnet meant) {
        return finding(
                cell(row),
                Code.SUBNET_UNKNOWN,
                Weight.ERROR,
                Typed.shown(id),
                meant == null ? "" : meant.id(),
                meant == null ? "" : Typed.shown(meant.name()));
    }

    /// The one subnet whose id in other letters, neutron id (reference 4.6), name or CIDR this is.
    private static @Nullable Subnet meant(String text, Map<String, Subnet> subnets) {
        Subnet meant = null;
        for (Subnet subnet : subnets.values()) {
            if (text.equalsIgnoreCase(subnet.id())
                    || text.equalsIgnoreCase(subnet.neutronSubnetId())
                    || text.equals(subnet.name())
                    || text.equals(subnet.cidr())) {
                if (meant != null) {
                    return null;
                }
                meant = subnet;
            }
        }
        return meant;
    }

    /// Every row whose VPC is known is concerned as soon as there are two VPCs; each names one of the other.
    static List<Finding> oneVpc(EndpointDraft draft, Known known) {
        List<@Nullable Subnet> subnets = subnets(draft, known);
        int first = next(subnets, 0, null);
        Subnet one = first < 0 ? null : subnets.get(first);
        int second = one == null ? -1 : next(subnets, first + 1, one.vpcId());
        Subnet two = second < 0 ? null : subnets.get(second);
        if (one == null || two == null) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (int i = first; i < subnets.size(); i++) {
            Subnet subnet = subnets.get(i);
            if (subnet != null && !subnet.vpcId().isEmpty()) {
                boolean likeFirst = subnet.vpcId().equals(one.vpcId());
                found.add(otherVpc(i, subnet, likeFirst ? second : first, likeFirst ? two : one));
            }
        }
        return found;
    }

    private static int next(List<@Nullable Subnet> subnets, int from, @Nullable String otherThan) {
        for (int i = from; i < subnets.size(); i++) {
            Subnet subnet = subnets.get(i);
            if (subnet != null && !subnet.vpcId().isEmpty() && !subnet.vpcId().equals(otherThan)) {
                return i;
            }
        }
        return -1;
    }

    private static Finding otherVpc(int row, Subnet subnet, int otherRow, Subnet other) {
        return finding(
                cell(row),
                Code.SUBNET_OTHER_VPC,
                Weight.ERROR,
                Typed.shown(subnet.name()),
                subnet.vpcId(),
                "" + (otherRow + 1),
                other.vpcId());
    }

    /// Advice once every row has a subnet: before that, another may still come.
    static List<Finding> several(EndpointDraft draft, Known known) {
        List<IpDraft> rows = draft.rows();
        String id = rows.isEmpty() ? "" : Typed.trim(rows.getFirst().subnetId());
        if (id.isEmpty() || rows.size() < 2) {
            return List.of();
        }
        for (IpDraft row : rows) {
            if (!Typed.trim(row.subnetId()).equals(id)) {
                return List.of();
            }
        }
        Subnet subnet = subnets(draft, known).getFirst();
        String name = Typed.shown(subnet == null ? id : subnet.name());
        return List.of(finding(ROWS, Code.SUBNET_ONLY_ONE, Weight.HINT, name));
    }

    private static List<@Nullable Subnet> subnets(EndpointDraft draft, Known known) {
        List<@Nullable Subnet> subnets = new ArrayList<>(draft.rows().size());
        for (IpDraft row : draft.rows()) {
            subnets.add(PlacedIp.subnet(row, known));
        }
        return subnets;
    }

    private static Place cell(int row) {
        return new Place.Row(row, Place.Column.SUBNET);
    }

    private static Finding finding(Place place, Code code, Weight weight, String... arguments) {
        return new Finding(place, code, weight, List.of(arguments));
    }
}
