package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock and a ticker that only move when told.
final class ManualTime implements InstantSource, Ticker {
    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private record Alarm(Instant at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = START;
    private int rung;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Cancellable after(Duration delay, Runnable onScreen) {
        Alarm alarm = new Alarm(now.plus(delay), onScreen);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Lets that much time pass, and everything in it happen at its moment.
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            Alarm next = alarms.stream()
                    .filter(alarm -> !alarm.at().isAfter(until))
                    .min(Comparator.comparing(Alarm::at))
                    .orElse(null);
            if (next == null) {
                now = until;
                return;
            }
            alarms.remove(next);
            rung++;
            now = next.at().isAfter(now) ? next.at() : now;
            next.task().run();
        }
    }

    void pass(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /// Somebody sets the clock; no time passes.
    void set(Instant to) {
        Duration moved = Duration.between(now, to);
        alarms.replaceAll(alarm -> new Alarm(alarm.at().plus(moved), alarm.task()));
        now = to;
    }

    /// How many alarms have gone off.
    int rung() {
        return rung;
    }

    int alarms() {
        return alarms.size();
    }
}
