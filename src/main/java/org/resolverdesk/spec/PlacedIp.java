package org.resolverdesk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;

/// A well-formed address in a row whose subnet is known and has a readable CIDR: what the checks of addresses
/// work on. A row that isn't so far has other findings.
record PlacedIp(int row, Ipv4 ip, Subnet subnet, Cidr cidr) {

    static List<PlacedIp> of(EndpointDraft draft, Known known) {
        List<PlacedIp> placed = new ArrayList<>(draft.rows().size());
        for (int i = 0; i < draft.rows().size(); i++) {
            IpDraft row = draft.rows().get(i);
            Ipv4 ip = Ipv4.parse(row.ip()).orElse(null);
            Subnet subnet = ip == null ? null : subnet(row, known);
            Cidr cidr = subnet == null ? null : Cidr.parse(subnet.cidr()).orElse(null);
            if (ip != null && subnet != null && cidr != null) {
                placed.add(new PlacedIp(i, ip, subnet, cidr));
            }
        }
        return placed;
    }

    static @Nullable Subnet subnet(IpDraft row, Known known) {
        Map<String, Subnet> subnets = known.subnets();
        return subnets == null ? null : subnets.get(Typed.trim(row.subnetId()));
    }

    static @Nullable Ipv4 gateway(Subnet subnet) {
        String gateway = subnet.gatewayIp();
        return gateway == null ? null : Ipv4.parse(gateway).orElse(null);
    }

    Cidr.Range usable() {
        return cidr.usable(gateway(subnet));
    }

    /// Whether this subnet's addresses in use could be read.
    boolean usesKnown(Known known) {
        return known.privateIps().containsKey(subnet.id());
    }

    /// What uses this address, null where nothing is known to. The service writes addresses in their one strict
    /// form.
    @Nullable
    PrivateIp user(Known known) {
        String text = ip.toString();
        for (PrivateIp used : known.privateIps().getOrDefault(subnet.id(), List.of())) {
            if (used.ip().equals(text)) {
                return used;
            }
        }
        return null;
    }

    boolean isGateway(Known known) {
        if (ip.equals(gateway(subnet))) {
            return true;
        }
        PrivateIp user = user(known);
        return user != null && user.deviceOwner().equals(PrivateIp.GATEWAY);
    }
}
