package org.resolverdesk.api.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Exchange;

class TraceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private final Trace trace = new Trace(() -> NOW);

    private static Exchange exchange(int n, int bodySize) {
        return new Exchange(
                NOW,
                "GET",
                "http://127.0.0.1/" + n,
                Map.of(),
                "",
                200,
                Map.of(),
                "x".repeat(bodySize),
                Duration.ZERO,
                null);
    }

    @Test
    void onlyTheLastCallsAreKeptTheNewestLast() {
        for (int i = 0; i < Trace.MOST_EXCHANGES + 50; i++) {
            trace.add(exchange(i, 0));
        }
        assertEquals(Trace.MOST_EXCHANGES, trace.recent().size());
        assertEquals("http://127.0.0.1/50", trace.recent().getFirst().url());
        assertEquals("http://127.0.0.1/249", trace.recent().getLast().url());
    }

    @Test
    void longBodiesPushOldCallsOutEarlier() {
        int size = Trace.MOST_CHARACTERS / 4;
        for (int i = 0; i < 10; i++) {
            trace.add(exchange(i, size));
        }
        assertEquals(4, trace.recent().size());
        trace.add(exchange(99, Trace.MOST_CHARACTERS + 1));
        assertEquals(1, trace.recent().size());
    }

    @Test
    void listenersHearOfEachCallUntilTheyLeave() {
        List<String> heard = new ArrayList<>();
        Runnable leave = trace.listen(exchange -> heard.add(exchange.url()));
        trace.add(exchange(1, 0));
        leave.run();
        trace.add(exchange(2, 0));
        assertEquals(List.of("http://127.0.0.1/1"), heard);
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        AtomicInteger heard = new AtomicInteger();
        trace.listen(exchange -> {
            throw new IllegalStateException("made to fail, on purpose");
        });
        trace.listen(exchange -> heard.incrementAndGet());
        trace.add(exchange(1, 0));
        assertEquals(1, heard.get());
        assertEquals(1, trace.recent().size());
    }

    @Test
    void manyThreadsMayAddAtOnce() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                for (int i = 0; i < 100; i++) {
                    trace.add(exchange(i, 10));
                    trace.traffic().wentOut("a:443");
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(Trace.MOST_EXCHANGES, trace.recent().size());
        assertEquals(800, trace.traffic().lastMinute());
    }
}
