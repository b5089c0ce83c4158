package org.resolverdesk.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Draft;

/// Carries what matters most out of a damaged journal into a new one, as far as it can be read: intents that
/// aren't over, so that what may have been done is still looked for, and drafts.
final class Salvage {
    private static final Logger LOG = System.getLogger(Salvage.class.getName());

    private final Connection into;

    Salvage(Connection into) {
        this.into = into;
    }

    /// Best effort: what can't be read stays in the file that was set aside. What is new from `now` on is
    /// numbered by it, which is above every number that was ever given there.
    void from(Path aside, Instant now) {
        carry(
                "numbers",
                () -> Rows.change(into, "INSERT INTO sqlite_sequence VALUES ('course', ?)", now.getEpochSecond()));
        try (Connection old = Database.salvaging(aside)) {
            carry("intents", () -> intents(new Courses(old).open(null)));
            carry("drafts", () -> drafts(new Drafts(old).all(null)));
        } catch (SQLException unreadable) {
            LOG.log(Level.WARNING, "Nothing could be read of the damaged journal: " + unreadable);
        }
    }

    private interface Part {
        void carry() throws SQLException;
    }

    private void carry(String what, Part part) {
        try {
            into.setAutoCommit(false);
            try {
                part.carry();
                into.commit();
            } catch (SQLException e) {
                into.rollback();
                throw e;
            } finally {
                into.setAutoCommit(true);
            }
        } catch (SQLException unreadable) {
            LOG.log(Level.WARNING, "Not all " + what + " of the damaged journal could be read: " + unreadable);
        }
    }

    private void intents(List<Course> open) throws SQLException {
        Courses courses = new Courses(into);
        for (Course old : open) {
            courses.carry(old);
        }
    }

    private void drafts(List<Draft> all) throws SQLException {
        Drafts drafts = new Drafts(into);
        for (Draft draft : all) {
            drafts.keep(draft);
        }
    }
}
