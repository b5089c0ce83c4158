package org.resolverdesk.store.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private final Brake brake = new Brake();

    private Duration waits(long at, long last) {
        return brake.wait(NOW.plusSeconds(at), NOW.plusSeconds(last));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void nothingWaitsBeforeAHostComplains() {
        assertEquals(Duration.ZERO, waits(0, 0));
        assertNull(brake.easedAt(NOW));
    }

    @Test
    void eachComplaintDoublesTheTimeBetweenTwoQuestions() {
        brake.throttled(NOW, null);
        assertEquals(seconds(2), waits(0, 0));
        brake.throttled(NOW.plusSeconds(2), null);
        assertEquals(seconds(4), waits(2, 2));
        assertEquals(seconds(3), waits(7, 6), "not only once");
    }

    @Test
    void itNeverWaitsLongerThanAMinuteByItself() {
        for (int i = 0; i < 20; i++) {
            brake.throttled(NOW, null);
        }
        assertEquals(seconds(60), waits(0, 0));
    }

    @Test
    void howLongItWantsToBeLeftAloneIsHonoured() {
        brake.throttled(NOW, seconds(90));
        assertEquals(seconds(90), waits(0, 0));
        assertEquals(NOW.plusSeconds(90), brake.easedAt(NOW));
        assertEquals(Duration.ZERO, waits(90, 0));
    }

    @Test
    void itRecoversByItselfAMinuteAStep() {
        brake.throttled(NOW, null);
        brake.throttled(NOW, null);
        assertEquals(NOW.plusSeconds(120), brake.easedAt(NOW));
        assertEquals(seconds(2), waits(60, 60), "half of four");
        assertEquals(Duration.ZERO, waits(120, 120));
        assertNull(brake.easedAt(NOW.plusSeconds(120)));
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepItSlow() {
        brake.throttled(NOW, seconds(3600));
        assertEquals(Duration.ZERO, waits(-7200, -7200));
        assertNull(brake.easedAt(NOW));
    }
}
