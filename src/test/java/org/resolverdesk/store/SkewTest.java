package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T11:59:00.000",
                "2026-01-01T11:59:00",
                "2026-01-01T11:59",
                "2026-01-01 11:59:00.000",
                "2026-01-01T11:59:00.000Z",
                "2026-01-01T11:59:00.000000Z",
                "2026-01-01T12:59:00+01:00",
                " 2026-01-01T11:59:00.000 ",
            })
    void aTimeWithoutAZoneIsUtcAndOtherFormsAreReadAsTheySay(String text) {
        assertEquals(NOW.minusSeconds(60), Skew.NONE.here(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "yesterday", "2026-13-01T00:00:00.000", "1735732740"})
    void whatIsNoTimeIsUnknown(String text) {
        assertNull(Skew.NONE.here(text, NOW));
        assertNull(Skew.NONE.here(null, NOW));
    }

    @Test
    void aTimeInTheFutureHasNoAgeButAMomentOfItIsNow() {
        assertNull(Skew.NONE.here("2026-01-01T12:00:03.000", NOW));
        assertEquals(NOW, Skew.NONE.here("2026-01-01T12:00:01.000", NOW));
    }

    @Test
    void theServicesTimesAreCorrectedByItsDate() {
        Skew anHourAhead = Skew.NONE.after(NOW.plusSeconds(3600), NOW);
        assertEquals(NOW.minusMillis(60_500), anHourAhead.here("2026-01-01T12:59:00.000", NOW));
    }

    @Test
    void secondsOfADateMoveNothing() {
        Skew same = Skew.NONE.after(NOW.minusSeconds(1), NOW);
        assertTrue(same.known());
        assertTrue(same.ahead().isZero());
        assertSame(same, same.after(NOW.plusSeconds(1), NOW));
        assertSame(same, same.after(null, NOW));
        Skew ahead = same.after(NOW.plusSeconds(100), NOW);
        assertSame(ahead, ahead.after(NOW.plusSeconds(101), NOW));
    }
}
