package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resolverdesk.store.EndpointEntry;

/// Rows whose order is frozen: those that are gone leave, new ones come in behind the one that they are sorted
/// behind, and no other moves. `moved` is how many would, at least, if they could.
record Hold(List<EndpointEntry> rows, int moved) {

    /// `held` is what is on screen, `present` all rows that there still are, `wanted` those that should be
    /// shown, in order.
    static Hold of(List<EndpointEntry> held, List<EndpointEntry> present, List<EndpointEntry> wanted) {
        Set<EndpointEntry> alive = new HashSet<>(present);
        List<EndpointEntry> kept = held.stream().filter(alive::contains).toList();
        Map<EndpointEntry, Integer> place = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            place.put(kept.get(i), i);
        }
        List<EndpointEntry> top = new ArrayList<>();
        Map<EndpointEntry, List<EndpointEntry>> behind = new HashMap<>();
        List<EndpointEntry> run = top;
        int[] places = new int[kept.size()];
        int staying = 0;
        for (EndpointEntry row : wanted) {
            Integer at = place.get(row);
            if (at == null) {
                run.add(row);
            } else {
                places[staying++] = at;
                run = behind.computeIfAbsent(row, _ -> new ArrayList<>());
            }
        }
        List<EndpointEntry> rows = new ArrayList<>(top);
        for (EndpointEntry row : kept) {
            rows.add(row);
            rows.addAll(behind.getOrDefault(row, List.of()));
        }
        int leaving = kept.size() - staying;
        return new Hold(rows, leaving + staying - Rise.of(places, staying).cardinality());
    }
}
