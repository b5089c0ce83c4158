package org.resolverdesk.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resolverdesk.journal.Journal;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Stage;

/// `journal-open`: from a closed journal with a year of heavy use in it to the intents that aren't over,
/// against a bare connection that counts the tables.
final class JournalOpen implements Benchmark {
    private static final int ENDPOINTS = 20_000;
    private static final int MOMENTS = 100;
    private static final int BATCH = 20_000;
    private static final int ROUNDS = 15;
    private static final double GOAL = 300;
    private static final long MOST_BYTES = 1L << 30;

    @Override
    public String name() {
        return "journal-open";
    }

    @Override
    public Figure run() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("journal-open");
        Path file = folder.resolve("journal.db");
        try {
            fill(file);
            long bytes = Files.size(file);
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
            Samples ours = new Samples();
            Samples bare = new Samples();
            for (int i = 0; i < ROUNDS; i++) {
                ours.add(open(file));
                bare.add(bare(file));
            }
            String more = "worst " + Math.round(ours.max()) + " ms, the first with loading the library; "
                    + bytes / (1 << 20) + " MiB, under 1 GiB; median";
            return new Figure(name(), ours.median(), "ms", bare.median(), "under 300 ms", ours.max() < GOAL, more);
        } finally {
            delete(folder);
        }
    }

    private static long open(Path file) {
        long begun = System.nanoTime();
        Journal journal = Journal.in(file, Clock.systemUTC());
        journal.open();
        List<?> open = JournalInHand.done(journal.open("p"));
        long took = System.nanoTime() - begun;
        assertTrue(open.size() == 20, open.size() + " intents");
        journal.close();
        return took;
    }

    private static long bare(Path file) throws SQLException {
        long begun = System.nanoTime();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
        }
        return System.nanoTime() - begun;
    }

    /// 2 million moments over a year, 10,000 intents, 20 of them not over.
    private static void fill(Path file) {
        Instant year = Instant.now().minusSeconds(365L * 86_400);
        try (Journal journal = Journal.in(file, Clock.systemUTC())) {
            journal.open();
            List<Moment> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < MOMENTS; i++) {
                for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) {
                    String id = "ff8080828a94313a018bdb1e%08x".formatted(endpoint);
                    Instant at = year.plusSeconds(i * 315_000L + endpoint);
                    String state = i % 2 == 0 ? "ACTIVE" : "PENDING_UPDATE";
                    batch.add(new Moment("p", id, "resolver-" + endpoint, at, Moment.Kind.SEEN, state, null));
                    if (batch.size() == BATCH) {
                        JournalInHand.done(journal.add(batch));
                        batch.clear();
                    }
                }
            }
            for (int i = 0; i < 10_000; i++) {
                Deed deed = new Deed.Delete("id-" + i, "name-" + i);
                long intent = JournalInHand.done(journal.begin("p", deed, null, Stage.INTENDED, Map.of()))
                        .intent()
                        .id();
                if (i >= 20) {
                    JournalInHand.done(journal.step(intent, Stage.ACCEPTED, Map.of("request-id", "r-" + i)));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
