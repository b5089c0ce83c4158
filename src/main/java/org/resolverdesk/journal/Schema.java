package org.resolverdesk.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables, as the steps that lead from one version to the next: the number of steps is the version, kept in
/// `user_version`. A step, once released, never changes.
record Schema(List<List<String>> steps) {
    /// `moment` and `thing` are two tables because an endpoint has hundreds of moments and its ids are long.
    /// `course_open` lets one deed of a kind at a time be open about a subject, whoever asks.
    static final Schema CURRENT = new Schema(List.of(List.of(
            """
            CREATE TABLE course (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              profile TEXT NOT NULL,
              kind TEXT NOT NULL,
              subject TEXT NOT NULL,
              deed TEXT NOT NULL,
              at INTEGER NOT NULL,
              previous INTEGER REFERENCES course(id),
              stage TEXT NOT NULL,
              open INTEGER NOT NULL
            ) STRICT\
            """,
            "CREATE UNIQUE INDEX course_open ON course(profile, kind, subject) WHERE open = 1",
            """
            CREATE TABLE step (
              number INTEGER PRIMARY KEY,
              course INTEGER NOT NULL REFERENCES course(id),
              at INTEGER NOT NULL,
              stage TEXT NOT NULL,
              facts TEXT NOT NULL,
              hash BLOB NOT NULL
            ) STRICT\
            """,
            "CREATE INDEX step_course ON step(course)",
            """
            CREATE TABLE draft (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              profile TEXT NOT NULL,
              name TEXT NOT NULL,
              form TEXT NOT NULL,
              made INTEGER NOT NULL,
              changed INTEGER NOT NULL,
              open INTEGER NOT NULL
            ) STRICT\
            """,
            """
            CREATE TABLE thing (
              id INTEGER PRIMARY KEY,
              profile TEXT NOT NULL,
              endpoint TEXT NOT NULL,
              name TEXT NOT NULL,
              state TEXT NOT NULL,
              addresses INTEGER NOT NULL,
              UNIQUE (profile, endpoint)
            ) STRICT\
            """,
            """
            CREATE TABLE moment (
              id INTEGER PRIMARY KEY,
              thing INTEGER NOT NULL REFERENCES thing(id),
              at INTEGER NOT NULL,
              kind INTEGER NOT NULL,
              what TEXT NOT NULL,
              course INTEGER
            ) STRICT\
            """,
            "CREATE INDEX moment_thing ON moment(thing, at)",
            "CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT")));

    int version() {
        return steps.size();
    }

    static int versionOf(Connection db) throws SQLException {
        try (Statement ask = db.createStatement();
                ResultSet answer = ask.executeQuery("PRAGMA user_version")) {
            return answer.getInt(1);
        }
    }

    /// Takes a database from the version that it has to this one; all or nothing.
    void migrate(Connection db) throws SQLException {
        int from = versionOf(db);
        if (from >= version()) {
            return;
        }
        db.setAutoCommit(false);
        try (Statement change = db.createStatement()) {
            for (List<String> step : steps.subList(from, version())) {
                for (String statement : step) {
                    change.execute(statement);
                }
            }
            change.execute("PRAGMA user_version = " + version());
            db.commit();
        } catch (SQLException e) {
            db.rollback();
            throw e;
        } finally {
            db.setAutoCommit(true);
        }
    }
}
