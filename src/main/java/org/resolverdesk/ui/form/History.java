package org.resolverdesk.ui.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.EndpointDraft;

/// Every change of the form, to walk back and forth. Keys typed one after the other at one spot are one change.
final class History {
    /// The form at one moment, and the identities of its rows.
    record Moment(EndpointDraft draft, List<Long> rowIds) {
        Moment {
            rowIds = List.copyOf(rowIds);
        }
    }

    /// Enough for any sitting; what is older can't be reached any more.
    private static final int DEPTH = 200;

    private final Deque<Moment> before = new ArrayDeque<>();
    private final Deque<Moment> after = new ArrayDeque<>();
    private Moment now;
    private @Nullable Spot typingAt;

    History(Moment first) {
        now = first;
    }

    /// A change at `spot`; null for one that is never joined with the next (a row added, a paste).
    void changed(Moment next, @Nullable Spot spot) {
        if (next.equals(now)) {
            return;
        }
        boolean joined = spot != null && spot.equals(typingAt);
        if (joined && next.equals(before.peek())) {
            // Typed and taken back: there is nothing to undo.
            now = before.pop();
            typingAt = null;
            return;
        }
        if (!joined) {
            before.push(now);
            if (before.size() > DEPTH) {
                before.removeLast();
            }
        }
        after.clear();
        now = next;
        typingAt = spot;
    }

    /// The focus moved: what is typed next is a change of its own.
    void pause() {
        typingAt = null;
    }

    Optional<Moment> undo() {
        return step(before, after);
    }

    Optional<Moment> redo() {
        return step(after, before);
    }

    private Optional<Moment> step(Deque<Moment> from, Deque<Moment> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        typingAt = null;
        return Optional.of(now);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }
}
