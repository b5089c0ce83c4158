package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Exchange;

class CallsTest {
    private final Trace trace = new Trace(Instant::now);
    private final Work work = new Work(Runnable::run, Runnable::run);

    private static Exchange call(int number) {
        return new Exchange(
                Instant.EPOCH.plusSeconds(number),
                "GET",
                "https://dns.example/" + number,
                Map.of(),
                "",
                200,
                Map.of(),
                "",
                Duration.ZERO,
                null);
    }

    @Test
    void theNewestIsFirstAndWhatWasThereBeforeIsThere() {
        trace.add(call(1));
        Calls calls = new Calls(trace, work);
        trace.add(call(2));
        assertEquals(call(2), calls.all().getFirst());
        assertEquals(call(1), calls.all().getLast());
    }

    @Test
    void onlySoManyAreKept() {
        Calls calls = new Calls(trace, work);
        for (int i = 0; i < Calls.MOST + 10; i++) {
            trace.add(call(i));
        }
        assertEquals(Calls.MOST, calls.all().size());
        assertEquals(call(10), calls.all().getLast());
    }

    @Test
    void whatIsClosedOrClearedShowsNoMore() {
        Calls calls = new Calls(trace, work);
        trace.add(call(1));
        calls.clear();
        assertEquals(0, calls.all().size());
        calls.close();
        trace.add(call(2));
        assertEquals(0, calls.all().size());
    }
}
