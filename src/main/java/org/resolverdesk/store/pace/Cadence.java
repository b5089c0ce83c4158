package org.resolverdesk.store.pace;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long to wait between two questions about the same thing. Pure.
public final class Cadence {
    public static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration YOUNG = Duration.ofSeconds(30);
    private static final Duration OLD = Duration.ofMinutes(2);
    private static final Duration STALE = Duration.ofMinutes(30);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final Duration HIDDEN = Duration.ofSeconds(10);

    private Cadence() {}

    /// Between two listings of a direction. `pendingFor` is how long its youngest pending row (or unknown
    /// outcome) has been so, null where nothing is; empty means: don't ask.
    public static Optional<Duration> poll(@Nullable Duration pendingFor, boolean hidden) {
        if (hidden) {
            return pendingFor == null ? Optional.empty() : Optional.of(HIDDEN);
        }
        return Optional.of(pendingFor == null ? QUIET : byAge(pendingFor, 2, 5, 10));
    }

    /// Between two looks for something whose outcome has been unknown for that long. Many of them mustn't take
    /// the listings' part of 40 calls a minute for good.
    public static Duration look(Duration unknownFor, boolean hidden) {
        if (old(unknownFor)) {
            return unknownFor.compareTo(STALE) < 0 ? QUIET : SELDOM;
        }
        return poll(unknownFor, hidden).orElse(QUIET);
    }

    /// Whether nobody waits for its next look any more.
    public static boolean old(Duration unknownFor) {
        return unknownFor.compareTo(OLD) >= 0;
    }

    /// Between two readings of the addresses of a row that is pending: seldom enough that the listings, which
    /// tell more, keep their part of 40 calls a minute.
    public static Duration addresses(Duration pendingFor, boolean open) {
        return open ? byAge(pendingFor, 4, 10, 20) : byAge(pendingFor, 10, 15, 30);
    }

    /// After that many failures in a row: 2, 4, 8 … 60 s.
    public static Duration backOff(int failures) {
        return failures <= 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(60, 1L << Math.min(failures, 6)));
    }

    private static Duration byAge(Duration age, int young, int middle, int old) {
        int seconds = age.compareTo(YOUNG) < 0 ? young : age.compareTo(OLD) < 0 ? middle : old;
        return Duration.ofSeconds(seconds);
    }
}
