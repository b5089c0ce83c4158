package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.Lane.Job;
import org.resolverdesk.store.pace.Cadence;
import org.resolverdesk.store.pace.Use;

/// Reads addresses: at once for rows that are pending, in error, open or have just changed their state, in the
/// background for the rest, those on screen first; again when the row's endpoint changed. Screen thread.
final class Addresses implements Lane.Source, EndpointStore.Watcher {
    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Feed feed;
    private final Pulse pulse;
    private final ById byId;
    private final Wanted<EndpointEntry> wanted = new Wanted<>();
    private List<EndpointEntry> visible = List.of();
    private @Nullable EndpointEntry open;
    /// Whose addresses are being read just now.
    private @Nullable EndpointEntry reading;

    Addresses(Feed feed, Pulse pulse, ById byId) {
        this.feed = feed;
        this.pulse = pulse;
        this.byId = byId;
    }

    /// The row whose detail is shown, or null.
    void open(@Nullable EndpointEntry row) {
        EndpointEntry before = open;
        open = row;
        if (before != null && before != row) {
            leave(before);
        }
        refresh();
    }

    /// Its detail is gone, and with it the call for it; what the list needs all the same is read in its turn.
    private void leave(EndpointEntry row) {
        if (row.goneProperty().get() || row.stateProperty().get().pending()) {
            return;
        }
        wanted.forget(row);
        consider(row, false);
        if (row == reading) {
            reading = null;
            feed.lane().callOff();
        }
    }

    /// Reads those of the open row again, unless they were read just now.
    void refresh() {
        EndpointEntry row = open;
        if (row == null || row.track.last == null || row.goneProperty().get()) {
            return;
        }
        Instant read = row.track.ipsReadAt;
        if (row.track.ipsOutdated() || read == null || !feed.now().isBefore(read.plus(RECENT))) {
            wanted.want(row, true);
        }
    }

    void visible(List<EndpointEntry> rows) {
        visible = List.copyOf(rows);
    }

    @Override
    public @Nullable Job<?> next(Instant now) {
        EndpointEntry row = wanted.soon(now);
        if (row != null) {
            return read(row, Use.ADDRESSES);
        }
        EndpointEntry pending = firstPending(now);
        Instant due = pending == null ? null : due(pending, now);
        if (pending != null && due != null && !due.isAfter(now)) {
            return read(pending, Use.ADDRESSES);
        }
        if (pulse.hidden()) {
            return null;
        }
        EndpointEntry seen = wanted.later(visible, now);
        EndpointEntry later = seen == null ? wanted.later(now) : seen;
        return later == null ? null : read(later, Use.BACKGROUND);
    }

    @Override
    public @Nullable Instant due(Instant now) {
        Instant due = wanted.due(now, !pulse.hidden());
        EndpointEntry pending = firstPending(now);
        return pending == null ? due : Lane.earlier(due, due(pending, now));
    }

    @Override
    public void added(List<EndpointEntry> rows) {
        rows.forEach(row -> consider(row, false));
    }

    @Override
    public void changed(EndpointEntry row, EntryState before) {
        consider(row, !row.stateProperty().get().equals(before));
    }

    @Override
    public void removed(EndpointEntry row) {
        wanted.forget(row);
        if (row == open) {
            open = null;
        }
    }

    private void consider(EndpointEntry row, boolean turned) {
        if (row.track.ipsOutdated()) {
            EntryState state = row.stateProperty().get();
            boolean error = state instanceof EntryState.Seen(Status status) && status.kind() == Status.Kind.ERROR;
            wanted.want(row, turned || row == open || state.pending() || error);
        }
    }

    private Job<List<EndpointIp>> read(EndpointEntry row, Use use) {
        String id = row.idProperty().get();
        Endpoint of = row.track.last;
        Function<Instant, Supplier<Answer<List<EndpointIp>>>> start = _ -> {
            reading = row;
            return () -> feed.dns().listIps(id);
        };
        return new Job<>(use, start, answer -> {
            reading = null;
            switch (answer) {
                case Answer.Ok<List<EndpointIp>> ok -> show(row, of, ok.value());
                case Answer.Failed<List<EndpointIp>>(ApiFailure why) -> fail(row, why);
            }
        });
    }

    private void show(EndpointEntry row, @Nullable Endpoint of, List<EndpointIp> ips) {
        List<EndpointIp> sorted = new ArrayList<>(ips);
        sorted.sort(Addresses::byAddress);
        wanted.done(row);
        if (!row.goneProperty().get()) {
            feed.store().showIps(row, List.copyOf(sorted), of, feed.now());
            consider(row, false);
        }
    }

    /// Not put together of the JDK's comparators, which Java makes code for at each start.
    private static int byAddress(EndpointIp one, EndpointIp other) {
        int numbered = Long.compare(FreeAddresses.number(one.ip()), FreeAddresses.number(other.ip()));
        return numbered == 0 ? one.id().compareTo(other.id()) : numbered;
    }

    private void fail(EndpointEntry row, ApiFailure why) {
        if (row.goneProperty().get()) {
            return;
        }
        if (ServiceCode.gone(why)) {
            // Nothing is gone before a question by id says so; until then these aren't asked for again.
            wanted.forget(row);
            row.track.ipsOf = row.track.last;
            row.track.ipsReadAt = feed.now();
            byId.ask(row);
            return;
        }
        wanted.want(row, row == open || row.stateProperty().get().pending());
        wanted.failed(row, why, feed.now());
    }

    /// Of the pending rows, the one whose addresses are to be read again first.
    private @Nullable EndpointEntry firstPending(Instant now) {
        EndpointEntry first = null;
        Instant earliest = Instant.MAX;
        for (Direction direction : Direction.values()) {
            for (EndpointEntry row : feed.store().pending(direction)) {
                Instant due = due(row, now);
                if (due != null && due.isBefore(earliest)) {
                    first = row;
                    earliest = due;
                }
            }
        }
        return first;
    }

    /// When the addresses of a pending row, which have states of their own, are to be read again.
    private @Nullable Instant due(EndpointEntry pending, Instant now) {
        Instant read = pending.track.ipsReadAt;
        if (read == null || wanted.wants(pending) || wanted.paused(now)) {
            return null;
        }
        Duration age = Duration.between(pending.sinceProperty().get(), read);
        return read.isAfter(now) ? now : read.plus(Cadence.addresses(age, pending == open));
    }
}
