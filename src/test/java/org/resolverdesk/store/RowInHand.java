package org.resolverdesk.store;

import java.time.Instant;
import java.util.List;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;

/// A row that a test of a screen moves by hand, as the store would.
public final class RowInHand {
    private final EndpointEntry entry;

    private RowInHand(EndpointEntry entry) {
        this.entry = entry;
    }

    /// A row that a listing showed.
    public static RowInHand found(Endpoint endpoint, Instant now) {
        return new RowInHand(
                EndpointEntry.found(endpoint, endpoint.knownDirection().orElseThrow(), now, Skew.NONE));
    }

    /// A row for what is being sent.
    public static RowInHand sending(CreateEndpoint request, String vpcId, Instant now) {
        return new RowInHand(EndpointEntry.sending("sent-" + request.name(), request, vpcId, now));
    }

    public EndpointEntry entry() {
        return entry;
    }

    public RowInHand shows(Endpoint endpoint, Instant now) {
        entry.show(endpoint, now, Skew.NONE);
        return this;
    }

    public RowInHand lists(List<EndpointIp> ips, Instant now) {
        entry.showIps(ips, null, now);
        return this;
    }

    public RowInHand unknown(String reason, boolean looking, Instant now) {
        entry.turn(new EntryState.OutcomeUnknown(reason, looking), now);
        return this;
    }

    public RowInHand lookedAt(Instant when) {
        entry.markLookedAt(when);
        return this;
    }

    public RowInHand stale() {
        entry.markStale();
        return this;
    }

    public RowInHand gone() {
        entry.markGone();
        return this;
    }
}
