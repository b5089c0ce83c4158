package org.resolverdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.resolverdesk.model.Course;

/// A journal that does everything at once, on the thread that asks.
public final class JournalInHand {
    private JournalInHand() {}

    /// Opened, in that file.
    public static Journal in(Path file, InstantSource clock) {
        Journal journal = closed(file, clock, Schema.CURRENT);
        journal.open();
        return journal;
    }

    static Journal closed(Path file, InstantSource clock, Schema schema) {
        return new Journal(new Database(file, schema, clock), clock, new AtOnce(), new AtOnce());
    }

    /// Opened, in a file that goes when the tests end.
    public static Journal fresh(InstantSource clock) {
        return in(file(), clock);
    }

    /// The same with threads of its own, as the program has it.
    public static Journal beside(InstantSource clock) {
        Journal journal = Journal.in(file(), clock);
        journal.open();
        return journal;
    }

    private static Path file() {
        try {
            Path folder = Files.createTempDirectory("journal-in-hand");
            for (String name : new String[] {"", "journal.db", "journal.db-wal", "journal.db-shm"}) {
                folder.resolve(name).toFile().deleteOnExit();
            }
            return folder.resolve("journal.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value that must be there.
    public static <T> T done(CompletableFuture<Kept<T>> answer) {
        return switch (answer.join()) {
            case Kept.Done<T>(T value) -> value;
            case Kept.Not<T>(JournalProblem problem) -> throw new AssertionError(problem);
        };
    }

    /// What must not have worked.
    static JournalProblem not(CompletableFuture<? extends Kept<?>> answer) {
        Kept<?> kept = answer.join();
        if (kept instanceof Kept.Not<?>(JournalProblem problem)) {
            return problem;
        }
        throw new AssertionError(kept);
    }

    /// The intent without its steps' numbers and hashes, as it should be after another start.
    static String told(Course course) {
        return course.intent() + " "
                + course.steps().stream()
                        .map(step -> step.stage() + "" + step.facts())
                        .toList();
    }
}
