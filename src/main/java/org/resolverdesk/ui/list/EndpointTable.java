package org.resolverdesk.ui.list;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.resolverdesk.store.EndpointEntry;

/// The table of endpoints: as high as its rows, as long as there is room.
final class EndpointTable extends TableView<EndpointEntry> {
    /// Heights in px at 100 %.
    private static final double ROW = 62;

    private static final double HEADER = 38;

    private final ColumnSet columns;
    private final CurrentCell current;
    private final RowMenu menus;
    private final SteadyRows steady;
    private double scale = 1;

    EndpointTable(CellParts parts, ListActions actions, ListState remembered) {
        getStyleClass().add("endpoint-table");
        setAccessibleText(parts.texts().of("list.title"));
        setRowFactory(_ -> new EntryRow(parts, actions.open()));
        current = new CurrentCell(this, parts.model(), actions, this::menu);
        columns = new ColumnSet(this, parts.model(), parts.texts(), column -> cell(parts, column));
        menus = new RowMenu(parts.texts(), current, columns);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> menu());
        steady = new SteadyRows(this, parts.model());
        // After the rows: a table that is given some forgets what it was sorted by.
        columns.restore(remembered);
        getItems().addListener((ListChangeListener<EndpointEntry>) change -> fitHeight());
        scale(1);
    }

    /// A menu brings a window of its own: they are made when one is asked for, the first window comes sooner.
    private ContextMenu menu() {
        ContextMenu ofRow = getContextMenu();
        if (ofRow == null) {
            ofRow = menus.ofRow();
            setContextMenu(ofRow);
            ContextMenu ofColumns = menus.ofColumns();
            columns.all().forEach(column -> column.setContextMenu(ofColumns));
        }
        return ofRow;
    }

    private EntryCell cell(CellParts parts, Column column) {
        EntryCell cell = switch (column) {
            case STATE -> new StateCell(parts);
            case NAME -> new NameCell(parts);
            case VPC -> new VpcCell(parts);
            case DIRECTION -> new DirectionCell(parts);
            case ADDRESSES -> new AddressesCell(parts);
            case AGE -> new AgeCell(parts);
        };
        cell.markCurrent(column, current.atProperty());
        return cell;
    }

    /// Text size against that of 100 %.
    void scale(double factor) {
        scale = factor;
        setFixedCellSize(Math.rint(ROW * factor));
        columns.scale(factor);
        fitHeight();
    }

    ReadOnlyObjectProperty<ListState> stateProperty() {
        return columns.stateProperty();
    }

    List<EndpointEntry> inSight() {
        return steady.inSight();
    }

    private void fitHeight() {
        setPrefHeight(Math.ceil(HEADER * scale) + getItems().size() * getFixedCellSize());
        setMinHeight(Math.ceil(HEADER * scale) + getFixedCellSize());
    }
}
