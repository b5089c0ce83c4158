package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;

/// What a page of a listing changes, found in the background and assigned on the screen.
///
/// - `added`: rows for endpoints that no row shows
/// - `changed`: rows that show something else
/// - `fresh`: rows that are as they were, but stale
/// - `missing`: after a listing's last page, rows of that direction that no page had
record Merge(
        List<EndpointEntry> added,
        List<Change> changed,
        List<EndpointEntry> fresh,
        List<EndpointEntry> missing,
        Next next) {

    record Change(EndpointEntry row, Endpoint endpoint) {}

    /// How the listing goes on.
    record Next(int got, @Nullable Integer total, boolean last) {}

    /// Compares a page with the rows. Any thread, one at a time; marks the rows that it meets as shown.
    static Merge of(Page<Endpoint> page, Listing listing, Map<String, EndpointEntry> rows, Skew skew, Instant now) {
        Map<String, EndpointEntry> added = new LinkedHashMap<>();
        List<Change> changed = new ArrayList<>();
        List<EndpointEntry> fresh = new ArrayList<>();
        for (Endpoint endpoint : page.items()) {
            EndpointEntry row = rows.get(endpoint.id());
            if (row == null) {
                if (!endpoint.id().isEmpty()) {
                    EndpointEntry found = EndpointEntry.found(endpoint, listing.direction(), now, skew);
                    found.track.listing = listing.number();
                    added.put(endpoint.id(), found);
                }
                continue;
            }
            row.track.listing = listing.number();
            row.track.shownAt = now;
            if (!endpoint.equals(row.track.last) || !skew.equals(row.track.skew)) {
                changed.add(new Change(row, endpoint));
            } else if (row.staleProperty().get()) {
                fresh.add(row);
            }
        }
        int got = page.items().size();
        boolean last = listing.endsWith(got, page.totalCount());
        return new Merge(
                new ArrayList<>(added.values()),
                changed,
                fresh,
                last ? missing(listing, rows) : List.of(),
                new Next(got, page.totalCount(), last));
    }

    /// Rows that were there when the listing began and that none of its pages had. Rows that shifted between
    /// two pages may be among them, so this is a reason to ask, never to remove.
    private static List<EndpointEntry> missing(Listing listing, Map<String, EndpointEntry> rows) {
        List<EndpointEntry> missing = new ArrayList<>();
        for (EndpointEntry row : rows.values()) {
            Tracking track = row.track;
            if (track.home == listing.direction()
                    && track.listing != listing.number()
                    && track.changedBy < listing.began()) {
                missing.add(row);
            }
        }
        return missing;
    }
}
