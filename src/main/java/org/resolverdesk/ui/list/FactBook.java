package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// The facts of all rows, written anew only for rows that say something else. Screen thread; what it hands out
/// never changes.
final class FactBook {
    private final List<EndpointEntry> entries;
    private final Function<String, String> vpcName;
    private final Set<EndpointEntry> pinned = new HashSet<>();
    private List<Facts> facts = List.of();
    private boolean outdated = true;

    FactBook(List<EndpointEntry> entries, Function<String, String> vpcName) {
        this.entries = entries;
        this.vpcName = vpcName;
    }

    /// Rows may say something else than when they were last read.
    void outdate() {
        outdated = true;
    }

    List<Facts> read() {
        if (!outdated) {
            return facts;
        }
        outdated = false;
        List<Facts> next = new ArrayList<>(entries.size());
        Map<EndpointEntry, Facts> before = null;
        for (int i = 0; i < entries.size(); i++) {
            EndpointEntry row = entries.get(i);
            Facts old = i < facts.size() ? facts.get(i) : null;
            if (old == null || old.row() != row) {
                before = before == null ? byRow(facts) : before;
                old = before.get(row);
            }
            next.add(factsOf(row, old));
        }
        facts = next;
        return next;
    }

    /// Rows that were made here since the filter was last changed: they are shown whatever it says.
    Set<EndpointEntry> pinned() {
        return Set.copyOf(pinned);
    }

    void unpin() {
        pinned.clear();
    }

    private Facts factsOf(EndpointEntry row, @Nullable Facts old) {
        if (old == null && row.mine()) {
            pinned.add(row);
        }
        return Facts.of(row, old, vpcName);
    }

    private static Map<EndpointEntry, Facts> byRow(List<Facts> facts) {
        Map<EndpointEntry, Facts> all = HashMap.newHashMap(facts.size());
        facts.forEach(one -> all.put(one.row(), one));
        return all;
    }
}
