package org.resolverdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.Timing;
import org.resolverdesk.ui.part.Now;

/// When the time on the screen is looked at: as often as words there change, and no more often.
class ScreenClockTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final ManualTime time = new ManualTime(START);
    private final ScreenClock clock = new ScreenClock(new Timing(time, time));
    private final Now now = clock.now();
    /// In seconds since the start.
    private final List<Long> ticks = new ArrayList<>();

    private void words(Runnable say) {
        now.ticksProperty().subscribe((old, count) -> {
            ticks.add(Duration.between(START, time.instant()).toSeconds());
            say.run();
        });
        say.run();
        clock.seen(true);
        ticks.clear();
    }

    private void pass(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }

    @Test
    void secondsOnTheScreenGoOnEachSecond() {
        words(() -> now.since(START.minusSeconds(3)));
        pass(4);

        assertThat(ticks).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void minutesOnTheScreenGoOnWhenTheyAreFullAndElseNothingIsLookedAtMoreThanEachTenSeconds() {
        words(() -> now.since(START.minusSeconds(5 * 60 + 45)));
        pass(40);

        assertThat(ticks).containsExactly(10L, 15L, 25L, 35L);
    }

    @Test
    void aCountdownInMinutesGoesOnWhenTheNextOneHasBegun() {
        words(() -> now.until(START.plusSeconds(2 * 60 + 4)));
        pass(9);

        assertThat(ticks).containsExactly(4L);
        assertThat(now.until(START.plusSeconds(2 * 60 + 4))).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void whoeverHasNewWordsBetweenTwoTicksIsToldInTime() {
        words(() -> {});
        pass(4);
        now.changesIn(Duration.ofSeconds(2));
        now.changesIn(Duration.ofSeconds(5));
        pass(5);

        assertThat(ticks).containsExactly(6L);
    }

    @Test
    void wordsThatChangeMoreOftenThanASecondAreLookedAtEachSecond() {
        words(() -> now.changesIn(Duration.ZERO));
        pass(2);

        assertThat(ticks).containsExactly(1L, 2L);
    }

    @Test
    void nobodyIsWokenForAScreenThatNobodySeesAndWhoSeesItAgainSeesTheTimeOfThen() {
        words(() -> now.since(START));
        pass(1);
        clock.seen(false);
        pass(600);
        assertThat(ticks).containsExactly(1L);

        clock.seen(true);
        assertThat(ticks).containsExactly(1L, 601L);
        assertThat(now.since(START)).isEqualTo(Duration.ofSeconds(601));
    }
}
