package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.spec.ServiceCode;
import org.resolverdesk.store.Lane.Job;
import org.resolverdesk.store.pace.Cadence;
import org.resolverdesk.store.pace.Use;

/// Asks for endpoints one by one: those that a listing lacked, since only a 404 here means that one is gone,
/// and those that are pending where a listing would take more calls. Screen thread.
final class ById implements Lane.Source, EndpointStore.Watcher {
    private final Feed feed;
    private final Pulse pulse;
    private final Wanted<EndpointEntry> wanted = new Wanted<>();
    /// Rows that the last whole listing didn't have.
    private final Set<EndpointEntry> lacked = new HashSet<>();
    private long asked;

    ById(Feed feed, Pulse pulse) {
        this.feed = feed;
        this.pulse = pulse;
    }

    /// A 404 that may be anybody's is believed of what a listing lacked too.
    private boolean gone(EndpointEntry row, ApiFailure why) {
        return ServiceCode.gone(why) || (lacked.contains(row) && ServiceCode.mayBeGone(why));
    }

    /// A whole listing didn't have it.
    void missing(EndpointEntry row) {
        lacked.add(row);
        wanted.want(row, row.mine() || row.stateProperty().get().pending());
    }

    /// A listing had it.
    void seen(EndpointEntry row) {
        lacked.remove(row);
        wanted.forget(row);
    }

    void ask(EndpointEntry row) {
        wanted.want(row, true);
    }

    @Override
    public @Nullable Job<?> next(Instant now) {
        EndpointEntry row = wanted.soon(now);
        if (row != null) {
            return one(row, Use.PENDING);
        }
        EndpointEntry pending = firstPending(now);
        Instant pendingDue = pending == null ? null : due(pending, now);
        if (pending != null && pendingDue != null && !pendingDue.isAfter(now)) {
            return one(pending, Use.PENDING);
        }
        EndpointEntry later = pulse.hidden() ? null : wanted.later(now);
        return later == null ? null : one(later, Use.BACKGROUND);
    }

    @Override
    public @Nullable Instant due(Instant now) {
        Instant due = wanted.due(now, !pulse.hidden());
        EndpointEntry pending = firstPending(now);
        return pending == null ? due : Lane.earlier(due, due(pending, now));
    }

    @Override
    public void added(List<EndpointEntry> rows) {
        // A row that has just come was just seen.
    }

    @Override
    public void changed(EndpointEntry row, EntryState before) {
        // What a row shows doesn't decide whether it has to be asked for.
    }

    @Override
    public void removed(EndpointEntry row) {
        lacked.remove(row);
        wanted.forget(row);
    }

    private Job<Endpoint> one(EndpointEntry row, Use use) {
        String id = row.idProperty().get();
        return new Job<>(
                use,
                now -> {
                    asked = feed.store().nextOrder();
                    row.track.askedAt = now;
                    return () -> feed.dns().showEndpoint(id);
                },
                answer -> shown(row, answer));
    }

    private void shown(EndpointEntry row, Answer<Endpoint> answer) {
        switch (answer) {
            case Answer.Ok<Endpoint> ok -> {
                lacked.remove(row);
                wanted.done(row);
                feed.store().showOne(row, ok.value(), asked, feed.now());
            }
            case Answer.Failed<Endpoint>(ApiFailure why)
            when gone(row, why) && !row.track.young(feed.now()) -> {
                wanted.done(row);
                if (!row.goneProperty().get()) {
                    feed.store().remove(List.of(row));
                }
            }
            case Answer.Failed<Endpoint>(ApiFailure why) -> wanted.failed(row, why, feed.now());
        }
    }

    /// Of the pending rows whose listing is too long to tell, the one that is to be asked for first.
    private @Nullable EndpointEntry firstPending(Instant now) {
        EndpointEntry first = null;
        Instant earliest = Instant.MAX;
        for (Direction direction : Direction.values()) {
            if (pulse.oneByOne(direction)) {
                for (EndpointEntry row : feed.store().pending(direction)) {
                    Instant due = due(row, now);
                    if (due != null && due.isBefore(earliest)) {
                        first = row;
                        earliest = due;
                    }
                }
            }
        }
        return first;
    }

    /// When a pending row is to be asked for; null for not by itself.
    private @Nullable Instant due(EndpointEntry pending, Instant now) {
        if (wanted.wants(pending) || wanted.paused(now)) {
            return null;
        }
        Instant askedAt = pending.track.askedAt;
        Instant last = askedAt == null ? pending.track.shownAt : askedAt;
        Duration age = Duration.between(pending.sinceProperty().get(), last);
        return Cadence.poll(age, pulse.hidden())
                .map(every -> last.isAfter(now) ? now : last.plus(every))
                .orElse(null);
    }
}
