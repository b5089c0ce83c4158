package org.resolverdesk.app;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.Cancellable;
import org.resolverdesk.store.Timing;
import org.resolverdesk.ui.part.Now;

/// Ticks when words on the screen would be others, and not at all while nobody sees it. JavaFX thread.
final class ScreenClock {
    private static final Duration LEAST = Duration.ofSeconds(1);
    /// Nothing tells of a computer that slept, or of a clock that was put right.
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Timing timing;
    private final Now now;
    private Cancellable next = () -> {};
    private @Nullable Instant due;
    private boolean seen;
    private boolean ticking;

    ScreenClock(Timing timing) {
        this.timing = timing;
        now = new Now(timing.clock(), this::within);
    }

    Now now() {
        return now;
    }

    /// Whether anybody sees the screen; who sees it again sees it as it is then.
    void seen(boolean is) {
        if (is != seen) {
            seen = is;
            tick();
        }
    }

    private void tick() {
        next.cancel();
        due = null;
        if (!seen) {
            return;
        }
        ticking = true;
        try {
            now.tick();
            within(MOST);
        } finally {
            ticking = false;
            wake();
        }
    }

    /// Has a tick come by then, but not within a second.
    private void within(Duration lasting) {
        Instant at = timing.now().plus(lasting.compareTo(LEAST) < 0 ? LEAST : lasting);
        if (seen && (due == null || at.isBefore(due))) {
            due = at;
            wake();
        }
    }

    /// Once for all that is said at a tick.
    private void wake() {
        if (!ticking && due != null) {
            next.cancel();
            next = timing.ticker().after(Duration.between(timing.now(), due), this::tick);
        }
    }
}
