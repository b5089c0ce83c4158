package org.resolverdesk.api.trace;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How many requests went out in the last minute, and how long the last answer took, by host (`name:port`). A
/// request that the client had to repeat counts as often as it left. Any thread may use it.
public final class Traffic {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> departures = new HashMap<>();
    private final Map<String, Duration> latencies = new HashMap<>();

    public Traffic(InstantSource clock) {
        this.clock = clock;
    }

    /// The host of a base URL, as this class counts it.
    public static String host(URI base) {
        int port = base.getPort() >= 0 ? base.getPort() : "https".equals(base.getScheme()) ? 443 : 80;
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return (host.startsWith("[") ? host.substring(1, host.length() - 1) : host) + ":" + port;
    }

    public synchronized void wentOut(String host) {
        Instant now = clock.instant();
        Deque<Instant> times = departures.computeIfAbsent(host, h -> new ArrayDeque<>());
        dropOld(times, now);
        times.addLast(now);
    }

    public synchronized void answered(String host, Duration took) {
        latencies.put(host, took);
    }

    public synchronized int lastMinute(String host) {
        Deque<Instant> times = departures.get(host);
        if (times == null) {
            return 0;
        }
        dropOld(times, clock.instant());
        return times.size();
    }

    /// Of all hosts together.
    public synchronized int lastMinute() {
        return departures.keySet().stream().mapToInt(this::lastMinute).sum();
    }

    /// The time from the call to its whole answer, for the last call to that host that had one.
    public synchronized Optional<Duration> latency(String host) {
        return Optional.ofNullable(latencies.get(host));
    }

    /// Times after now go too: the clock was put back, and they would count for as long as that.
    private static void dropOld(Deque<Instant> times, Instant now) {
        Instant since = now.minus(MINUTE);
        // They are in order, since none is added before those after it have gone.
        while (!times.isEmpty() && times.getLast().isAfter(now)) {
            times.removeLast();
        }
        while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
        }
    }
}
