package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.store.pace.Cadence;

/// When the listing of one direction is to be read, and how far it is. Screen thread.
final class DirectionPoll {
    final Direction direction;
    private @Nullable Listing listing;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private boolean asked;
    private boolean byUser;
    private boolean whole;
    private int failures;
    private int pages = 1;
    private int rows;
    private long number;

    DirectionPoll(Direction direction) {
        this.direction = direction;
    }

    /// When its next page is to be read, null for not by itself. `pendingSince` is the beginning of what is
    /// pending there, null where nothing is.
    @Nullable
    Instant due(Instant now, @Nullable Instant pendingSince, boolean hidden) {
        Instant started = startedAt;
        Instant ended = endedAt;
        if (started == null || ended == null || byUser()) {
            return now;
        }
        // Its age when it was last asked for: so a question that is due isn't put off because it has grown
        // older since.
        Duration age = pendingSince == null ? null : Duration.between(pendingSince, started);
        Optional<Duration> every = Cadence.poll(age, hidden);
        if (failures > 0) {
            return every.isEmpty() ? null : set(ended.plus(Cadence.backOff(failures)), ended, now);
        }
        if (listing != null) {
            return now;
        }
        if (every.isEmpty()) {
            return null;
        }
        Instant due = started.plus(every.get());
        // A listing that takes as long as the time between two isn't followed by the next without a pause.
        Instant pause = ended.plus(every.get().dividedBy(2));
        return set(due.isBefore(pause) ? pause : due, ended, now);
    }

    /// The next page is asked for now.
    Listing begin(Instant now, long order) {
        Listing going = listing;
        if (going == null) {
            number++;
            rows = 0;
            byUser = asked;
            asked = false;
            startedAt = now;
            going = new Listing(direction, number, order, now, 0, 0);
            listing = going;
        }
        return going;
    }

    /// A page has come. Returns the listing that it ended, or null when there are more pages.
    @Nullable
    Listing read(Merge.Next next, Instant now) {
        Listing going = listing;
        if (going == null) {
            return null;
        }
        failures = 0;
        rows += next.got();
        endedAt = now;
        if (!next.last()) {
            listing = going.next(going.offset() + next.got());
            return null;
        }
        pages = going.pagesRead() + 1;
        whole = true;
        byUser = false;
        listing = null;
        return going;
    }

    /// The page couldn't be read: it is asked for again, later.
    void failed(Instant now) {
        failures++;
        endedAt = now;
        asked = false;
        byUser = false;
    }

    /// The user wants to see how it is now: a listing that is under way goes on at once, and another follows.
    void ask() {
        asked = true;
    }

    boolean byUser() {
        return asked || byUser;
    }

    /// Whether all of it has been read once.
    boolean whole() {
        return whole;
    }

    /// The number of the listing under way, or else of the last.
    long number() {
        return number;
    }

    /// How many calls the last whole listing took.
    int pages() {
        return pages;
    }

    /// How many rows of the listing under way have come.
    int rows() {
        return rows;
    }

    /// A clock that was set back mustn't make anything wait for hours.
    private static Instant set(Instant due, Instant last, Instant now) {
        return last.isAfter(now) ? now : due;
    }
}
