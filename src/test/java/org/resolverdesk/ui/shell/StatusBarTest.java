package org.resolverdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusBarTest {
    /// The window isn't painted each second for a number that nobody waits for, and never says less than there is.
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "5, 5", "6, 10", "10, 10", "11, 20", "20, 20", "21, 30", "60, 60", "299, 300"})
    void countsDownByTensThenFive(long left, long said) {
        assertThat(StatusBar.stepped(left)).isEqualTo(said);
    }
}
