package org.resolverdesk.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Draft;

/// Drafts in the database. Blocks; the caller has a transaction open where it writes.
final class Drafts {
    private final Connection db;
    private final Texts texts = new Texts();

    Drafts(Connection db) {
        this.db = db;
    }

    /// Those of a profile, the last changed first; of every profile for null.
    List<Draft> all(@Nullable String profile) throws SQLException {
        return Rows.all(
                db,
                "SELECT id, profile, name, form, made, changed, open FROM draft WHERE ? IS NULL OR profile = ?"
                        + " ORDER BY changed DESC, id DESC",
                this::draft,
                profile,
                profile);
    }

    /// Writes a draft as it is now; one of id 0 gets an id. Of a profile's drafts one at most is open.
    Draft keep(Draft draft) throws SQLException {
        if (draft.open()) {
            Rows.change(db, "UPDATE draft SET open = 0 WHERE profile = ? AND id <> ?", draft.profile(), draft.id());
        }
        Object id = draft.id() == 0 ? null : draft.id();
        Rows.change(
                db,
                "INSERT INTO draft(id, profile, name, form, made, changed, open) VALUES (?,?,?,?,?,?,?)"
                        + " ON CONFLICT(id) DO UPDATE SET name = excluded.name, form = excluded.form,"
                        + " changed = excluded.changed, open = excluded.open",
                id,
                draft.profile(),
                draft.name(),
                texts.draft(draft.form()),
                draft.made().toEpochMilli(),
                draft.changed().toEpochMilli(),
                draft.open() ? 1 : 0);
        long kept = draft.id() == 0 ? Rows.number(db, "SELECT last_insert_rowid()") : draft.id();
        return new Draft(
                kept, draft.profile(), draft.name(), draft.form(), draft.made(), draft.changed(), draft.open());
    }

    void discard(long id) throws SQLException {
        Rows.change(db, "DELETE FROM draft WHERE id = ?", id);
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("profile"),
                row.getString("name"),
                texts.draft(row.getString("form")),
                Instant.ofEpochMilli(row.getLong("made")),
                Instant.ofEpochMilli(row.getLong("changed")),
                row.getInt("open") != 0);
    }
}
