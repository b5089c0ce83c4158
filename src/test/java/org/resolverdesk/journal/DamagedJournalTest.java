package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.journal.JournalInHand.done;
import static org.resolverdesk.journal.JournalInHand.not;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Stage;

class DamagedJournalTest {
    @TempDir
    Path folder;

    private final List<JournalProblem> told = new ArrayList<>();

    @Test
    void whatIsNoDatabaseIsSetAsideAndANewOneBegun() throws IOException {
        Files.writeString(file(), "not a database, and more than a hundred bytes of it: ".repeat(10));
        try (Journal journal = opened()) {
            JournalProblem problem = told.getFirst();
            assertEquals(JournalProblem.Kind.DAMAGED, problem.kind());
            assertEquals(folder.resolve("journal.db.damaged-20260101T120000Z"), problem.setAside());
            assertTrue(Files.readString(assertThere(problem.setAside())).startsWith("not a database"));
            done(journal.begin("p", JournalTest.CREATE, null, Stage.INTENDED, Map.of()));
        }
        assertEquals(1, told.size());
    }

    @Test
    void anEmptyFileIsANewJournal() throws IOException {
        Files.createFile(file());
        try (Journal journal = opened()) {
            done(journal.keep(JournalTest.draft(0, "", JournalTest.POI, true)));
        }
        assertEquals(List.of(), told);
    }

    @Test
    void damageInTheMiddleIsFoundInTheBackgroundAndWhatIsOpenIsCarriedOver() throws IOException {
        List<Course> before = new ArrayList<>();
        try (Journal journal = opened()) {
            for (int i = 0; i < 5; i++) {
                Deed deed = new Deed.Delete("e-" + i, "name-" + i);
                Course begun = done(journal.begin("p", deed, null, Stage.INTENDED, Map.of("reason", "r" + i)));
                done(journal.step(begun.intent().id(), Stage.UNKNOWN, Map.of("reason", "no answer")));
            }
            done(journal.step(1, Stage.ACCEPTED, Map.of()));
            done(journal.keep(JournalTest.draft(0, "kept", JournalTest.POI, true)));
            List<Moment> many = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                many.add(JournalTest.moment("endpoint-" + i, i, Moment.Kind.SEEN, "ACTIVE"));
            }
            done(journal.add(many));
            before.addAll(done(journal.open("p")));
        }
        scribbleOver(0.6);
        try (Journal journal = opened()) {
            assertEquals(List.of(), told, "opening doesn't read it all");
            assertFalse(journal.lookAfter().join());
            assertEquals(JournalProblem.Kind.DAMAGED, told.getFirst().kind());
            assertTrue(Files.exists(assertThere(told.getFirst().setAside())));
            assertEquals(
                    before.stream().map(course -> course.intent().deed()).toList(),
                    done(journal.open("p")).stream()
                            .map(course -> course.intent().deed())
                            .toList());
            assertEquals(
                    before.stream().map(course -> course.intent().id()).toList(),
                    done(journal.open("p")).stream()
                            .map(course -> course.intent().id())
                            .toList(),
                    "who has one in hand goes on with it");
            assertEquals(2, done(journal.open("p")).getFirst().steps().size());
            Deed next = new Deed.Delete("e-9", "next");
            Course begun = done(journal.begin("p", next, null, Stage.INTENDED, Map.of()));
            assertTrue(begun.intent().id() > 1000, "no number is given twice");
            done(journal.step(begun.intent().id(), Stage.ACCEPTED, Map.of()));
            assertEquals(
                    List.of("kept"),
                    done(journal.drafts("p")).stream().map(Draft::name).toList());
            assertEquals(new Verified.Whole(10), done(journal.verify()));
        }
    }

    @Test
    void aNewerOneIsReadAndNotWritten() throws SQLException, IOException {
        try (Journal journal = opened()) {
            done(journal.begin("p", JournalTest.CREATE, null, Stage.INTENDED, Map.of()));
        }
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file());
        try (Journal journal = opened()) {
            assertEquals(JournalProblem.Kind.NEWER, told.getFirst().kind());
            assertNull(told.getFirst().setAside());
            assertEquals(1, done(journal.open("p")).size());
            assertEquals(1, done(journal.courses("", Long.MAX_VALUE, 9)).size());
            JournalProblem refused = not(journal.step(1, Stage.SENT, Map.of()));
            assertEquals(JournalProblem.Kind.NEWER, refused.kind());
            journal.lookAfter().join();
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void whatCantBeOpenedAnswersSoAndIsTriedAgain() throws IOException {
        Files.createDirectory(file());
        try (Journal journal = opened()) {
            assertEquals(JournalProblem.Kind.UNREADABLE, told.getFirst().kind());
            JournalProblem problem = not(journal.begin("p", JournalTest.CREATE, null, Stage.INTENDED, Map.of()));
            assertEquals(JournalProblem.Kind.UNREADABLE, problem.kind());
            assertEquals(JournalProblem.Kind.UNREADABLE, not(journal.verify()).kind());
            Files.delete(file());
            done(journal.begin("p", JournalTest.CREATE, null, Stage.INTENDED, Map.of()));
        }
    }

    @Test
    void whateverIsInTheFileItOpensOrIsSetAside() throws IOException {
        Random random = new Random(20260101);
        try (Journal journal = opened()) {
            done(journal.begin("p", JournalTest.CREATE, null, Stage.INTENDED, Map.of()));
        }
        byte[] sound = Files.readAllBytes(file());
        for (int run = 0; run < 50; run++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i <= random.nextInt(40); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path one = folder.resolve("run-" + run + ".db");
            Files.write(one, bytes);
            Journal journal = JournalInHand.closed(one, InstantSource.fixed(JournalTest.NOW), Schema.CURRENT);
            journal.open();
            journal.lookAfter().join();
            assertNotNull(journal.open("p").join());
            assertNotNull(journal.verify().join());
            assertNotNull(journal.keep(JournalTest.draft(0, "", JournalTest.POI, true))
                    .join());
            journal.close();
        }
    }

    private Path file() {
        return folder.resolve("journal.db");
    }

    private Journal opened() {
        told.clear();
        Journal journal = JournalInHand.closed(file(), InstantSource.fixed(JournalTest.NOW), Schema.CURRENT);
        journal.onProblem(told::add);
        journal.open();
        return journal;
    }

    private static Path assertThere(@Nullable Path path) {
        assertNotNull(path);
        return path == null ? Path.of("") : path;
    }

    private void scribbleOver(double where) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            long page = (long) (channel.size() * where) / 4096 * 4096;
            channel.write(ByteBuffer.wrap("scribble".repeat(1024).getBytes(StandardCharsets.US_ASCII)), page);
        }
    }
}
