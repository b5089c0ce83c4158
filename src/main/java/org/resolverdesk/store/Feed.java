package org.resolverdesk.store;

import java.time.Instant;
import org.resolverdesk.api.DnsApi;

/// What everything that reads endpoints works with: where they go, where they come from, and the one way there.
record Feed(EndpointStore store, DnsApi dns, Lane lane, Link link) {
    Instant now() {
        return lane.now();
    }
}
