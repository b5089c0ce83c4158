package org.resolverdesk.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.journal.Journal;

/// Feeds every target with so many inputs, and counts what became of them.
final class Fuzz {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T05:37:00Z"));
    private static final int MOST_TOLD = 5;

    /// Which tells of each damaged journal, and those come by the thousand.
    private static final Logger SALVAGE = Logger.getLogger("org.resolverdesk.journal.Salvage");

    /// A database takes that many times as long.
    private static final int DATABASES = 10;

    /// As earlier versions kept it.
    private static final String DRAFT = """
        {
          "name" : "poi-1 名",
          "direction" : "inbound",
          "region" : "eu-de",
          "rows" : [ { "subnetId" : "a", "ip" : "10.0.0.1" }, { "subnetId" : "b", "ip" : " " } ]
        }
        """;

    /// What became of a target's inputs.
    private record Count(int inputs, int values, int failures, int bad) {}

    private final Path home;
    private final long seed;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> bad = new ArrayList<>();

    Fuzz(Path home, long seed) {
        this.home = home;
        this.seed = seed;
    }

    void run(int inputs) throws IOException {
        Level before = SALVAGE.getLevel();
        SALVAGE.setLevel(Level.OFF);
        try {
            for (Target target : targets()) {
                counts.put(target.name(), feed(target, inputs));
            }
        } finally {
            SALVAGE.setLevel(before);
        }
    }

    /// What threw or lost something, with the input.
    List<String> bad() {
        return bad;
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        counts.forEach((target, count) -> figures.put(target, count.inputs()));
        figures.put("values", counts.values().stream().mapToInt(Count::values).sum());
        figures.put(
                "namedFailures",
                counts.values().stream().mapToInt(Count::failures).sum());
        figures.put(
                "crashesOrLosses", counts.values().stream().mapToInt(Count::bad).sum());
        return figures;
    }

    String table() {
        String line = "%-18s %10s %10s %15s %18s%n";
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, line, "what is spoilt", "inputs", "values", "named failures", "crashes or losses"));
        counts.forEach((target, count) -> table.append(String.format(
                Locale.ROOT, line, target, count.inputs(), count.values(), count.failures(), count.bad())));
        return table.toString();
    }

    private Count feed(Target target, int most) throws IOException {
        int inputs = target instanceof JournalFile ? most / DATABASES : most;
        Mutator mutator = new Mutator(seed);
        List<byte[]> seeds = target.seeds();
        int values = 0;
        int failures = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] input = mutator.next(seeds);
            try {
                if (target.feed(input.clone(), mutator) == Target.Verdict.VALUE) {
                    values++;
                } else {
                    failures++;
                }
            } catch (RuntimeException | IOException | StackOverflowError | AssertionError e) {
                tell(target, i, input, e);
            }
        }
        return new Count(inputs, values, failures, inputs - values - failures);
    }

    private void tell(Target target, int number, byte[] input, Throwable thrown) {
        if (bad.size() < MOST_TOLD) {
            bad.add(target.name() + ", input " + number + ", " + thrown + " at " + thrown.getStackTrace()[0] + ": "
                    + HexFormat.of().formatHex(input));
        }
    }

    private List<Target> targets() {
        AppPaths paths = AppPaths.under(home);
        Settings settings = new Settings(
                Settings.Theme.DARK,
                "zh-CN",
                125,
                new Settings.WindowPlace(10, 20, 1440, 900, true),
                640,
                new Settings.Sort("age", true),
                List.of(new Settings.ColumnLook("name", 220, true)),
                null);
        return List.of(
                new Bodies(),
                // Never opened: it answers at once that it isn't, and nothing is written.
                new Rows(Journal.in(home.resolve("journal.db"), CLOCK)),
                new KeptFile(
                        "settings.json",
                        SettingsFile.path(paths),
                        () -> wrote(new SettingsFile(paths, CLOCK).save(settings)),
                        () -> new SettingsFile(paths, CLOCK).load().problem()),
                new KeptFile(
                        "draft.json",
                        DraftFile.path(paths),
                        () -> {
                            Files.createDirectories(paths.data());
                            Files.writeString(DraftFile.path(paths), DRAFT);
                        },
                        () -> new DraftFile(paths, CLOCK).load().problem()),
                new KeptProfiles(paths, CLOCK),
                new JournalFile(home.resolve("journal"), CLOCK));
    }

    private static void wrote(Optional<FileProblem> problem) throws IOException {
        if (problem.isPresent()) {
            throw new IOException(problem.get().toString());
        }
    }
}
