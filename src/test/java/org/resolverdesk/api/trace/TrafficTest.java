package org.resolverdesk.api.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private final Traffic traffic = new Traffic(() -> now);

    @Test
    void requestsCountForAMinuteAndByHost() {
        traffic.wentOut("a:443");
        now = now.plusSeconds(30);
        traffic.wentOut("a:443");
        traffic.wentOut("b:443");
        assertEquals(2, traffic.lastMinute("a:443"));
        assertEquals(1, traffic.lastMinute("b:443"));
        assertEquals(3, traffic.lastMinute());
        now = now.plusSeconds(30);
        assertEquals(1, traffic.lastMinute("a:443"));
        now = now.plusSeconds(30);
        assertEquals(0, traffic.lastMinute());
        assertEquals(0, traffic.lastMinute("never asked:443"));
    }

    @Test
    void aClockThatIsPutBackLeavesNothingOver() {
        traffic.wentOut("a:443");
        now = now.minusSeconds(3600);
        assertEquals(0, traffic.lastMinute("a:443"));
        traffic.wentOut("a:443");
        assertEquals(1, traffic.lastMinute("a:443"));
    }

    @Test
    void theLastLatencyIsKeptByHost() {
        assertEquals(Optional.empty(), traffic.latency("a:443"));
        traffic.answered("a:443", Duration.ofMillis(80));
        traffic.answered("a:443", Duration.ofMillis(20));
        assertEquals(Optional.of(Duration.ofMillis(20)), traffic.latency("a:443"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://DNS.example.com,        dns.example.com:443",
        "http://127.0.0.1:8080/prefix,   127.0.0.1:8080",
        "http://localhost,               localhost:80",
        "http://[::1]:99,                ::1:99",
    })
    void theHostOfABaseIsTheOneThatIsCounted(String base, String host) {
        assertEquals(host, Traffic.host(URI.create(base)));
    }
}
