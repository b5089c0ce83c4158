package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is remembered of the list: its columns from left to right, and what it is sorted by.
public record ListState(List<Remembered> columns, Sort sort) {
    public static final ListState FIRST = new ListState(
            Arrays.stream(Column.values())
                    .map(column -> new Remembered(column, 0, Shown.BY_ROOM))
                    .toList(),
            Sort.NEWEST);

    /// Whether a column is shown: as there is room for it, or as was chosen.
    public enum Shown {
        BY_ROOM,
        ALWAYS,
        NEVER
    }

    /// A column; `width` is in px at 100 %, 0 where nobody chose one.
    public record Remembered(Column column, double width, Shown shown) {}

    public ListState {
        columns = List.copyOf(columns);
    }

    /// The same with every column in it once, whatever was remembered by another version.
    ListState whole() {
        List<Remembered> all = new ArrayList<>();
        for (Remembered one : columns) {
            if (all.stream().noneMatch(other -> other.column() == one.column())) {
                all.add(one);
            }
        }
        for (Remembered first : FIRST.columns()) {
            if (all.stream().noneMatch(other -> other.column() == first.column())) {
                all.add(first);
            }
        }
        return new ListState(all, sort);
    }
}
