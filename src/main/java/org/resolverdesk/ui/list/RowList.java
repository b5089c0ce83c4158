package org.resolverdesk.ui.list;

import java.util.List;
import javafx.collections.ObservableListBase;
import org.resolverdesk.store.EndpointEntry;

/// The rows on screen. It goes from one arrangement to the next in a single event, or none where they are the
/// same.
final class RowList extends ObservableListBase<EndpointEntry> {
    private List<EndpointEntry> rows = List.of();
    private List<EndpointEntry> before = List.of();
    private Step last = Step.between(List.of(), List.of());

    /// The rows as they are; this list never changes.
    List<EndpointEntry> now() {
        return rows;
    }

    /// The rows as they were before the last event; this list never changes.
    List<EndpointEntry> before() {
        return before;
    }

    /// Where the row is that was at that place before the last event; -1 where it is gone or went elsewhere by
    /// itself, as far as that is known.
    int placeOf(int old) {
        return last.all() ? rows.indexOf(before.get(old)) : last.placeOf(old);
    }

    /// Takes a step that begins where this is.
    void take(Step step) {
        if (step.nothing()) {
            return;
        }
        before = rows;
        last = step;
        rows = step.rows();
        beginChange();
        if (step.all()) {
            nextReplace(0, rows.size(), before);
        } else {
            // From the end on, so that places are those in the old rows.
            for (Step.Run run : step.out().reversed()) {
                nextRemove(run.at(), run.rows());
            }
            for (Step.Run run : step.in()) {
                nextAdd(run.at(), run.at() + run.rows().size());
            }
        }
        endChange();
    }

    @Override
    public EndpointEntry get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /// As inherited, without an iterator: it is asked for at each event.
    @Override
    public int indexOf(Object row) {
        return rows.indexOf(row);
    }
}
