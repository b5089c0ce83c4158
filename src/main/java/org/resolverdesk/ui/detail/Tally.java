package org.resolverdesk.ui.detail;

import java.util.List;
import java.util.stream.Collectors;

/// The addresses taken together. `count` is how many the endpoint says it has, `known` whether they have been
/// read.
public record Tally(List<AddressRow.Shown> rows, int count, boolean known) {
    static final Tally NONE = new Tally(List.of(), 0, false);

    public Tally {
        rows = List.copyOf(rows);
    }

    /// How many are ACTIVE.
    public int active() {
        return (int) rows.stream().filter(AddressRow.Shown::active).count();
    }

    /// How many there are or are going to be.
    public int total() {
        return Math.max(rows.size(), count);
    }

    /// Those that the service reports as ERROR.
    public List<AddressRow.Shown> failing() {
        return rows.stream().filter(AddressRow.Shown::failed).toList();
    }

    /// All addresses that are known, one a line.
    public String lines() {
        return rows.stream()
                .map(AddressRow.Shown::ip)
                .filter(ip -> !ip.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
