package org.resolverdesk.store.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The calls of the last minute to one host: a sliding window, so that no minute, wherever it starts, has more
/// than 40 calls that the user didn't make. One thread at a time.
public final class Budget {
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> spent = new ArrayDeque<>();

    /// How long a call of this kind has to wait from `now`; zero when it may go at once.
    public Duration wait(Instant now, Use use) {
        int tooMany = spent(now) - use.ceiling() + 1;
        if (tooMany <= 0) {
            return Duration.ZERO;
        }
        Iterator<Instant> oldest = spent.iterator();
        Instant last = now;
        for (int i = 0; i < tooMany; i++) {
            last = oldest.next();
        }
        return Duration.between(now, last.plus(WINDOW));
    }

    /// Counts a call that starts now.
    public void spend(Instant now) {
        spent(now);
        spent.addLast(now);
    }

    /// How many calls started within the minute that ends now. Calls of the future, left by a clock that was
    /// set back, are forgotten: they would block for as long as it was set back.
    public int spent(Instant now) {
        while (!spent.isEmpty() && !spent.getFirst().plus(WINDOW).isAfter(now)) {
            spent.removeFirst();
        }
        while (!spent.isEmpty() && spent.getLast().isAfter(now)) {
            spent.removeLast();
        }
        return spent.size();
    }
}
