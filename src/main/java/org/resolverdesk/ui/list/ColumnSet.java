package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.list.ListState.Remembered;
import org.resolverdesk.ui.list.ListState.Shown;
import org.resolverdesk.ui.part.Texts;

/// The columns of a table: their order, widths, which are shown, what is sorted by; as one value to remember. Needs to
/// be restored once before there is a column.
final class ColumnSet {
    /// A table narrower than that, in px at 100 %, leaves the column out, unless it was asked for.
    private static final Map<Column, Double> NEEDS = Map.of(Column.VPC, 712.0, Column.AGE, 592.0);

    private final TableView<EndpointEntry> table;
    private final ListModel model;
    private final Map<Column, EntryColumn> columns = new EnumMap<>(Column.class);
    private final Map<Column, Shown> shown = new EnumMap<>(Column.class);
    private final ColumnWidths widths = new ColumnWidths(this::changed);
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.FIRST);
    private double scale = 1;
    /// From the start: what a new table says of its order nobody chose.
    private boolean restoring = true;

    ColumnSet(TableView<EndpointEntry> table, ListModel model, Texts texts, Function<Column, EntryCell> cell) {
        this.table = table;
        this.model = model;
        for (Column column : Column.values()) {
            String title = texts.of("list.column." + column.word());
            columns.put(column, new EntryColumn(column, title, () -> cell.apply(column)));
        }
        table.setColumnResizePolicy(widths);
        table.setSortPolicy(_ -> sort());
        table.getColumns().addListener((ListChangeListener<TableColumn<EndpointEntry, ?>>) change -> changed());
        table.widthProperty().addListener(change -> fit());
        model.sortProperty().addListener(change -> {
            showSort();
            changed();
        });
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// All of them, shown or not.
    List<EntryColumn> all() {
        return List.copyOf(columns.values());
    }

    /// Text size against that of 100 %.
    void scale(double factor) {
        scale = factor;
        widths.scale(factor);
        fit();
        widths.lay(table);
    }

    boolean isShown(Column column) {
        return column(column).isVisible();
    }

    void choose(Column column, boolean show) {
        shown.put(column, show ? Shown.ALWAYS : Shown.NEVER);
        fit();
        changed();
    }

    void restore(ListState remembered) {
        restoring = true;
        List<EntryColumn> order = new ArrayList<>();
        for (Remembered one : remembered.whole().columns()) {
            widths.choose(one.column(), one.width());
            shown.put(one.column(), one.shown());
            order.add(column(one.column()));
        }
        table.getColumns().setAll(order);
        model.sortProperty().set(remembered.sort());
        showSort();
        restoring = false;
        fit();
        widths.lay(table);
        changed();
    }

    private void fit() {
        double width = table.getWidth() / scale;
        for (EntryColumn column : columns.values()) {
            boolean room = width <= 0 || width >= NEEDS.getOrDefault(column.column(), 0.0);
            column.setVisible(
                    switch (shown.getOrDefault(column.column(), Shown.BY_ROOM)) {
                        case BY_ROOM -> room;
                        case ALWAYS -> true;
                        case NEVER -> column.column() == Column.NAME;
                    });
        }
    }

    private boolean sort() {
        if (!restoring) {
            restoring = true;
            model.sortProperty().set(sortShown());
            restoring = false;
            changed();
        }
        return true;
    }

    /// What the headers say; a third click on one leaves none, and with it the first order.
    private Sort sortShown() {
        List<TableColumn<EndpointEntry, ?>> order = table.getSortOrder();
        return !order.isEmpty() && order.getFirst() instanceof EntryColumn by
                ? new Sort(by.column(), by.getSortType() == SortType.DESCENDING)
                : Sort.NEWEST;
    }

    private void showSort() {
        Sort sort = model.sortProperty().get();
        // One and the same at a start: the first comparison of records by value costs a hundredth of a second.
        Sort now = sortShown();
        if (now == sort || now.equals(sort)) {
            return;
        }
        boolean before = restoring;
        restoring = true;
        EntryColumn by = column(sort.by());
        by.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().setAll(sort.equals(Sort.NEWEST) ? List.of() : List.of(by));
        restoring = before;
    }

    private void changed() {
        if (restoring) {
            return;
        }
        List<Remembered> all = new ArrayList<>();
        for (TableColumn<EndpointEntry, ?> one : table.getColumns()) {
            if (one instanceof EntryColumn made) {
                Column column = made.column();
                all.add(new Remembered(column, widths.chosen(column), shown.getOrDefault(column, Shown.BY_ROOM)));
            }
        }
        state.set(new ListState(all, model.sortProperty().get()));
    }

    private EntryColumn column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }
}
