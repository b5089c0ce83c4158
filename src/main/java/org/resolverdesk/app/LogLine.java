package org.resolverdesk.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A line of the log: `2026-11-30 09:15:02.123 INFO    org.resolverdesk.app.Services: words`, in the computer's time
/// zone, and below it what was thrown. Not the JDK's formatter, which tries its pattern when it is made: 20 ms of a
/// start.
final class LogLine extends Formatter {
    private static final int LEVEL = 7;

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(160);
        time(line, record.getInstant());
        String level = record.getLevel().getName();
        line.append(' ').append(level).repeat(' ', Math.max(0, LEVEL - level.length()));
        line.append(' ').append(record.getLoggerName()).append(": ").append(formatMessage(record));
        if (record.getThrown() != null) {
            StringWriter stack = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(stack));
            line.append(System.lineSeparator()).append(stack);
        }
        return line.append(System.lineSeparator()).toString();
    }

    private static void time(StringBuilder line, Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneId.systemDefault());
        line.append(time.getYear());
        part(line, '-', time.getMonthValue(), 2);
        part(line, '-', time.getDayOfMonth(), 2);
        part(line, ' ', time.getHour(), 2);
        part(line, ':', time.getMinute(), 2);
        part(line, ':', time.getSecond(), 2);
        part(line, '.', time.getNano() / 1_000_000, 3);
    }

    private static void part(StringBuilder line, char before, int number, int digits) {
        String text = Integer.toString(number);
        line.append(before).repeat('0', digits - text.length()).append(text);
    }
}
