package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;

class WantedTest {
    private static final Instant NOW = ManualTime.START;
    private static final ApiFailure BUSY = new ApiFailure.Refused(503, null, "busy", null);

    private final Wanted<String> wanted = new Wanted<>();

    @Test
    void whatFailedWaitsLongerEachTime() {
        wanted.want("a", true);
        wanted.failed("a", BUSY, NOW);
        assertEquals(NOW.plusSeconds(2), wanted.due(NOW, true));
        assertNull(wanted.soon(NOW.plusSeconds(1)));
        wanted.failed("a", BUSY, NOW.plusSeconds(2));
        assertEquals(NOW.plusSeconds(6), wanted.due(NOW.plusSeconds(2), true));
        assertEquals("a", wanted.soon(NOW.plusSeconds(6)));
    }

    @Test
    void whileNothingCanBeReachedEverythingWaits() {
        wanted.want("a", true);
        wanted.want("b", false);
        wanted.failed("a", FakeDns.NO_ANSWER, NOW);
        assertTrue(wanted.paused(NOW.plusSeconds(1)));
        assertNull(wanted.later(NOW.plusSeconds(1)));
        assertEquals("b", wanted.later(NOW.plusSeconds(2)));
    }

    @Test
    void aClockThatIsSetBackMakesNothingWaitForAsLong() {
        wanted.want("a", true);
        wanted.failed("a", FakeDns.NO_ANSWER, NOW);
        Instant back = NOW.minus(Duration.ofHours(3));
        assertEquals("a", wanted.soon(back));
        assertEquals(back, wanted.due(back, true));
    }
}
