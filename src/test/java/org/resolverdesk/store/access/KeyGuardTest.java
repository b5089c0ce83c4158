package org.resolverdesk.store.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Grounds;

class KeyGuardTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final KeyGuard guard = new KeyGuard();

    @Test
    void aLockedKeyIsHeldForFiveMinutes() {
        guard.refused(Grounds.KEY_LOCKED, NOW);
        assertEquals(Optional.of(NOW.plusSeconds(300)), guard.heldUntil(NOW.plusSeconds(299)));
        assertEquals(Optional.empty(), guard.heldUntil(NOW.plusSeconds(300)));
    }

    @Test
    void aClockThatIsSetBackHoldsItForFiveMinutesAtMost() {
        guard.refused(Grounds.KEY_LOCKED, NOW);
        Instant back = NOW.minus(Duration.ofHours(3));
        assertEquals(Optional.of(back.plusSeconds(300)), guard.heldUntil(back));
        assertEquals(Optional.empty(), guard.heldUntil(back.plusSeconds(300)));
    }
}
