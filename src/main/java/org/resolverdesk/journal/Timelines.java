package org.resolverdesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.model.Status;

/// The moments of endpoints in the database. Blocks; the caller has a transaction open where it writes.
///
/// Thinning: everything of the last 90 days is kept. Of what is older, of each endpoint and day (UTC) only the
/// last state that was seen stays; what this program did and what others did is never thinned.
final class Timelines {
    static final Duration WHOLE = Duration.ofDays(90);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final String THINNED = "thinned";
    /// What an endpoint that the service no longer knows is in.
    private static final String GONE = "GONE";
    /// What this program did to one that it deleted: the deed's kind.
    private static final String DELETE = "delete";
    private static final String SELECT = "SELECT t.profile, t.endpoint, t.name, m.at, m.kind, m.what, m.course"
            + " FROM moment m JOIN thing t ON t.id = m.thing ";

    private final Connection db;

    Timelines(Connection db) {
        this.db = db;
    }

    void add(List<Moment> moments) throws SQLException {
        try (PreparedStatement thing = db.prepareStatement(
                        "INSERT INTO thing(profile, endpoint, name, state, addresses) VALUES (?,?,?,?,0) ON"
                                + " CONFLICT(profile, endpoint) DO UPDATE SET name = excluded.name, state = CASE WHEN"
                                + " excluded.state = '' THEN thing.state ELSE excluded.state END RETURNING id");
                PreparedStatement moment =
                        db.prepareStatement("INSERT INTO moment(thing, at, kind, what, course) VALUES (?,?,?,?,?)")) {
            for (Moment one : moments) {
                thing.setString(1, one.profile());
                thing.setString(2, one.endpoint());
                thing.setString(3, one.name());
                thing.setString(4, one.kind() == Moment.Kind.SEEN ? one.what() : "");
                long id;
                try (ResultSet row = thing.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
                moment.setLong(1, id);
                moment.setLong(2, one.at().toEpochMilli());
                moment.setInt(3, number(one.kind()));
                moment.setString(4, one.what());
                moment.setObject(5, one.intent());
                moment.executeUpdate();
            }
        }
    }

    /// Adds what of this is new against what was last seen of each, and nothing where nothing is: `created`,
    /// `renamed`, `addresses` and `deleted` are what others did, with the old and the new after it.
    void saw(String profile, List<Sighting> sightings, Instant at) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(
                        "SELECT name, state, addresses FROM thing WHERE profile = ? AND endpoint = ?");
                PreparedStatement count =
                        db.prepareStatement("UPDATE thing SET addresses = ? WHERE profile = ? AND endpoint = ?")) {
            for (Sighting now : sightings) {
                ask.setString(1, profile);
                ask.setString(2, now.endpoint());
                Sighting before;
                try (ResultSet row = ask.executeQuery()) {
                    before = row.next()
                            ? new Sighting(
                                    now.endpoint(), row.getString(1), row.getString(2), row.getInt(3), false, false)
                            : null;
                }
                List<Moment> news = news(profile, before, now, at);
                if (!news.isEmpty()) {
                    add(news);
                }
                if (before == null || before.addresses() != now.addresses()) {
                    count.setInt(1, now.addresses());
                    count.setString(2, profile);
                    count.setString(3, now.endpoint());
                    count.executeUpdate();
                }
            }
        }
    }

    private List<Moment> news(String profile, @Nullable Sighting before, Sighting now, Instant at) throws SQLException {
        List<Moment> news = new ArrayList<>();
        BiConsumer<Moment.Kind, String> tell =
                (kind, what) -> news.add(new Moment(profile, now.endpoint(), now.name(), at, kind, what, null));
        String state = now.state().isEmpty() ? GONE : now.state();
        if (before == null) {
            if (now.fresh() && !now.ours()) {
                tell.accept(Moment.Kind.THEIRS, "created");
            }
            tell.accept(Moment.Kind.SEEN, state);
            return news;
        }
        if (!before.name().equals(now.name())) {
            tell.accept(Moment.Kind.THEIRS, "renamed " + before.name() + " " + now.name());
        }
        if (before.addresses() > 0 && now.addresses() > 0 && before.addresses() != now.addresses()) {
            tell.accept(Moment.Kind.THEIRS, "addresses " + before.addresses() + " " + now.addresses());
        }
        if (!before.state().equals(state)) {
            if (state.equals(GONE) && !now.ours() && !deletedByUs(profile, now.endpoint())) {
                tell.accept(Moment.Kind.THEIRS, "deleted");
            }
            tell.accept(Moment.Kind.SEEN, state);
        }
        return news;
    }

    /// Whether this program, in whichever run, deleted it since it was last seen in a state that isn't that.
    private boolean deletedByUs(String profile, String endpoint) throws SQLException {
        return Rows.number(
                        db,
                        "SELECT count(*) FROM moment m JOIN thing t ON t.id = m.thing WHERE t.profile = ? AND"
                                + " t.endpoint = ? AND m.kind = ? AND m.what = ? AND m.id > (SELECT"
                                + " coalesce(max(s.id), 0) FROM moment s WHERE s.thing = t.id AND s.kind = ? AND"
                                + " s.what <> ?)",
                        profile,
                        endpoint,
                        number(Moment.Kind.OURS),
                        DELETE,
                        number(Moment.Kind.SEEN),
                        Status.PENDING_DELETE.word())
                > 0;
    }

    /// Of one endpoint, the oldest first, at most the last so many.
    List<Moment> of(String profile, String endpoint, int most) throws SQLException {
        return Rows.all(
                        db,
                        SELECT + "WHERE t.profile = ? AND t.endpoint = ? ORDER BY m.at DESC, m.id DESC LIMIT ?",
                        Timelines::moment,
                        profile,
                        endpoint,
                        most)
                .reversed();
    }

    /// Of all endpoints of a profile what was seen and what others did, the newest first, whose name, id or words have
    /// that
    /// text in it.
    List<Moment> recent(String profile, String having, int most) throws SQLException {
        String like = "%" + having.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return Rows.all(
                db,
                SELECT
                        + "WHERE t.profile = ? AND m.kind <> ? AND (t.name LIKE ? ESCAPE '\\' OR t.endpoint LIKE ?"
                        + " ESCAPE '\\' OR m.what LIKE ? ESCAPE '\\') ORDER BY m.id DESC LIMIT ?",
                Timelines::moment,
                profile,
                number(Moment.Kind.OURS),
                like,
                like,
                like,
                most);
    }

    /// Thins the next so many of those that weren't looked at yet; false when there is nothing left to thin.
    boolean thin(Instant now, int batch) throws SQLException {
        long until = now.minus(WHOLE).truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        long from = Rows.number(db, "SELECT value FROM mark WHERE name = ?", THINNED);
        long to = Rows.number(
                db,
                "SELECT max(id) FROM (SELECT id, at FROM moment WHERE id > ? ORDER BY id LIMIT ?) WHERE at < ?",
                from,
                batch,
                until);
        if (to == 0) {
            return false;
        }
        Rows.change(
                db,
                "DELETE FROM moment WHERE id > ? AND id <= ? AND kind = 0 AND at < ? AND EXISTS (SELECT 1 FROM moment l"
                        + " WHERE l.thing = moment.thing AND l.kind = 0 AND l.at / ? = moment.at / ?"
                        + " AND (l.at > moment.at OR (l.at = moment.at AND l.id > moment.id)))",
                from,
                to,
                until,
                DAY,
                DAY);
        Rows.change(
                db,
                "INSERT INTO mark VALUES (?,?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                THINNED,
                to);
        return true;
    }

    private static Moment moment(ResultSet row) throws SQLException {
        long course = row.getLong("course");
        boolean none = row.wasNull();
        return new Moment(
                row.getString("profile"),
                row.getString("endpoint"),
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("at")),
                kind(row.getInt("kind")),
                row.getString("what"),
                none ? null : course);
    }

    /// As it stands in the table: never to be changed.
    private static int number(Moment.Kind kind) {
        return switch (kind) {
            case SEEN -> 0;
            case OURS -> 1;
            case THEIRS -> 2;
        };
    }

    private static Moment.Kind kind(int number) {
        return number == 1 ? Moment.Kind.OURS : number == 2 ? Moment.Kind.THEIRS : Moment.Kind.SEEN;
    }
}
