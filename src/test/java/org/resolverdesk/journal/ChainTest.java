package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.resolverdesk.journal.JournalInHand.done;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

class ChainTest {
    @TempDir
    Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void fill() {
        file = folder.resolve("journal.db");
        journal = JournalInHand.in(file, InstantSource.fixed(JournalTest.NOW));
        for (int i = 1; i <= 3; i++) {
            Deed deed = new Deed.Delete("e-" + i, "name-" + i);
            Course begun = done(journal.begin("p", deed, null, Stage.INTENDED, Map.of()));
            done(journal.step(begun.intent().id(), Stage.ACCEPTED, Map.of(Step.REQUEST_ID, "r-" + i)));
        }
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void anUntouchedJournalIsWhole() {
        assertEquals(new Verified.Whole(6), done(journal.verify()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE step SET facts = '{}' WHERE number = 4",
                "UPDATE step SET stage = 'refused' WHERE number = 4",
                "UPDATE step SET at = at + 1 WHERE number = 4",
                "UPDATE step SET course = 1 WHERE number = 4",
                "UPDATE step SET hash = zeroblob(32) WHERE number = 4",
                "DELETE FROM step WHERE number = 4",
                "UPDATE course SET deed = '{}' WHERE id = 2",
                "UPDATE course SET profile = 'other' WHERE id = 2",
                "UPDATE course SET at = 0 WHERE id = 2",
                "UPDATE course SET previous = 1 WHERE id = 2",
                "DELETE FROM course WHERE id = 2",
            })
    void anEditShows(String edit) throws SQLException {
        edit(edit);
        Verified.Broken broken = assertInstanceOf(Verified.Broken.class, done(journal.verify()));
        assertEquals(true, broken.step() >= 3 && broken.step() <= 5, broken.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE course SET stage = 'sent', open = 1 WHERE id = 3",
                "INSERT INTO course SELECT 9, profile, kind, subject || 'x', deed, at, NULL, stage, 0 FROM course"
                        + " WHERE id = 1"
            })
    void anIntentThatNoStepTellsOfShows(String edit) throws SQLException {
        edit(edit);
        assertInstanceOf(Verified.Broken.class, done(journal.verify()));
    }

    @Test
    void aTailCutOffDoesNotShow() throws SQLException {
        edit("DELETE FROM step WHERE number > 4");
        edit("DELETE FROM course WHERE id = 3");
        assertEquals(new Verified.Whole(4), done(journal.verify()));
    }

    private void edit(String sql) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
