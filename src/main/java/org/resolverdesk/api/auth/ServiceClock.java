package org.resolverdesk.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What time it is for each host, from the `Date` of its answers: more than a minute of difference is corrected, less
/// is left alone. Any thread.
public final class ServiceClock {
    /// Less than this is no news: a `Date` has whole seconds, and its answer takes a while.
    public static final Duration MOST = Duration.ofMinutes(1);

    private static final Duration NOISE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Map<String, Duration> ahead = new ConcurrentHashMap<>();

    public ServiceClock(InstantSource clock) {
        this.clock = clock;
    }

    /// By this computer's clock.
    public Instant now() {
        return clock.instant();
    }

    /// By that host's clock.
    public Instant at(String host) {
        return now().plus(ahead(host));
    }

    /// How far that host's clock is ahead of ours; zero where it isn't by more than a minute.
    public Duration ahead(String host) {
        Duration told = ahead.getOrDefault(host, Duration.ZERO);
        return told.abs().compareTo(MOST) > 0 ? told : Duration.ZERO;
    }

    /// As its last answer had it, however little; empty before the first.
    public Optional<Duration> told(String host) {
        return Optional.ofNullable(ahead.get(host));
    }

    /// The worst of all hosts.
    public Duration ahead() {
        return ahead.keySet().stream()
                .map(this::ahead)
                .max(Comparator.comparing(Duration::abs))
                .orElse(Duration.ZERO);
    }

    /// An answer that arrived at `at`, by our clock, had this `Date`.
    public void heard(String host, Instant serverDate, Instant at) {
        Duration told = Duration.between(at, serverDate.plusMillis(500));
        ahead.merge(host, told, (before, next) -> next.minus(before).abs().compareTo(NOISE) <= 0 ? before : next);
    }
}
