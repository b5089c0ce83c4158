package org.resolverdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.store.submit.Ledger;

/// Tells the journal what is seen of endpoints, as rows come, change and go. Screen thread; it only hands over.
final class Sightings implements EndpointStore.Watcher {
    private final EndpointStore store;
    private final Predicate<String> deleting;
    private final List<Sighting> seen = new ArrayList<>();

    /// `deleting` knows the ids whose deletion is under way, or of unknown outcome.
    Sightings(EndpointStore store, Ledger ledger, Predicate<String> deleting) {
        this.store = store;
        this.deleting = deleting;
        store.watch(this);
        // All of a merge at once: each time that something is written the disk is waited for.
        store.addMergeListener(_ -> {
            ledger.saw(seen);
            seen.clear();
        });
    }

    @Override
    public void added(List<EndpointEntry> rows) {
        for (EndpointEntry row : rows) {
            Endpoint shown = row.track.last;
            if (shown != null) {
                seen.add(of(row, shown, shown.status().word()));
            }
        }
    }

    @Override
    public void changed(EndpointEntry row, EntryState before) {
        Endpoint shown = row.track.last;
        if (shown != null && row.stateProperty().get() instanceof EntryState.Seen) {
            seen.add(of(row, shown, shown.status().word()));
        }
    }

    @Override
    public void removed(EndpointEntry row) {
        Endpoint shown = row.track.last;
        if (shown != null && store.byId(shown.id()).isEmpty()) {
            seen.add(of(row, shown, ""));
        }
    }

    private Sighting of(EndpointEntry row, Endpoint shown, String state) {
        Direction home = row.track.home;
        return new Sighting(
                shown.id(),
                shown.name(),
                state,
                shown.ipAddressCount(),
                row.mine() || row.track.deletingUntil != null || deleting.test(shown.id()),
                store.readingProperty().get().of(home).whole());
    }
}
