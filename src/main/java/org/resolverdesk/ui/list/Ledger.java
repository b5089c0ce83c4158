package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resolverdesk.store.EndpointEntry;

/// The facts of all rows, kept in the order that was last asked for, so that a few that changed cost no sorting
/// of all. Background, one arrangement at a time.
final class Ledger {
    private List<Facts> facts = List.of();
    private Sort sort = Sort.NEWEST;

    /// All facts with the news taken in, in that order. What it gives never changes.
    List<Facts> after(News news, Sort by) {
        Comparator<Facts> order = Order.of(by);
        List<Facts> written = new ArrayList<>(news.written());
        written.sort(order);
        List<Facts> next = news.whole() ? written : merged(kept(news, by, order), written, order);
        facts = next;
        sort = by;
        return next;
    }

    private List<Facts> kept(News news, Sort by, Comparator<Facts> order) {
        Set<EndpointEntry> replaced = new HashSet<>(news.gone());
        news.written().forEach(one -> replaced.add(one.row()));
        List<Facts> kept = new ArrayList<>(facts.size());
        for (Facts one : facts) {
            if (!replaced.contains(one.row())) {
                kept.add(one);
            }
        }
        if (!by.equals(sort)) {
            kept.sort(order);
        }
        return kept;
    }

    private static List<Facts> merged(List<Facts> kept, List<Facts> written, Comparator<Facts> order) {
        if (written.isEmpty()) {
            return kept;
        }
        List<Facts> all = new ArrayList<>(kept.size() + written.size());
        int done = 0;
        for (Facts one : written) {
            // No two are equal in any order.
            int at = -Collections.binarySearch(kept, one, order) - 1;
            all.addAll(kept.subList(done, at));
            all.add(one);
            done = at;
        }
        all.addAll(kept.subList(done, kept.size()));
        return all;
    }
}
