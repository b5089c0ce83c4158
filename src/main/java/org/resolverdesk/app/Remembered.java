package org.resolverdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resolverdesk.config.Settings;
import org.resolverdesk.config.Settings.ColumnLook;
import org.resolverdesk.model.Direction;
import org.resolverdesk.ui.list.Column;
import org.resolverdesk.ui.list.ListState;
import org.resolverdesk.ui.list.ListState.Shown;
import org.resolverdesk.ui.list.Scope;
import org.resolverdesk.ui.list.Sort;
import org.resolverdesk.ui.part.Texts;

/// The list's state as the settings keep it, and back: names that another version wrote are passed over.
final class Remembered {
    private Remembered() {}

    static ListState list(Settings settings) {
        if (settings.columns().isEmpty()) {
            return new ListState(ListState.FIRST.columns(), sort(settings));
        }
        List<ListState.Remembered> columns = new ArrayList<>();
        for (ColumnLook look : settings.columns()) {
            column(look.id())
                    .ifPresent(column -> columns.add(new ListState.Remembered(
                            column, look.width(), look.visible() ? Shown.BY_ROOM : Shown.NEVER)));
        }
        return new ListState(columns, sort(settings));
    }

    static Settings with(Settings settings, ListState list) {
        List<ColumnLook> columns = list.columns().stream()
                .map(one -> new ColumnLook(one.column().word(), one.width(), one.shown() != Shown.NEVER))
                .toList();
        Sort sort = list.sort();
        return settings.withColumns(columns)
                .withSort(new Settings.Sort(sort.by().word(), sort.descending()));
    }

    static Scope scope(Settings settings) {
        Direction direction = settings.direction();
        return direction == null ? Scope.ALL : direction == Direction.INBOUND ? Scope.INBOUND : Scope.OUTBOUND;
    }

    static Settings with(Settings settings, Scope scope) {
        return settings.withDirection(
                switch (scope) {
                    case ALL -> null;
                    case INBOUND -> Direction.INBOUND;
                    case OUTBOUND -> Direction.OUTBOUND;
                });
    }

    /// The words in the language that was chosen, or else in the system's. Reading them takes a while; any thread.
    static Texts texts(Settings settings) {
        String tag = settings.language();
        return new Texts(tag.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(tag));
    }

    private static Sort sort(Settings settings) {
        return column(settings.sort().column())
                .map(column -> new Sort(column, settings.sort().descending()))
                .orElse(Sort.NEWEST);
    }

    private static Optional<Column> column(String word) {
        for (Column column : Column.values()) {
            if (column.word().equals(word)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
