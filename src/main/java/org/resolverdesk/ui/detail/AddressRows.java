package org.resolverdesk.ui.detail;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.detail.AddressRow.Standing;

/// The addresses of the open endpoint, in the order in which they were typed or first seen. The service lists
/// them in any order (reference 9.9): a row finds its address, and keeps its place.
final class AddressRows {
    private final ObservableList<AddressRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AddressRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Networks networks;

    AddressRows(Networks networks) {
        this.networks = networks;
    }

    ObservableList<AddressRow> all() {
        return view;
    }

    /// Begins with another endpoint: with the rows that were asked for, or none.
    void begin(@Nullable CreateEndpoint asked) {
        rows.setAll(
                asked == null
                        ? List.of()
                        : asked.ipAddresses().stream().map(AddressRow::new).toList());
    }

    /// Takes what is known now: `live` as read (`known` once it has been), and how many the endpoint says it
    /// has.
    void update(EntryState state, List<EndpointIp> live, boolean known, int count) {
        if (known) {
            dropVanished(live);
            claim(live);
            dropNeverMade(state, live.size(), count);
        }
        Standing standing = standing(state);
        rows.forEach(row -> row.refresh(networks, standing));
    }

    private void dropVanished(List<EndpointIp> live) {
        List<AddressRow> vanished = new ArrayList<>();
        for (AddressRow row : rows) {
            EndpointIp was = row.live();
            if (was != null && live.stream().noneMatch(ip -> ip.id().equals(was.id()))) {
                vanished.add(row);
            }
        }
        removeAll(vanished);
    }

    /// Gives each row its address: the one it had; else by address; else, where the service picked, by subnet
    /// in order. What no row asked for comes last.
    private void claim(List<EndpointIp> live) {
        List<EndpointIp> free = new ArrayList<>(live);
        for (AddressRow row : rows) {
            EndpointIp was = row.live();
            if (was != null) {
                take(row, free, ip -> ip.id().equals(was.id()));
            }
        }
        claim(free, (asked, ip) -> ip.ip().equals(asked.ip()));
        claim(free, (asked, ip) -> asked.ip() == null && networks.same(ip.subnetId(), asked.subnetId()));
        // A subnet whose other id isn't known yet can't be compared: the order has to do.
        claim(
                free,
                (asked, ip) ->
                        asked.ip() == null && networks.subnet(ip.subnetId()).isEmpty());
        List<AddressRow> more = new ArrayList<>();
        for (EndpointIp ip : free) {
            AddressRow row = new AddressRow(null);
            row.becomes(ip);
            more.add(row);
        }
        if (!more.isEmpty()) {
            rows.addAll(more);
        }
    }

    private void claim(List<EndpointIp> free, BiPredicate<NewIp, EndpointIp> fits) {
        for (AddressRow row : rows) {
            NewIp asked = row.asked();
            if (asked != null && row.live() == null) {
                take(row, free, ip -> fits.test(asked, ip));
            }
        }
    }

    private static void take(AddressRow row, List<EndpointIp> free, Predicate<EndpointIp> fits) {
        for (Iterator<EndpointIp> at = free.iterator(); at.hasNext(); ) {
            EndpointIp ip = at.next();
            if (fits.test(ip)) {
                row.becomes(ip);
                at.remove();
                return;
            }
        }
    }

    /// Once an endpoint has settled, a row that no address came for was never made; unless the endpoint counts
    /// more addresses than were read, since then the reading is the older of the two.
    private void dropNeverMade(EntryState state, int live, int count) {
        if (!(state instanceof EntryState.Seen(var status)) || status.pending()) {
            return;
        }
        int outstanding = Math.max(0, count - live);
        removeAll(rows.stream()
                .filter(row -> row.live() == null)
                .skip(outstanding)
                .collect(Collectors.toList()));
    }

    private void removeAll(List<AddressRow> gone) {
        if (!gone.isEmpty()) {
            rows.removeAll(gone);
        }
    }

    private static Standing standing(EntryState state) {
        return switch (state) {
            case EntryState.Sending sending -> new Standing.Sending();
            case EntryState.Held held -> new Standing.Unknown();
            case EntryState.OutcomeUnknown unknown -> new Standing.Unknown();
            case EntryState.Seen(var status) -> status.pending() ? new Standing.Expected() : new Standing.Reading();
        };
    }
}
