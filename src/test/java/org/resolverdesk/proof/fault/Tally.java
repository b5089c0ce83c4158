package org.resolverdesk.proof.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The figures of a matrix, by cell. Safe for threads.
final class Tally {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MOST_STORIES = 2;

    /// One row.
    private static final class Row {
        private int faults;
        private int fired;
        private int doubled;
        private int lost;
        private int wrong;
        private int controlRuns;
        private int controlDoubled;
        private final List<String> stories = new ArrayList<>();
        private Duration slowest = Duration.ZERO;
        private final Map<Word, Integer> first = new EnumMap<>(Word.class);
        private final Map<Word, Integer> last = new EnumMap<>(Word.class);
    }

    private final Map<Cell, Row> rows = new TreeMap<>();
    private int settledSoon;

    synchronized void add(Ending ending) {
        Row row = row(ending.run());
        row.faults++;
        row.fired += ending.fired() ? 1 : 0;
        row.doubled += ending.doubled() ? 1 : 0;
        row.lost += ending.lost() ? 1 : 0;
        row.wrong += ending.right() ? 0 : 1;
        row.first.merge(ending.first(), 1, Integer::sum);
        row.last.merge(ending.last(), 1, Integer::sum);
        row.slowest = ending.settled().compareTo(row.slowest) > 0 ? ending.settled() : row.slowest;
        settledSoon += ending.right() && ending.settled().compareTo(SOON) <= 0 ? 1 : 0;
        if (ending.bad() && row.stories.size() < MOST_STORIES) {
            row.stories.add(ending.story());
        }
    }

    synchronized void control(Run run, int made) {
        Row row = row(run);
        row.controlRuns++;
        row.controlDoubled += made > 1 ? 1 : 0;
    }

    synchronized int faults() {
        return sum(row -> row.faults);
    }

    synchronized int fired() {
        return sum(row -> row.fired);
    }

    synchronized int duplicates() {
        return sum(row -> row.doubled);
    }

    synchronized int lost() {
        return sum(row -> row.lost);
    }

    synchronized int wrong() {
        return sum(row -> row.wrong);
    }

    synchronized int controlRuns() {
        return sum(row -> row.controlRuns);
    }

    synchronized int controlDuplicates() {
        return sum(row -> row.controlDoubled);
    }

    synchronized double settledSoon() {
        return faults() == 0 ? 0 : (double) settledSoon / faults();
    }

    /// Those in which something was wrong, the first ones of each cell.
    synchronized List<String> stories() {
        return rows.values().stream().flatMap(row -> row.stories.stream()).toList();
    }

    synchronized String table() {
        String line = "%-8s %-15s %-10s %6s %6s | %-34s | %-34s | %5s %5s %5s %8s | %s%n";
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                line,
                "by",
                "stage",
                "fault",
                "runs",
                "fired",
                "the program's first word",
                "its last word",
                "wrong",
                "twice",
                "lost",
                "slowest",
                "OkHttp's defaults: twice"));
        rows.forEach((cell, row) -> table.append(String.format(
                Locale.ROOT,
                line,
                cell.protocol().words,
                cell.stage().words,
                cell.kind().name().toLowerCase(Locale.ROOT),
                row.faults,
                row.fired,
                words(row.first),
                words(row.last),
                row.wrong,
                row.doubled,
                row.lost,
                String.format(Locale.ROOT, "%.1f s", row.slowest.toMillis() / 1000.0),
                row.controlDoubled + " of " + row.controlRuns)));
        return table.toString();
    }

    private static String words(Map<Word, Integer> counts) {
        StringBuilder words = new StringBuilder();
        counts.forEach((word, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(word.words)
                .append(' ')
                .append(count));
        return words.toString();
    }

    private Row row(Run run) {
        return rows.computeIfAbsent(run.blow().cell(), _ -> new Row());
    }

    private int sum(java.util.function.ToIntFunction<Row> figure) {
        return rows.values().stream().mapToInt(figure).sum();
    }
}
