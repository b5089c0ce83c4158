package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Status;

/// Every endpoint that is known, in no order. The list changes only when rows come or go, once for all rows of
/// a merge; what a row shows changes in the row. Screen thread only, [#compare] apart.
public final class EndpointStore {
    /// What happens to rows, for what else keeps track of them.
    interface Watcher {
        void added(List<EndpointEntry> rows);

        void changed(EndpointEntry row, EntryState before);

        void removed(EndpointEntry row);
    }

    private final ObservableList<EndpointEntry> rows = FXCollections.observableArrayList();
    private final ObservableList<EndpointEntry> entries = FXCollections.unmodifiableObservableList(rows);
    private final Map<String, EndpointEntry> byId = new ConcurrentHashMap<>();
    private final Set<EndpointEntry> pendingInbound = new LinkedHashSet<>();
    private final Set<EndpointEntry> pendingOutbound = new LinkedHashSet<>();
    private final Names names = new Names();
    private final Live.Amount namesVersion = new Live.Amount(0);
    private final Live.Value<Reading> reading = new Live.Value<>(Reading.NOTHING);
    private final List<Consumer<Merged>> mergeListeners = new ArrayList<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private volatile Skew skew = Skew.NONE;
    private long order;

    public ObservableList<EndpointEntry> entries() {
        return entries;
    }

    public Optional<EndpointEntry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /// `afterMerge` is told once after each merge that changed any row or the list, so that a view can sort
    /// again what changed: all that it does is in proportion to the change, not to the list.
    public void addMergeListener(Consumer<Merged> afterMerge) {
        mergeListeners.add(afterMerge);
    }

    public void removeMergeListener(Consumer<Merged> afterMerge) {
        mergeListeners.remove(afterMerge);
    }

    /// The names of all rows, those being sent or of unknown outcome included: a live view, safe on any thread.
    /// Null while nothing is known; a name that is in it is taken, even while not everything has been read.
    @Nullable
    Set<String> names() {
        return names.isEmpty() && reading.get().never() ? null : names.view();
    }

    /// Whether a row has that name.
    boolean named(String name) {
        return names.view().contains(name);
    }

    ReadOnlyLongProperty namesVersionProperty() {
        return namesVersion;
    }

    /// Rows of that direction's listing in a state that the service will change by itself.
    Set<EndpointEntry> pending(Direction direction) {
        return direction == Direction.INBOUND ? pendingInbound : pendingOutbound;
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Counts on: each read takes one when it starts, each doing of the user's when it was accepted.
    long nextOrder() {
        return ++order;
    }

    Skew skew() {
        return skew;
    }

    void reading(Direction direction, Reading.State state) {
        reading.set(reading.get().with(direction, state));
    }

    /// Compares a page with what is shown; in the background, one at a time. `serverDate` came with the page.
    Merge compare(Page<Endpoint> page, Listing listing, @Nullable Instant serverDate, Instant now) {
        skew = skew.after(serverDate, now);
        return Merge.of(page, listing, byId, skew, now);
    }

    /// Assigns what a comparison found. `asked` is the order in which the page was asked for: rows that the
    /// user changed since keep what they show. Rows that `held` takes aren't added.
    void apply(Merge merge, long asked, Predicate<EndpointEntry> held, Instant now) {
        List<EndpointEntry> changed = new ArrayList<>(merge.fresh());
        merge.fresh().forEach(EndpointEntry::markFresh);
        for (Merge.Change change : merge.changed()) {
            if (change.row().track.changedBy < asked
                    && byId.containsKey(change.endpoint().id())) {
                show(change.row(), change.endpoint(), now);
                changed.add(change.row());
            }
        }
        List<EndpointEntry> added = new ArrayList<>();
        for (EndpointEntry row : merge.added()) {
            if (!byId.containsKey(row.idProperty().get()) && !held.test(row)) {
                added.add(row);
            }
        }
        merge.missing().forEach(EndpointEntry::markStale);
        changed.addAll(merge.missing());
        insert(added);
        if (!changed.isEmpty() || !added.isEmpty()) {
            merged(new Merged(added, changed, List.of()));
        }
    }

    /// Shows one endpoint that was asked for by id.
    void showOne(EndpointEntry row, Endpoint endpoint, long asked, Instant now) {
        if (row.track.changedBy < asked && byId.get(endpoint.id()) == row) {
            show(row, endpoint, now);
            merged(Merged.changed(List.of(row)));
        }
    }

    /// Shows the addresses that were read of a row: a filter may be waiting for them.
    void showIps(EndpointEntry row, List<EndpointIp> ips, @Nullable Endpoint of, Instant now) {
        boolean news = !row.ipsKnownProperty().get() || !row.ipsProperty().get().equals(ips);
        row.showIps(ips, of, now);
        if (news) {
            merged(Merged.changed(List.of(row)));
        }
    }

    void add(Collection<EndpointEntry> added) {
        if (!added.isEmpty()) {
            insert(added);
            merged(Merged.added(List.copyOf(added)));
        }
    }

    /// Takes rows off the list.
    void remove(Collection<EndpointEntry> gone) {
        if (gone.isEmpty()) {
            return;
        }
        for (EndpointEntry row : gone) {
            byId.remove(row.idProperty().get(), row);
            pending(row.track.home).remove(row);
            names.remove(row.nameProperty().get());
            row.markGone();
        }
        rows.removeAll(Set.copyOf(gone));
        for (EndpointEntry row : gone) {
            watchers.forEach(watcher -> watcher.removed(row));
        }
        merged(Merged.removed(List.copyOf(gone)));
    }

    /// A row that was sent from here is that endpoint. A row that a listing made for it in the meantime goes.
    void adopt(EndpointEntry row, Endpoint endpoint, Instant now) {
        EndpointEntry other = byId.put(endpoint.id(), row);
        if (other != null && other != row) {
            remove(List.of(other));
        }
        row.track.changedBy = nextOrder();
        row.track.acceptedAt = now;
        show(row, endpoint, now);
        merged(Merged.changed(List.of(row)));
    }

    /// The service accepted a deletion: the row is PENDING_DELETE until a question by id says 404.
    void deleting(EndpointEntry row, Endpoint answered, Instant until, Instant now) {
        if (byId.get(row.idProperty().get()) != row) {
            return;
        }
        row.track.deletingUntil = until;
        row.track.changedBy = nextOrder();
        Endpoint last = row.track.last;
        show(row, last == null ? answered : deleted(last, answered), now);
        merged(Merged.changed(List.of(row)));
    }

    void turn(EndpointEntry row, EntryState next, Instant now) {
        EntryState before = row.stateProperty().get();
        row.turn(next, now);
        if (!before.equals(next)) {
            changed(row, before);
            merged(Merged.changed(List.of(row)));
        }
    }

    /// A listing failed: rows of its direction that it hadn't had yet keep what they show, and say that it is
    /// old.
    void markStale(Direction direction, long listing) {
        List<EndpointEntry> stale = new ArrayList<>();
        for (EndpointEntry row : byId.values()) {
            if (row.track.home == direction
                    && row.track.listing != listing
                    && !row.staleProperty().get()) {
                row.markStale();
                stale.add(row);
            }
        }
        if (!stale.isEmpty()) {
            merged(Merged.changed(stale));
        }
    }

    private void show(EndpointEntry row, Endpoint endpoint, Instant now) {
        EntryState before = row.stateProperty().get();
        String name = row.nameProperty().get();
        row.show(endpoint, now, skew);
        if (!name.equals(row.nameProperty().get())) {
            names.remove(name);
            names.add(row.nameProperty().get());
        }
        changed(row, before);
    }

    private void changed(EndpointEntry row, EntryState before) {
        keepPending(row);
        watchers.forEach(watcher -> watcher.changed(row, before));
    }

    private void insert(Collection<EndpointEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        for (EndpointEntry row : added) {
            if (!row.idProperty().get().isEmpty()) {
                byId.put(row.idProperty().get(), row);
            }
            names.add(row.nameProperty().get());
            keepPending(row);
        }
        rows.addAll(added);
        List<EndpointEntry> told = List.copyOf(added);
        watchers.forEach(watcher -> watcher.added(told));
    }

    private void keepPending(EndpointEntry row) {
        if (row.stateProperty().get().pending()) {
            pending(row.track.home).add(row);
        } else {
            pending(row.track.home).remove(row);
        }
    }

    private void merged(Merged merged) {
        if (names.takeChanged()) {
            namesVersion.set(namesVersion.get() + 1);
        }
        List.copyOf(mergeListeners).forEach(listener -> listener.accept(merged));
    }

    /// A deletion's answer tells the state and a new time; the rest of it is taken from what was known.
    private static Endpoint deleted(Endpoint last, Endpoint answered) {
        return new Endpoint(
                last.id(),
                last.name(),
                last.direction(),
                Status.PENDING_DELETE,
                last.vpcId(),
                last.ipAddressCount(),
                last.resolverRuleCount(),
                last.createTime(),
                answered.updateTime() == null ? last.updateTime() : answered.updateTime());
    }
}
