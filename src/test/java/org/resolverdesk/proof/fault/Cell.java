package org.resolverdesk.proof.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One place of the matrix: what happens where, and by which protocol.
record Cell(Protocol protocol, Stage stage, Kind kind) implements Comparable<Cell> {
    /// What is spoken between the program and the gate.
    enum Protocol {
        HTTP_1("HTTP/1.1"),
        HTTP_2("HTTP/2");

        final String words;

        Protocol(String words) {
            this.words = words;
        }
    }

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::protocol).thenComparing(Cell::stage).thenComparing(Cell::kind);
    private static final Set<Kind> ANYWHERE = EnumSet.of(Kind.CUT, Kind.RESET, Kind.DELAY, Kind.GARBLE);
    private static final Set<Kind> BREAKS = EnumSet.of(Kind.CUT, Kind.RESET);

    /// Every place that makes sense.
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Kind kind : Kind.values()) {
                if (inFull(stage, kind)) {
                    cells.add(new Cell(Protocol.HTTP_1, stage, kind));
                }
                if (overFrames(stage, kind)) {
                    cells.add(new Cell(Protocol.HTTP_2, stage, kind));
                }
            }
        }
        return cells;
    }

    /// Whether the way itself makes two requests of one.
    boolean doubles() {
        return kind == Kind.DUPLICATE && stage.compareTo(Stage.ANSWER_HEADERS) < 0;
    }

    /// A request can be doubled as a whole only, so around the acting, and there a gateway answers instead of passing
    /// on.
    private static boolean inFull(Stage stage, Kind kind) {
        boolean answer = stage == Stage.ANSWER_HEADERS || stage == Stage.ANSWER_BODY;
        return ANYWHERE.contains(kind) || around(stage) || (answer && kind == Kind.DUPLICATE);
    }

    /// Connecting is the same under HTTP/2, headers are compressed and can't be spoilt one by one, and an answer can't
    /// come twice: each stream has one.
    private static boolean overFrames(Stage stage, Kind kind) {
        boolean request = stage == Stage.REQUEST_HEADERS || stage == Stage.REQUEST_BODY;
        boolean body = stage == Stage.ANSWER_BODY && kind == Kind.GARBLE;
        return (BREAKS.contains(kind) && (request || stage == Stage.ANSWER_BODY))
                || body
                || (around(stage) && kind != Kind.GARBLE);
    }

    private static boolean around(Stage stage) {
        return stage == Stage.BEFORE_ACTING || stage == Stage.AFTER_ACTING;
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
