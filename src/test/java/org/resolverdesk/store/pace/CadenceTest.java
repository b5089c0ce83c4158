package org.resolverdesk.store.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    @ParameterizedTest
    @CsvSource({
        "0, false, 2",
        "29, false, 2",
        "30, false, 5",
        "119, false, 5",
        "120, false, 10",
        "9999, false, 10",
        "0, true, 10",
        "30, true, 10",
        "9999, true, 10",
    })
    void whatIsPendingIsAskedForOftenWhileItIsYoungAndEach10SecondsHidden(int age, boolean hidden, int every) {
        assertEquals(Optional.of(Duration.ofSeconds(every)), Cadence.poll(Duration.ofSeconds(age), hidden));
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, 2",
        "30, false, 5",
        "119, false, 5",
        "120, false, 60",
        "1799, false, 60",
        "1800, false, 300",
        "0, true, 10",
        "119, true, 10",
        "120, true, 60",
        "1800, true, 300",
    })
    void whatIsLookedForIsAskedForEverMoreSeldom(int age, boolean hidden, int every) {
        assertEquals(Duration.ofSeconds(every), Cadence.look(Duration.ofSeconds(age), hidden));
    }

    @Test
    void whatIsQuietIsAskedForEachMinuteAndNotAtAllHidden() {
        assertEquals(Optional.of(Duration.ofSeconds(60)), Cadence.poll(null, false));
        assertEquals(Optional.empty(), Cadence.poll(null, true));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "2, 4", "3, 8", "4, 16", "5, 32", "6, 60", "7, 60", "1000, 60"})
    void failuresDoubleTheWaitUpToAMinute(int failures, int wait) {
        assertEquals(Duration.ofSeconds(wait), Cadence.backOff(failures));
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 10", "29, 4, 10", "30, 10, 15", "119, 10, 15", "120, 20, 30"})
    void addressesOfAPendingRowAreReadLessOftenThanItsListing(int age, int open, int other) {
        assertEquals(Duration.ofSeconds(open), Cadence.addresses(Duration.ofSeconds(age), true));
        assertEquals(Duration.ofSeconds(other), Cadence.addresses(Duration.ofSeconds(age), false));
    }
}
