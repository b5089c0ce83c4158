package org.resolverdesk.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Ticker;

/// A clock and a ticker that move only when told. Any thread may read the clock; all else belongs to one.
public final class HandTime implements InstantSource, Ticker {
    private record Alarm(Instant at, long number, Runnable task) {}

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparingLong(Alarm::number));
    private volatile Instant now;
    private long number;

    public HandTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Cancellable after(Duration delay, Runnable onScreen) {
        Alarm alarm = new Alarm(now.plus(delay), number++, onScreen);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// When the next alarm goes off; null without any.
    public @Nullable Instant next() {
        Alarm first = alarms.peek();
        return first == null ? null : first.at();
    }

    /// Goes on to that moment, if it is still to come, with every alarm on the way at its own.
    public void goTo(Instant moment) {
        for (Alarm first = alarms.peek(); first != null && !first.at().isAfter(moment); first = alarms.peek()) {
            alarms.remove(first);
            now = later(first.at());
            first.task().run();
        }
        now = later(moment);
    }

    private Instant later(Instant moment) {
        return moment.isAfter(now) ? moment : now;
    }
}
