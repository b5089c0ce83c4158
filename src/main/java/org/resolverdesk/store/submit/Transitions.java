package org.resolverdesk.store.submit;

import static org.resolverdesk.store.submit.Happening.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.model.Stage;

/// From which stage what happens leads where. What isn't in the table changes nothing: above all there is no
/// way from a stage in which something may have been sent back to one that sends. Pure.
public final class Transitions {
    private static final Map<Stage, Map<Happening, Stage>> TABLE = table();

    private Transitions() {}

    /// The next stage, or nothing where that can't happen, or changes nothing, there.
    public static Optional<Stage> next(Stage from, Happening what) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(what));
    }

    private static Map<Stage, Map<Happening, Stage>> table() {
        Map<Stage, Map<Happening, Stage>> table = new EnumMap<>(Stage.class);
        table.put(Stage.DRAFTED, Map.of(ASKED_HELD, Stage.HELD, ASKED, Stage.INTENDED));
        table.put(
                Stage.HELD, Map.of(HOLD_OVER, Stage.INTENDED, CANCELLED, Stage.CANCELLED, RESTARTED, Stage.CANCELLED));
        table.put(Stage.INTENDED, Map.of(LEAVES, Stage.SENT, NOT_LEFT, Stage.NOT_SENT, RESTARTED, Stage.UNKNOWN));
        table.put(
                Stage.SENT,
                Map.of(
                        TAKEN, Stage.ACCEPTED,
                        REFUSED, Stage.REFUSED,
                        NAME_REFUSED, Stage.LOOKING,
                        NOT_LEFT, Stage.NOT_SENT,
                        LOST, Stage.UNKNOWN,
                        RESTARTED, Stage.UNKNOWN));
        table.put(Stage.NOT_SENT, Map.of(EDITED, Stage.DRAFTED));
        table.put(Stage.UNKNOWN, Map.of(LOOKED, Stage.LOOKING, DISMISSED, Stage.DROPPED));
        table.put(
                Stage.LOOKING,
                Map.of(
                        AS_ASKED, Stage.FOUND,
                        NOT_THERE, Stage.ABSENT,
                        ANOTHERS, Stage.NAME_TAKEN,
                        STILL_REFUSED, Stage.REFUSED,
                        DISMISSED, Stage.DROPPED,
                        RESTARTED, Stage.UNKNOWN));
        table.put(
                Stage.ABSENT,
                Map.of(
                        AS_ASKED, Stage.FOUND,
                        ANOTHERS, Stage.NAME_TAKEN,
                        SENT_AGAIN, Stage.RESENT,
                        DISMISSED, Stage.DROPPED,
                        RESTARTED, Stage.UNKNOWN));
        table.put(
                Stage.NAME_TAKEN,
                Map.of(
                        AS_ASKED, Stage.FOUND,
                        NOT_THERE, Stage.ABSENT,
                        DISMISSED, Stage.DROPPED,
                        RESTARTED, Stage.UNKNOWN));
        return table;
    }
}
