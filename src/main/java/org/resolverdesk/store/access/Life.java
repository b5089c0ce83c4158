package org.resolverdesk.store.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Timing;

/// The life of what one is signed in with, and what comes before its end. Screen thread.
final class Life {
    /// How long before its end a token that only the user can renew is told of.
    private static final Duration SOON = Duration.ofMinutes(15);

    /// How long before its end one is renewed that needs nobody, or at a quarter of its life where that is less.
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(10);

    /// What happens in it.
    interface Turns {
        void endsSoon(Instant until);

        void renew();

        void over();
    }

    private final Timing timing;
    private final Turns turns;
    private @Nullable Cancellable alarm;

    Life(Timing timing, Turns turns) {
        this.timing = timing;
        this.turns = turns;
    }

    /// From now until then; without an end nothing happens. Whether it ends soon already.
    boolean begin(@Nullable Instant until, boolean renewable) {
        quiet();
        if (until == null) {
            return false;
        }
        Duration left = Duration.between(timing.now(), until);
        if (renewable) {
            Duration quarter = left.dividedBy(4);
            after(left.minus(quarter.compareTo(RENEWED_BEFORE) < 0 ? quarter : RENEWED_BEFORE), turns::renew);
            return false;
        }
        if (left.compareTo(SOON) <= 0) {
            after(left, turns::over);
            return true;
        }
        after(left.minus(SOON), () -> {
            begin(until, false);
            turns.endsSoon(until);
        });
        return false;
    }

    void renewIn(Duration time) {
        quiet();
        after(time, turns::renew);
    }

    void quiet() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void after(Duration delay, Runnable task) {
        alarm = timing.ticker().after(delay.isNegative() ? Duration.ZERO : delay, task);
    }
}
