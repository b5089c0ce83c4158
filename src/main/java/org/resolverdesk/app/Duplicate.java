package org.resolverdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.store.EndpointEntry;

/// An endpoint as a draft of another like it: a name of its own, the same subnets, and addresses that the
/// service picks, since those are in use.
final class Duplicate {
    private static final String SUFFIX = "-copy";

    private Duplicate() {}

    /// `byNeutron` finds the subnet of an address; a region that isn't known is the profile's.
    static EndpointDraft of(EndpointEntry entry, Function<String, Optional<Subnet>> byNeutron, String region) {
        CreateEndpoint asked = entry.asked();
        List<IpDraft> rows = new ArrayList<>();
        if (entry.ipsKnownProperty().get() && !entry.ipsProperty().get().isEmpty()) {
            entry.ipsProperty().get().stream()
                    .map(ip -> byNeutron.apply(ip.subnetId()).map(Subnet::id).orElse(""))
                    .forEach(subnet -> rows.add(new IpDraft(subnet, "")));
        } else if (asked != null) {
            asked.ipAddresses().forEach(ip -> rows.add(new IpDraft(ip.subnetId(), "")));
        }
        while (rows.size() < Limits.DEFAULT.ipsMin()) {
            rows.add(IpDraft.EMPTY);
        }
        String name = entry.nameProperty().get();
        int room = Limits.DEFAULT.nameMax() - SUFFIX.length();
        return new EndpointDraft(
                (name.length() > room ? name.substring(0, room) : name) + SUFFIX,
                entry.directionProperty().get(),
                asked == null ? region : asked.region(),
                rows.size() > Limits.DEFAULT.ipsMax() ? rows.subList(0, Limits.DEFAULT.ipsMax()) : rows);
    }
}
