package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableListBase;
import org.resolverdesk.store.EndpointEntry;

/// The rows on screen. It goes from one arrangement to the next in a single event, or none where they are the
/// same.
final class RowList extends ObservableListBase<EndpointEntry> {
    private List<EndpointEntry> rows = new ArrayList<>();

    /// Takes rows out and puts rows in, without touching those that stay; only another order replaces them all.
    void become(List<EndpointEntry> next) {
        if (rows.equals(next)) {
            return;
        }
        Set<EndpointEntry> old = new HashSet<>(rows);
        Set<EndpointEntry> staying = new HashSet<>(next);
        List<EndpointEntry> kept = rows.stream().filter(staying::contains).toList();
        List<EndpointEntry> wanted = next.stream().filter(old::contains).toList();
        beginChange();
        try {
            // Where little stays, one change for all is cheaper than one for each run of rows.
            if (kept.equals(wanted) && kept.size() * 2 >= next.size()) {
                removeGone(staying);
                insertNew(next);
            } else {
                replace(next);
            }
        } finally {
            endChange();
        }
    }

    private void replace(List<EndpointEntry> next) {
        List<EndpointEntry> before = rows;
        rows = new ArrayList<>(next);
        nextReplace(0, rows.size(), before);
    }

    private void removeGone(Set<EndpointEntry> staying) {
        int end = rows.size();
        while (end > 0) {
            int start = end;
            while (start > 0 && !staying.contains(rows.get(start - 1))) {
                start--;
            }
            if (start < end) {
                List<EndpointEntry> run = rows.subList(start, end);
                nextRemove(start, new ArrayList<>(run));
                run.clear();
            }
            end = start - 1;
        }
    }

    private void insertNew(List<EndpointEntry> next) {
        int at = 0;
        while (at < next.size()) {
            EndpointEntry here = at < rows.size() ? rows.get(at) : null;
            int end = at;
            while (end < next.size() && next.get(end) != here) {
                end++;
            }
            if (end > at) {
                rows.addAll(at, next.subList(at, end));
                nextAdd(at, end);
            }
            at = end + 1;
        }
    }

    @Override
    public EndpointEntry get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }
}
