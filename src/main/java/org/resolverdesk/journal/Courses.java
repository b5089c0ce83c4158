package org.resolverdesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Intent;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

/// Intents and their steps in the database, chained. Blocks; the caller has a transaction open where it writes.
final class Courses {
    /// What is to be written is about an intent that is over.
    static final class Over extends SQLException {
        private static final long serialVersionUID = 1;

        private Over(long course) {
            super("intent " + course + " is over");
        }
    }

    private static final String COLUMNS = "id, profile, kind, subject, deed, at, previous";

    private final Connection db;
    private final Texts texts = new Texts();
    private final DeedText deeds = new DeedText(texts);
    private final Chain chain = new Chain();

    Courses(Connection db) {
        this.db = db;
    }

    /// A new intent with its first step; the one before it, where there is one, is sent again by it.
    Course begin(String profile, Deed deed, @Nullable Long previous, Instant at, Stage first, Map<String, String> facts)
            throws SQLException {
        if (previous != null && !resent(previous)) {
            step(previous, Stage.RESENT, at, Map.of());
        }
        long id = insert(null, new Intent(0, profile, deed, at, previous), first);
        Step begun = put(id, first, at, facts);
        return new Course(new Intent(id, profile, deed, at, previous), List.of(begun));
    }

    /// Writes one out of another journal, with its id: whoever has it in hand goes on with that. What is new
    /// here gets ids above all that were ever given there.
    void carry(Course other) throws SQLException {
        Intent intent = other.intent();
        insert(
                intent.id(),
                new Intent(intent.id(), intent.profile(), intent.deed(), intent.at(), null),
                other.last().stage());
        for (Step step : other.steps()) {
            put(intent.id(), step.stage(), step.at(), step.facts());
        }
    }

    private long insert(@Nullable Long id, Intent intent, Stage stage) throws SQLException {
        Rows.change(
                db,
                "INSERT INTO course(id, profile, kind, subject, deed, at, previous, stage, open) VALUES"
                        + " (?,?,?,?,?,?,?,?,1)",
                id,
                intent.profile(),
                intent.deed().kind(),
                intent.deed().subject(),
                deeds.of(intent.deed()),
                intent.at().toEpochMilli(),
                intent.previous(),
                stage.word());
        return Rows.number(db, "SELECT last_insert_rowid()");
    }

    /// Whether it was to be sent again before, which then didn't leave.
    private boolean resent(long course) throws SQLException {
        return Rows.number(db, "SELECT count(*) FROM course WHERE id = ? AND stage = ?", course, Stage.RESENT.word())
                == 1;
    }

    /// Its next step. What is over stays so: somebody else who has it in hand may know less of it.
    Step step(long course, Stage stage, Instant at, Map<String, String> facts) throws SQLException {
        if (Rows.number(db, "SELECT count(*) FROM course WHERE id = ? AND open = 0", course) > 0) {
            throw new Over(course);
        }
        return put(course, stage, at, facts);
    }

    private Step put(long course, Stage stage, Instant at, Map<String, String> facts) throws SQLException {
        List<String[]> head = Rows.all(db, "SELECT " + COLUMNS + " FROM course WHERE id = ?", Courses::texts, course);
        if (head.isEmpty()) {
            throw new SQLException("there is no intent " + course);
        }
        long number = Rows.number(db, "SELECT max(number) FROM step") + 1;
        byte[] before = number == 1
                ? Chain.FIRST
                : Rows.all(db, "SELECT hash FROM step WHERE number = ?", row -> row.getBytes(1), number - 1)
                        .getFirst();
        Step step = new Step(number, course, Instant.ofEpochMilli(at.toEpochMilli()), stage, facts);
        String[] written = texts(step);
        Rows.change(
                db,
                "INSERT INTO step(number, course, at, stage, facts, hash) VALUES (?,?,?,?,?,?)",
                number,
                course,
                at.toEpochMilli(),
                stage.word(),
                written[4],
                chain.next(before, head.getFirst(), written));
        Rows.change(
                db, "UPDATE course SET stage = ?, open = ? WHERE id = ?", stage.word(), stage.open() ? 1 : 0, course);
        return step;
    }

    /// Those of a profile that aren't over, the oldest first; of every profile for null.
    List<Course> open(@Nullable String profile) throws SQLException {
        String where = " WHERE open = 1 AND (? IS NULL OR profile = ?) ORDER BY id";
        return withSteps(Rows.all(db, "SELECT " + COLUMNS + " FROM course" + where, this::intent, profile, profile));
    }

    /// The newest first, `before` an id, whose name or subject has that text in it.
    List<Course> recent(@Nullable String profile, String having, long before, int most) throws SQLException {
        String like = "%" + having.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        String where =
                " WHERE id < ? AND (? IS NULL OR profile = ?) AND (subject LIKE ? ESCAPE '\\' OR deed LIKE ? ESCAPE"
                        + " '\\' OR kind LIKE ? ESCAPE '\\') ORDER BY id DESC LIMIT ?";
        return withSteps(Rows.all(
                db,
                "SELECT " + COLUMNS + " FROM course" + where,
                this::intent,
                before,
                profile,
                profile,
                like,
                like,
                like,
                most));
    }

    /// Follows the chain from its beginning. Takes about a second for 100,000 steps.
    Verified verify() throws SQLException {
        String sql = "SELECT s.number, s.course, s.at, s.stage, s.facts, s.hash, c.id, c.profile, c.kind, c.subject,"
                + " c.deed, c.at, c.previous FROM step s LEFT JOIN course c ON c.id = s.course ORDER BY s.number";
        byte[] before = Chain.FIRST;
        long number = 0;
        Map<Long, String> stages = new HashMap<>();
        try (PreparedStatement ask = db.prepareStatement(sql);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                number++;
                byte[] hash = chain.next(before, texts(row, 7, 7), texts(row, 1, 5));
                if (row.getLong(1) != number || !Arrays.equals(hash, row.getBytes(6))) {
                    return new Verified.Broken(row.getLong(1), row.getLong(2));
                }
                stages.put(row.getLong(2), row.getString(4));
                before = hash;
            }
        }
        long last = number;
        return bare(stages)
                .<Verified>map(course -> new Verified.Broken(last + 1, course))
                .orElseGet(() -> new Verified.Whole(last));
    }

    /// An intent whose stage isn't that of its last step, or that has none.
    private Optional<Long> bare(Map<Long, String> stages) throws SQLException {
        return Rows.all(db, "SELECT id, stage FROM course ORDER BY id", row ->
                        new Object[] {row.getLong(1), row.getString(2)})
                .stream()
                .filter(course -> !course[1].equals(stages.get((Long) course[0])))
                .map(course -> (Long) course[0])
                .findFirst();
    }

    private List<Course> withSteps(List<Optional<Intent>> intents) throws SQLException {
        List<Course> courses = new ArrayList<>();
        for (Optional<Intent> intent : intents) {
            if (intent.isPresent()) {
                List<Step> steps = Rows.all(
                        db,
                        "SELECT number, course, at, stage, facts FROM step WHERE course = ? ORDER BY number",
                        this::step,
                        intent.get().id());
                if (!steps.isEmpty()) {
                    courses.add(new Course(intent.get(), steps));
                }
            }
        }
        return courses;
    }

    private Optional<Intent> intent(ResultSet row) throws SQLException {
        long previous = row.getLong("previous");
        Long before = row.wasNull() ? null : previous;
        long id = row.getLong("id");
        String profile = row.getString("profile");
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        return deeds.read(row.getString("kind"), row.getString("deed"))
                .map(deed -> new Intent(id, profile, deed, at, before));
    }

    /// A stage that isn't known, of a file that somebody changed, reads as unknown: nothing is lost by looking.
    private Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("number"),
                row.getLong("course"),
                Instant.ofEpochMilli(row.getLong("at")),
                Stage.of(row.getString("stage")).orElse(Stage.UNKNOWN),
                texts.facts(row.getString("facts")));
    }

    private String[] texts(Step step) {
        return new String[] {
            Long.toString(step.number()),
            Long.toString(step.intent()),
            Long.toString(step.at().toEpochMilli()),
            step.stage().word(),
            texts.facts(step.facts())
        };
    }

    private static String[] texts(ResultSet row) throws SQLException {
        return texts(row, 1, 7);
    }

    private static String[] texts(ResultSet row, int from, int count) throws SQLException {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            String text = row.getString(from + i);
            texts[i] = text == null ? "" : text;
        }
        return texts;
    }
}
