package org.resolverdesk.ui.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// The cell that keys and menus act on: the row in focus, and a column that left and right move through.
final class CurrentCell {
    /// Where it is.
    record At(EndpointEntry row, Column column) {}

    private static final KeyCombination COPY_CELL = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_ROW =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

    private final TableView<EndpointEntry> table;
    private final ListActions actions;
    private final RowText text;
    private final Supplier<ContextMenu> menu;
    private final ObjectProperty<@Nullable At> at = new SimpleObjectProperty<>();
    private Column column = Column.NAME;

    /// `menu` makes the menu of a row when it is first asked for.
    CurrentCell(TableView<EndpointEntry> table, ListModel model, ListActions actions, Supplier<ContextMenu> menu) {
        this.table = table;
        this.actions = actions;
        this.menu = menu;
        this.text = new RowText(model);
        table.getFocusModel().focusedItemProperty().addListener(change -> update());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pointed);
    }

    ReadOnlyObjectProperty<@Nullable At> atProperty() {
        return at;
    }

    @Nullable
    EndpointEntry row() {
        return table.getFocusModel().getFocusedItem();
    }

    void open() {
        onRow(actions.open());
    }

    void delete() {
        onRow(actions.delete());
    }

    void duplicate() {
        onRow(actions.duplicate());
    }

    void copyCell() {
        onRow(row -> actions.copy().accept(text.cell(row, column)));
    }

    void copyRow() {
        onRow(row -> actions.copy().accept(text.row(row)));
    }

    void copyId() {
        onRow(row -> actions.copy().accept(row.idProperty().get()));
    }

    void copyAddresses() {
        onRow(row -> actions.copy().accept(text.addresses(row, "\n")));
    }

    private void onRow(Consumer<EndpointEntry> action) {
        EndpointEntry row = row();
        if (row != null) {
            action.accept(row);
        }
    }

    private void pressed(KeyEvent event) {
        table.pseudoClassStateChanged(BY_KEYS, true);
        if (MENU.match(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
            showMenu();
        } else if (COPY_ROW.match(event)) {
            copyRow();
        } else if (COPY_CELL.match(event)) {
            copyCell();
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else {
            switch (event.getCode()) {
                case ENTER -> open();
                case DELETE -> delete();
                case LEFT -> move(-1);
                case RIGHT -> move(1);
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    /// Not every desktop turns these keys into a request for the menu.
    private void showMenu() {
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> cell && cell.getItem() != null && cell.getItem() == row()) {
                menu.get().show(cell, Side.BOTTOM, cell.getHeight(), 0);
            }
        }
    }

    private void move(int by) {
        List<Column> shown =
                EntryColumn.visible(table).stream().map(EntryColumn::column).toList();
        int next = Math.clamp(shown.indexOf(column) + by, 0, shown.size() - 1);
        column = shown.get(next);
        update();
    }

    private void pointed(MouseEvent event) {
        table.pseudoClassStateChanged(BY_KEYS, false);
        for (Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof EntryCell cell && cell.getTableColumn() instanceof EntryColumn pointed) {
                column = pointed.column();
                update();
                return;
            }
        }
    }

    private void update() {
        EndpointEntry row = row();
        at.set(row == null ? null : new At(row, column));
    }
}
