package org.resolverdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/// What the log's lines read like: they are looked for by whoever was told where the log is, and by the start's bench.
class LogLineTest {
    private final LogLine line = new LogLine();

    @Test
    void aLineSaysWhenHowBadAndWho() {
        assertThat(line.format(record(Level.INFO, "On screen: 200 endpoints")))
                .isEqualTo("2026-03-04 05:06:07.089 INFO    org.resolverdesk.app.Some: On screen: 200 endpoints"
                        + System.lineSeparator());
    }

    @Test
    void aLongNameOfALevelIsWhole() {
        LogRecord record = record(Level.WARNING, "words");
        assertThat(line.format(record)).contains(".089 WARNING org.resolverdesk.app.Some: words");
    }

    @Test
    void whatWasThrownStandsBelow() {
        LogRecord record = record(Level.SEVERE, "It failed");
        record.setThrown(new IllegalStateException("made up"));
        assertThat(line.format(record).lines().toList())
                .hasSizeGreaterThan(2)
                .element(1)
                .isEqualTo("java.lang.IllegalStateException: made up");
    }

    @Test
    void argumentsArePutIn() {
        LogRecord record = record(Level.INFO, "{0} of {1}");
        record.setParameters(new Object[] {"one", "two"});
        assertThat(line.format(record)).endsWith(": one of two" + System.lineSeparator());
    }

    private static LogRecord record(Level level, String words) {
        LogRecord record = new LogRecord(level, words);
        record.setLoggerName("org.resolverdesk.app.Some");
        record.setInstant(LocalDateTime.of(2026, 3, 4, 5, 6, 7, 89_000_000)
                .atZone(ZoneId.systemDefault())
                .toInstant());
        return record;
    }
}
