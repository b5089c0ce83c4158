package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DepartureTest {
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void whatWritesLeavesOnce() {
        Departure departure = new Departure(true, left::incrementAndGet);
        assertFalse(departure.left());
        assertTrue(departure.leave());
        assertFalse(departure.leave());
        assertTrue(departure.left());
        assertEquals(1, left.get());
    }

    @Test
    void whatReadsMayLeaveAgainAndEachTimeCounts() {
        Departure departure = new Departure(false, left::incrementAndGet);
        assertTrue(departure.leave());
        assertTrue(departure.leave());
        assertEquals(2, left.get());
    }

    @Test
    void nothingLeavesOnceItWasStopped() {
        for (boolean once : new boolean[] {true, false}) {
            Departure departure = new Departure(once, left::incrementAndGet);
            assertTrue(departure.stop());
            assertFalse(departure.leave());
            assertFalse(departure.left());
            assertTrue(departure.stop());
        }
        assertEquals(0, left.get());
    }

    @Test
    void whatHasLeftCannotBeStopped() {
        Departure departure = new Departure(true, left::incrementAndGet);
        assertTrue(departure.leave());
        assertFalse(departure.stop());
        assertTrue(departure.left());
    }
}
