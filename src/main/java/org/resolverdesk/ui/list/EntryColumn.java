package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.resolverdesk.store.EndpointEntry;

/// One of the columns, on screen.
final class EntryColumn extends TableColumn<EndpointEntry, EndpointEntry> {
    private final Column column;

    EntryColumn(Column column, String title, Supplier<EntryCell> cell) {
        super(title.toUpperCase(Locale.ROOT));
        this.column = column;
        getStyleClass().add("column-" + column.word());
        setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        setCellFactory(_ -> cell.get());
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    Column column() {
        return column;
    }

    /// Those of a table that are shown, from left to right.
    static List<EntryColumn> visible(TableView<?> table) {
        List<EntryColumn> all = new ArrayList<>();
        for (TableColumn<?, ?> one : table.getVisibleLeafColumns()) {
            if (one instanceof EntryColumn column) {
                all.add(column);
            }
        }
        return all;
    }
}
