package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.store.EndpointEntry;

/// From some rows to others. Made in the background, so that the screen thread has to do only what changes.
///
/// - `all`: so much changes that one change for all is cheaper
/// - `out`: runs of rows to take out, at their places in the old rows; `in`: runs to put in, at their places in
///   the new ones; a row that moves is in both
record Step(List<EndpointEntry> rows, boolean all, List<Run> out, List<Run> in) {
    /// More runs than this cost a table more than a change of everything.
    private static final int MOST_RUNS = 400;

    record Run(int at, List<EndpointEntry> rows) {}

    static Step between(List<EndpointEntry> old, List<EndpointEntry> next) {
        int head = 0;
        int shorter = Math.min(old.size(), next.size());
        while (head < shorter && old.get(head) == next.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail) == next.get(next.size() - 1 - tail)) {
            tail++;
        }
        List<EndpointEntry> from = old.subList(head, old.size() - tail);
        List<EndpointEntry> to = next.subList(head, next.size() - tail);
        Set<EndpointEntry> staying = staying(from, to);
        List<Run> out = runs(from, head, staying);
        List<Run> in = runs(to, head, staying);
        boolean few = (head + tail + staying.size()) * 2 >= next.size() && out.size() + in.size() <= MOST_RUNS;
        return few ? new Step(next, false, out, in) : new Step(next, true, List.of(), List.of());
    }

    /// Where the row at a place of the old rows is now, if it is one that stayed while others moved around it;
    /// else -1.
    int placeOf(int old) {
        if (all) {
            return -1;
        }
        int place = old;
        for (Run run : out) {
            if (run.at() > old) {
                break;
            }
            if (run.at() + run.rows().size() > old) {
                return -1;
            }
            place -= run.rows().size();
        }
        for (Run run : in) {
            if (run.at() > place) {
                break;
            }
            place += run.rows().size();
        }
        return place;
    }

    boolean nothing() {
        return !all && out.isEmpty() && in.isEmpty();
    }

    /// The most of both that needn't move.
    private static Set<EndpointEntry> staying(List<EndpointEntry> from, List<EndpointEntry> to) {
        Map<EndpointEntry, Integer> place = HashMap.newHashMap(from.size());
        for (int i = 0; i < from.size(); i++) {
            place.put(from.get(i), i);
        }
        List<EndpointEntry> both = new ArrayList<>();
        int[] places = new int[to.size()];
        for (EndpointEntry row : to) {
            Integer at = place.get(row);
            if (at != null) {
                places[both.size()] = at;
                both.add(row);
            }
        }
        BitSet rise = Rise.of(places, both.size());
        Set<EndpointEntry> staying = HashSet.newHashSet(rise.cardinality());
        rise.stream().forEach(i -> staying.add(both.get(i)));
        return staying;
    }

    private static List<Run> runs(List<EndpointEntry> rows, int head, Set<EndpointEntry> staying) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || staying.contains(rows.get(i))) {
                if (start < i) {
                    runs.add(new Run(head + start, List.copyOf(rows.subList(start, i))));
                }
                start = i + 1;
            }
        }
        return runs;
    }
}
