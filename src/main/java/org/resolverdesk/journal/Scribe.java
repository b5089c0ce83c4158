package org.resolverdesk.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who writes: the one open connection, and what becomes of it when something is wrong. The writer's thread
/// alone.
final class Scribe {
    interface Op<T> {
        T on(Connection db) throws SQLException;
    }

    private static final Logger LOG = System.getLogger(Scribe.class.getName());

    private final Database database;
    private final InstantSource clock;
    private final Consumer<JournalProblem> tell;
    private @Nullable Connection db;
    private @Nullable JournalProblem shut;

    /// `tell` is told each problem but those that are an answer.
    Scribe(Database database, InstantSource clock, Consumer<JournalProblem> tell) {
        this.database = database;
        this.clock = clock;
        this.tell = tell;
    }

    void open() {
        take(database.open());
    }

    /// Does it in a transaction that is on the disk before this returns.
    <T> Kept<T> write(Op<T> op) {
        return now(true, op);
    }

    <T> Kept<T> read(Op<T> op) {
        return now(false, op);
    }

    /// What is there is damaged: it is set aside, and a new one begun.
    void startAnew(String reason) {
        if (shut != null) {
            return;
        }
        drop();
        take(database.anew(reason));
    }

    void end() {
        Connection open = db;
        db = null;
        shut = database.notWritten("the journal is closed");
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                tell.accept(database.notWritten(e.toString()));
            }
        }
    }

    private void take(Database.Opened result) {
        db = result.db();
        JournalProblem problem = result.problem();
        shut = result.writable() ? null : problem;
        if (problem != null) {
            Connection fresh = db;
            Path aside = problem.setAside();
            if (fresh != null && aside != null) {
                new Salvage(fresh).from(aside, clock.instant());
            }
            tell.accept(problem);
        }
    }

    private <T> Kept<T> now(boolean writes, Op<T> op) {
        retry(writes);
        Connection open = db;
        if (open == null || (writes && shut != null)) {
            return new Kept.Not<>(shut == null ? database.notWritten("the journal isn't open") : shut);
        }
        try {
            return new Kept.Done<>(writes ? transaction(open, op) : op.on(open));
        } catch (Courses.Over e) {
            return new Kept.Not<>(database.problem(JournalProblem.Kind.ALREADY_OVER, e.toString()));
        } catch (SQLException e) {
            if (Database.alreadyThere(e)) {
                return new Kept.Not<>(database.problem(JournalProblem.Kind.ALREADY_OPEN, e.toString()));
            }
            if (!Database.damaged(e)) {
                return failed(e);
            }
            startAnew(e.toString());
            return again(writes, op);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Unexpected failure of the journal", e);
            return failed(e);
        }
    }

    /// What stood in the way may be gone: a full disk, a folder that couldn't be written.
    private void retry(boolean writes) {
        if (shut == null) {
            return;
        }
        boolean unwritable = writes && shut.kind() == JournalProblem.Kind.READ_ONLY;
        if (unwritable) {
            drop();
        }
        if (unwritable || (db == null && shut.kind() == JournalProblem.Kind.UNREADABLE)) {
            take(database.open());
        }
    }

    private void drop() {
        Connection old = db;
        db = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException alreadyBroken) {
            LOG.log(Level.DEBUG, "A journal can't be closed: " + alreadyBroken);
        }
    }

    /// Once more, in the journal that was begun instead.
    private <T> Kept<T> again(boolean writes, Op<T> op) {
        Connection fresh = db;
        if (fresh == null) {
            return new Kept.Not<>(shut == null ? database.notWritten("the journal isn't open") : shut);
        }
        try {
            return new Kept.Done<>(writes ? transaction(fresh, op) : op.on(fresh));
        } catch (SQLException e) {
            return failed(e);
        }
    }

    private <T> Kept<T> failed(Exception why) {
        JournalProblem problem = database.notWritten(why.toString());
        tell.accept(problem);
        return new Kept.Not<>(problem);
    }

    private static <T> T transaction(Connection db, Op<T> op) throws SQLException {
        db.setAutoCommit(false);
        try {
            T value = op.on(db);
            db.commit();
            return value;
        } catch (SQLException | RuntimeException e) {
            undo(db, e);
            throw e;
        } finally {
            db.setAutoCommit(true);
        }
    }

    /// After a full disk the database has done so already, and says that there is nothing to undo.
    private static void undo(Connection db, Exception why) {
        try {
            db.rollback();
        } catch (SQLException undone) {
            why.addSuppressed(undone);
        }
    }
}
