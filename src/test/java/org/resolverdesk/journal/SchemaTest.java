package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final List<String> ONE = List.of("CREATE TABLE a (x INTEGER)", "INSERT INTO a VALUES (1)");
    private static final List<String> TWO = List.of("ALTER TABLE a ADD COLUMN y INTEGER DEFAULT 7");
    private static final List<String> FAULTY = List.of("INSERT INTO a VALUES (2)", "CREATE NONSENSE");

    private Connection db;

    @BeforeEach
    void open() throws SQLException {
        db = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        db.close();
    }

    @Test
    void aNewDatabaseGetsEveryStep() throws SQLException {
        new Schema(List.of(ONE, TWO)).migrate(db);
        assertEquals(2, Schema.versionOf(db));
        assertEquals(7, Rows.number(db, "SELECT y FROM a"));
    }

    @Test
    void anOldOneGetsTheStepsThatItLacksAndKeepsWhatItHas() throws SQLException {
        new Schema(List.of(ONE)).migrate(db);
        Rows.change(db, "UPDATE a SET x = 5");
        new Schema(List.of(ONE, TWO)).migrate(db);
        assertEquals(5, Rows.number(db, "SELECT x FROM a WHERE y = 7"));
        new Schema(List.of(ONE, TWO)).migrate(db);
        assertEquals(1, Rows.number(db, "SELECT count(*) FROM a"));
    }

    @Test
    void aStepThatFailsLeavesItAsItWas() throws SQLException {
        new Schema(List.of(ONE)).migrate(db);
        assertThrows(SQLException.class, () -> new Schema(List.of(ONE, TWO, FAULTY)).migrate(db));
        assertEquals(1, Schema.versionOf(db));
        assertEquals(1, Rows.number(db, "SELECT count(*) FROM a"));
        try (Statement statement = db.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery("SELECT y FROM a"));
        }
    }

    @Test
    void theCurrentOneCanBeMade() throws SQLException {
        Schema.CURRENT.migrate(db);
        assertEquals(Schema.CURRENT.version(), Schema.versionOf(db));
    }
}
