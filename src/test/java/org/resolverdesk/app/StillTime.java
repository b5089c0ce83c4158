package org.resolverdesk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Ticker;

/// A clock and a ticker that move only when told. The simulator's threads read it too.
final class StillTime extends Clock implements Ticker {
    private record Alarm(Instant at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private volatile Instant now;

    StillTime(Instant start) {
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
        Alarm alarm = new Alarm(now.plus(delay), onScreen);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Lets time pass, and everything in it happen at its moment.
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
            now = next.at().isAfter(now) ? next.at() : now;
            next.task().run();
        }
    }
}
