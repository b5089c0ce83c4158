package org.resolverdesk.store.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");

    private final Budget budget = new Budget();

    @ParameterizedTest
    @CsvSource({
        "PENDING, 39, true", "PENDING, 40, false", "LISTING, 35, true", "LISTING, 36, false",
        "ADDRESSES, 29, true", "ADDRESSES, 30, false", "BACKGROUND, 23, true", "BACKGROUND, 24, false",
        "USER, 40, true", "USER, 400, true",
    })
    void eachUseHasItsCeilingAndTheUserHasNone(Use use, int spent, boolean goes) {
        for (int i = 0; i < spent; i++) {
            budget.spend(T);
        }
        assertEquals(goes, budget.wait(T, use).isZero());
    }

    @Test
    void aCallThatHasToWaitWaitsUntilEnoughHaveLeftTheWindow() {
        for (int i = 0; i < 45; i++) {
            budget.spend(T.plusSeconds(i));
        }
        Instant now = T.plusSeconds(50);
        // 45 spent: with the first six gone (the last of them made in second 5) there are 39.
        assertEquals(Duration.ofSeconds(15), budget.wait(now, Use.PENDING));
        assertEquals(Duration.ZERO, budget.wait(T.plusSeconds(65), Use.PENDING));
    }

    @Test
    void aCallCountsForExactlyAMinute() {
        budget.spend(T);
        assertEquals(1, budget.spent(T.plusSeconds(60).minusNanos(1)));
        assertEquals(0, budget.spent(T.plusSeconds(60)));
    }

    @Test
    void aClockThatWasSetBackBlocksNothing() {
        for (int i = 0; i < 40; i++) {
            budget.spend(T.plusSeconds(3600));
        }
        assertEquals(Duration.ZERO, budget.wait(T, Use.PENDING));
    }
}
