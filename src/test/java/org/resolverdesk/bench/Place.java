package org.resolverdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.resolverdesk.store.EndpointEntry;

/// Where a reader is in a table: scrolled into its midst, with a row chosen and another in focus. JavaFX thread.
final class Place {
    private final Window window;
    private final TableView<EndpointEntry> table;
    private final VirtualFlow<?> flow;
    private final EndpointEntry first;
    private final EndpointEntry chosen;
    private final EndpointEntry focused;
    private Node owner;
    private final double y;

    /// `at` is the row at the top, far from the last; `owner` gets the keyboard.
    @SuppressWarnings("unchecked")
    Place(Window window, LiveList list, int at, Node owner) {
        this.window = window;
        table = (TableView<EndpointEntry>) list.root().lookup(".endpoint-table");
        flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        flow.scrollPixels(-1e9);
        flow.scrollPixels(at * table.getFixedCellSize() + 21);
        table.layout();
        first = (EndpointEntry) flow.getFirstVisibleCell().getItem();
        int index = flow.getFirstVisibleCell().getIndex();
        chosen = table.getItems().get(index + 4);
        focused = table.getItems().get(index + 7);
        table.getSelectionModel().clearAndSelect(index + 4);
        table.getFocusModel().focus(index + 7);
        y = flow.getFirstVisibleCell().getLayoutY();
        this.owner = owner;
        owner.requestFocus();
    }

    /// Gives the keyboard to that node.
    void focus(Node node) {
        node.requestFocus();
        owner = node;
    }

    /// The rows that mustn't change by themselves, for the rest to be told.
    Set<String> rows() {
        return Set.of(
                first.idProperty().get(),
                chosen.idProperty().get(),
                focused.idProperty().get());
    }

    TableView<EndpointEntry> table() {
        return table;
    }

    /// Fails where a poll has moved the reader.
    void check() {
        assertSame(chosen, table.getSelectionModel().getSelectedItem(), "the chosen row");
        assertEquals(1, table.getSelectionModel().getSelectedIndices().size());
        assertSame(chosen, table.getItems().get(table.getSelectionModel().getSelectedIndex()));
        assertSame(focused, table.getFocusModel().getFocusedItem(), "the row in focus");
        assertSame(focused, table.getItems().get(table.getFocusModel().getFocusedIndex()));
        assertSame(owner, window.scene().getFocusOwner(), "the keyboard");
        IndexedCell<?> top = flow.getFirstVisibleCell();
        double now = top.getLayoutY() + (table.getItems().indexOf(first) - top.getIndex()) * table.getFixedCellSize();
        assertTrue(Math.abs(now - y) < 1, "the first row was at " + y + " and is at " + now);
    }
}
