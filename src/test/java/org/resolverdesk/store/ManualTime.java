package org.resolverdesk.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A clock and a ticker that only move when told. Any thread may read the clock; all else belongs to one.
public final class ManualTime extends Clock implements Ticker {
    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private record Alarm(Instant at, long number, Runnable task) {}

    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparing(Alarm::at).thenComparingLong(Alarm::number));
    private volatile Instant now;
    private long number;
    private int rung;

    public ManualTime() {
        this(START);
    }

    public ManualTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Cancellable after(Duration delay, Runnable onScreen) {
        Alarm alarm = new Alarm(now.plus(delay), number++, onScreen);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Lets that much time pass, and everything in it happen at its moment.
    public void pass(Duration time) {
        goTo(now.plus(time));
    }

    void pass(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /// Goes on to that moment, if it is still to come, with every alarm on the way at its own.
    public void goTo(Instant moment) {
        for (Alarm first = alarms.peek(); first != null && !first.at().isAfter(moment); first = alarms.peek()) {
            alarms.remove(first);
            rung++;
            now = later(first.at());
            first.task().run();
        }
        now = later(moment);
    }

    /// When the next alarm goes off; null without any.
    public @Nullable Instant next() {
        Alarm first = alarms.peek();
        return first == null ? null : first.at();
    }

    /// Somebody sets the clock; no time passes.
    void set(Instant to) {
        Duration moved = Duration.between(now, to);
        List<Alarm> waiting = new ArrayList<>(alarms);
        alarms.clear();
        waiting.forEach(alarm -> alarms.add(new Alarm(alarm.at().plus(moved), alarm.number(), alarm.task())));
        now = to;
    }

    /// How many alarms have gone off.
    int rung() {
        return rung;
    }

    int alarms() {
        return alarms.size();
    }

    private Instant later(Instant moment) {
        return moment.isAfter(now) ? moment : now;
    }
}
