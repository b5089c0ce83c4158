package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.Merged;

/// Notes which rows changed, and reads only those. Screen thread; what it hands out never changes.
final class FactBook {
    private final List<EndpointEntry> entries;
    private final Function<String, String> vpcName;
    private final Set<EndpointEntry> pinned = new HashSet<>();
    private final Set<EndpointEntry> outdated = new LinkedHashSet<>();
    private final Set<EndpointEntry> gone = new HashSet<>();
    private boolean whole = true;

    FactBook(List<EndpointEntry> entries, Function<String, String> vpcName) {
        this.entries = entries;
        this.vpcName = vpcName;
        pin(entries);
    }

    /// Any row may say something else.
    void outdate() {
        whole = true;
    }

    void merged(Merged merged) {
        pin(merged.added());
        outdated.addAll(merged.added());
        outdated.addAll(merged.changed());
        merged.removed().forEach(outdated::remove);
        gone.addAll(merged.removed());
    }

    /// What is to be known since this was last called.
    News read() {
        News news = new News(whole, factsOf(whole ? entries : outdated), Set.copyOf(gone));
        whole = false;
        outdated.clear();
        gone.clear();
        return news;
    }

    /// Rows that were made here since the filter was last changed: they are shown whatever it says.
    Set<EndpointEntry> pinned() {
        return Set.copyOf(pinned);
    }

    void unpin() {
        pinned.clear();
    }

    private void pin(List<EndpointEntry> rows) {
        for (EndpointEntry row : rows) {
            if (row.mine()) {
                pinned.add(row);
            }
        }
    }

    private List<Facts> factsOf(Collection<EndpointEntry> rows) {
        List<Facts> facts = new ArrayList<>(rows.size());
        for (EndpointEntry row : rows) {
            if (!row.goneProperty().get()) {
                String vpc = row.vpcIdProperty().get();
                facts.add(new Facts(row, vpc.isEmpty() ? "" : vpcName.apply(vpc)));
            }
        }
        return facts;
    }
}
