package org.resolverdesk.store.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much slower than usual a host wants to be asked. Each time that it says so doubles the time between two
/// questions, up to a minute; each minute in which it doesn't halves it again. One thread at a time.
public final class Brake {
    private static final int MOST = 6;
    private static final Duration EASES_EACH = Duration.ofMinutes(1);

    private int step;
    private @Nullable Instant told;
    private @Nullable Instant until;

    /// The host was asked too often; `retryAfter` is how long it wants to be left alone, null where it didn't say.
    public void throttled(Instant now, @Nullable Duration retryAfter) {
        step = Math.min(level(now) + 1, MOST);
        told = now;
        Duration wait = gap(step);
        until = now.plus(retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait);
    }

    /// How long the next question has to wait after the last one, which began at `last`.
    public Duration wait(Instant now, @Nullable Instant last) {
        int level = level(now);
        Instant end = until;
        if (level == 0 && (end == null || !now.isBefore(end))) {
            return Duration.ZERO;
        }
        Instant next = last == null ? now : last.plus(gap(level));
        Instant due = end != null && end.isAfter(next) ? end : next;
        return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
    }

    /// When it will be asked as usual again, if it doesn't say more; null where it is.
    public @Nullable Instant easedAt(Instant now) {
        Instant since = told;
        Instant end = until;
        if (since == null || end == null) {
            return null;
        }
        Instant eased = since.plus(EASES_EACH.multipliedBy(step));
        Instant later = eased.isAfter(end) ? eased : end;
        return later.isAfter(now) ? later : null;
    }

    /// A clock that was set back mustn't keep it slow for as long as that.
    private int level(Instant now) {
        Instant since = told;
        if (since == null || now.isBefore(since)) {
            step = 0;
            told = null;
            until = null;
            return 0;
        }
        return (int) Math.max(0, step - Duration.between(since, now).dividedBy(EASES_EACH));
    }

    private static Duration gap(int level) {
        return level == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(60, 1L << level));
    }
}
