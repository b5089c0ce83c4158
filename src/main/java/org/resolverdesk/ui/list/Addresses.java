package org.resolverdesk.ui.list;

import java.util.Collections;
import java.util.List;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;

/// The addresses of a row in short: how many, and the state of each where known, ACTIVE first.
record Addresses(int count, boolean known, List<Status.Kind> kinds) {

    static Addresses of(EndpointEntry row) {
        if (row.ipsKnownProperty().get()) {
            List<EndpointIp> ips = row.ipsProperty().get();
            int count = Math.max(ips.size(), row.ipCountProperty().get());
            return new Addresses(
                    count, true, ips.stream().map(ip -> ip.status().kind()).sorted().toList());
        }
        int count = row.ipCountProperty().get();
        // Of what was asked for here none can be ACTIVE before the service has begun with it.
        boolean begun = row.stateProperty().get() instanceof EntryState.Seen(Status status)
                && status.kind() != Status.Kind.PENDING;
        boolean none = row.mine() && !begun;
        return new Addresses(count, none, none ? Collections.nCopies(count, Status.Kind.PENDING) : List.of());
    }

    int active() {
        return (int) kinds.stream().filter(kind -> kind == Status.Kind.ACTIVE).count();
    }
}
