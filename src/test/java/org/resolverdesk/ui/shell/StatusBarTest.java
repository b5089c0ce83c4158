package org.resolverdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBarTest {
    /// The window isn't painted each second for a number that nobody waits for, and never says less than there is.
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "5, 5", "6, 10", "10, 10", "11, 20", "20, 20", "21, 30", "60, 60", "299, 300"})
    void countsDownByTensThenFive(long left, long said) {
        assertThat(StatusBar.stepped(left)).isEqualTo(said);
    }

    /// The screen is looked at when something else is said, so this must not be later.
    @ParameterizedTest
    @ValueSource(longs = {1, 5, 6, 10, 11, 20, 21, 30, 60, 299})
    void saysTheSameUntilItIsBelow(long left) {
        long below = StatusBar.below(StatusBar.stepped(left));

        for (long same = left; same > below; same--) {
            assertThat(StatusBar.stepped(same)).isEqualTo(StatusBar.stepped(left));
        }
        assertThat(StatusBar.stepped(below)).isLessThan(StatusBar.stepped(left));
    }
}
