package org.resolverdesk.store.access;

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

/// This computer's clock, put forward by hand, with a ticker that rings by it. It starts at the real time, since the
/// server's `Date` headers have that.
final class HandClock extends Clock implements Ticker {
    private record Alarm(Instant at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
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
        Alarm alarm = new Alarm(instant().plus(delay), onScreen);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Lets that much time pass, and rings what is due in it, in its order.
    void pass(Duration time) {
        ahead = ahead.plus(time);
        while (true) {
            Instant now = instant();
            Alarm due = alarms.stream()
                    .filter(alarm -> !alarm.at().isAfter(now))
                    .min(Comparator.comparing(Alarm::at))
                    .orElse(null);
            if (due == null) {
                return;
            }
            alarms.remove(due);
            due.task().run();
        }
    }

    /// Somebody sets the clock: nothing rings for it.
    void set(Duration off) {
        ahead = off;
    }
}
