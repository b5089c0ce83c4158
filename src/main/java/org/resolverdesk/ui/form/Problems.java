package org.resolverdesk.ui.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.spec.Report;

/// The spots with an error, in the order of the form, to be walked by keys.
record Problems(List<Spot> spots, List<RowModel> rows) {

    static Problems of(Report report, List<RowModel> rows) {
        List<Spot> spots = report.errors().stream()
                .map(finding -> Spot.of(finding.place(), rows))
                .distinct()
                .toList();
        Problems unordered = new Problems(spots, rows);
        return new Problems(
                spots.stream()
                        .sorted((a, b) -> Integer.compare(unordered.order(a), unordered.order(b)))
                        .toList(),
                rows);
    }

    /// The problem after (or, backwards, before) `from`, around the end; nothing where there is none.
    Optional<Spot> next(@Nullable Spot from, boolean backwards) {
        List<Spot> all = new ArrayList<>(spots);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (backwards) {
            Collections.reverse(all);
        }
        int here = from == null ? 0 : order(from);
        for (Spot spot : all) {
            if (from == null || (backwards ? order(spot) < here : order(spot) > here)) {
                return Optional.of(spot);
            }
        }
        return Optional.of(all.getFirst());
    }

    private int order(Spot spot) {
        return switch (spot.kind()) {
            case NAME -> 0;
            case DIRECTION -> 1;
            case REGION -> 2;
            case SUBNET -> 10 + 2 * number(spot);
            case IP -> 11 + 2 * number(spot);
            case ROWS -> 1000;
            case WHOLE -> 1001;
        };
    }

    private int number(Spot spot) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == spot.row()) {
                return i;
            }
        }
        return rows.size();
    }
}
