package org.resolverdesk.ui.list;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Texts;

/// The menus of the list: of a row, and of the columns.
final class RowMenu {
    private final Texts texts;
    private final CurrentCell current;
    private final ColumnSet columns;

    RowMenu(Texts texts, CurrentCell current, ColumnSet columns) {
        this.texts = texts;
        this.current = current;
        this.columns = columns;
    }

    ContextMenu ofRow() {
        MenuItem open = item("list.menu.open", current::open);
        MenuItem duplicate = item("list.menu.duplicate", current::duplicate);
        MenuItem cell = item("list.menu.copy-cell", current::copyCell);
        MenuItem row = item("list.menu.copy-row", current::copyRow);
        MenuItem id = item("list.menu.copy-id", current::copyId);
        MenuItem addresses = item("list.menu.copy-addresses", current::copyAddresses);
        Menu submenu = new Menu(texts.of("list.menu.columns"));
        fillColumns(submenu);
        ContextMenu menu = new ContextMenu(
                open, duplicate, new SeparatorMenuItem(), cell, row, id, addresses, new SeparatorMenuItem(), submenu);
        menu.setOnShowing(event -> {
            EndpointEntry focused = current.row();
            open.setDisable(focused == null);
            duplicate.setDisable(focused == null);
            cell.setDisable(focused == null);
            row.setDisable(focused == null);
            id.setDisable(focused == null || focused.idProperty().get().isEmpty());
            addresses.setDisable(noAddresses(focused));
            fillColumns(submenu);
        });
        return menu;
    }

    ContextMenu ofColumns() {
        Menu submenu = new Menu();
        ContextMenu menu = new ContextMenu();
        fillColumns(submenu);
        menu.getItems().setAll(submenu.getItems());
        menu.setOnShowing(event -> {
            fillColumns(submenu);
            menu.getItems().setAll(submenu.getItems());
        });
        return menu;
    }

    private static boolean noAddresses(@Nullable EndpointEntry row) {
        return row == null || row.ipsProperty().get().isEmpty();
    }

    private void fillColumns(Menu menu) {
        menu.getItems().clear();
        for (Column column : Column.values()) {
            // Rows without a name say nothing.
            if (column != Column.NAME) {
                CheckMenuItem item = new CheckMenuItem(texts.of("list.column." + column.word()));
                item.setSelected(columns.isShown(column));
                item.setOnAction(event -> columns.choose(column, item.isSelected()));
                menu.getItems().add(item);
            }
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("list.menu.columns.reset", () -> columns.restore(ListState.FIRST)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key, Keys.shortcut()));
        item.setOnAction(event -> action.run());
        return item;
    }
}
