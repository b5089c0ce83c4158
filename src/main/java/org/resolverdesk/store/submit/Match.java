package org.resolverdesk.store.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Subnet;

/// Whether an endpoint of the right name, unknown before, can be what a create of unknown outcome made:
/// everything that can be compared has to agree; what isn't known yet speaks neither for nor against. Pure.
public record Match(
        CreateEndpoint asked, Function<String, Optional<Subnet>> byId, Function<String, Optional<Subnet>> byNeutron) {
    private static final Duration SLACK = Duration.ofMinutes(1);

    /// What a comparison says.
    public enum Fit {
        AS_ASKED,
        DIFFERENT,
        /// Nothing speaks against it, but too little of it is there yet to say so.
        UNSURE
    }

    /// `madeAt` is the endpoint's time of creation by our clock, null where that can't be told.
    public Fit fit(Endpoint found, List<EndpointIp> ips, @Nullable Instant madeAt, Instant sentAt) {
        boolean against = !found.name().equals(asked.name())
                || (madeAt != null && madeAt.isBefore(sentAt.minus(SLACK)))
                || !vpcFits(found)
                || ips.size() > asked.ipAddresses().size()
                || found.ipAddressCount() > asked.ipAddresses().size()
                || !subnetsFit(ips)
                || !addressesFit(ips);
        if (against) {
            return Fit.DIFFERENT;
        }
        if (ips.size() == asked.ipAddresses().size()) {
            return Fit.AS_ASKED;
        }
        // One that failed may never get all its addresses; one that works has them all.
        return switch (found.status().kind()) {
            case ERROR -> Fit.AS_ASKED;
            case ACTIVE -> ips.isEmpty() ? Fit.UNSURE : Fit.DIFFERENT;
            default -> Fit.UNSURE;
        };
    }

    private boolean vpcFits(Endpoint found) {
        Set<String> vpcs = new HashSet<>();
        for (NewIp ip : asked.ipAddresses()) {
            byId.apply(ip.subnetId()).ifPresent(subnet -> vpcs.add(subnet.vpcId()));
        }
        return found.vpcId() == null || vpcs.isEmpty() || vpcs.contains(found.vpcId());
    }

    /// No subnet has more addresses than were asked for there.
    private boolean subnetsFit(List<EndpointIp> ips) {
        Map<String, Integer> left = new HashMap<>();
        asked.ipAddresses().forEach(ip -> left.merge(ip.subnetId(), 1, Integer::sum));
        for (EndpointIp ip : ips) {
            Optional<Subnet> subnet = byNeutron.apply(ip.subnetId());
            if (subnet.isPresent() && left.merge(subnet.get().id(), -1, Integer::sum) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Each address that is there was asked for by name, or fills one of the rows that left the choice to the
    /// service.
    private boolean addressesFit(List<EndpointIp> ips) {
        Set<String> named = asked.ipAddresses().stream()
                .map(ip -> ip.ip() == null ? "" : ip.ip())
                .filter(ip -> !ip.isEmpty())
                .collect(Collectors.toSet());
        int free = asked.ipAddresses().size() - named.size();
        long others = ips.stream()
                .map(EndpointIp::ip)
                .filter(ip -> !ip.isEmpty() && !named.contains(ip))
                .count();
        return others <= free;
    }
}
