package org.resolverdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.store.Lane.Job;
import org.resolverdesk.store.pace.Paging;
import org.resolverdesk.store.pace.Use;

/// Reads both directions' listings, page by page, and merges each page as it comes. Screen thread, but for
/// [#read].
final class Listings implements Lane.Source {
    private final Feed feed;
    private final Pulse pulse;
    private final ById byId;
    private final Submissions submissions;
    /// The order of the page that is under way: there is one at a time.
    private long asked;

    Listings(Feed feed, Pulse pulse, ById byId, Submissions submissions) {
        this.feed = feed;
        this.pulse = pulse;
        this.byId = byId;
        this.submissions = submissions;
    }

    /// The user wants to know how it is now, in that direction or, for null, in both.
    void ask(@Nullable Direction only) {
        for (DirectionPoll poll : pulse.polls()) {
            if (only == null || poll.direction == only) {
                poll.ask();
            }
        }
    }

    @Override
    public @Nullable Job<?> next(Instant now) {
        DirectionPoll first = null;
        Use use = Use.BACKGROUND;
        Instant earliest = now;
        for (DirectionPoll poll : pulse.polls()) {
            Instant due = pulse.due(poll, now);
            if (due == null || due.isAfter(now)) {
                continue;
            }
            Use its = use(poll);
            if (first == null || its.compareTo(use) < 0 || (its == use && due.isBefore(earliest))) {
                first = poll;
                use = its;
                earliest = due;
            }
        }
        return first == null ? null : page(first, use);
    }

    @Override
    public @Nullable Instant due(Instant now) {
        Instant next = null;
        for (DirectionPoll poll : pulse.polls()) {
            next = Lane.earlier(next, pulse.due(poll, now));
        }
        feed.link().nextPoll(next);
        return next;
    }

    private Use use(DirectionPoll poll) {
        if (poll.byUser()) {
            return Use.USER;
        }
        return pulse.hurry(poll) != null || !poll.whole() ? Use.PENDING : Use.LISTING;
    }

    private Job<Merge> page(DirectionPoll poll, Use use) {
        return new Job<>(
                use,
                now -> {
                    feed.link().nextPoll(null);
                    asked = feed.store().nextOrder();
                    Listing listing = poll.begin(now, asked);
                    return () -> read(listing);
                },
                answer -> {
                    switch (answer) {
                        case Answer.Ok<Merge> ok -> merge(poll, ok.value());
                        case Answer.Failed<Merge>(ApiFailure why) -> fail(poll, why);
                    }
                    feed.link().listed(feed.store().readingProperty().get().failure());
                });
    }

    /// In the background: reads a page and compares it with the rows.
    private Answer<Merge> read(Listing listing) {
        Answer<Page<Endpoint>> answer =
                feed.dns().listEndpoints(listing.direction(), Paging.PAGE, listing.offset(), null, null);
        return switch (answer) {
            case Answer.Ok<Page<Endpoint>> ok ->
                ok.map(page -> feed.store().compare(page, listing, ok.serverDate(), feed.now()));
            case Answer.Failed<Page<Endpoint>>(ApiFailure why) -> new Answer.Failed<>(why);
        };
    }

    private void merge(DirectionPoll poll, Merge merge) {
        Instant now = feed.now();
        Listing ended = poll.read(merge.next(), now);
        merge.fresh().forEach(byId::seen);
        merge.changed().forEach(change -> byId.seen(change.row()));
        feed.store().apply(merge, asked, submissions::hold, now);
        merge.missing().forEach(byId::missing);
        if (ended != null) {
            feed.store().reading(poll.direction, new Reading.State.Read(now));
        } else if (!poll.whole()) {
            feed.store()
                    .reading(
                            poll.direction,
                            new Reading.State.UnderWay(poll.rows(), merge.next().total()));
        }
    }

    private void fail(DirectionPoll poll, ApiFailure why) {
        Instant now = feed.now();
        poll.failed(now);
        feed.store().reading(poll.direction, new Reading.State.Failed(why, poll.whole()));
        feed.store().markStale(poll.direction, poll.number());
    }
}
