package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;

/// Keeps selection, focus and scroll on their rows, whatever comes, goes or moves around them: a table keeps
/// indices.
final class SteadyRows {
    private final TableView<EndpointEntry> table;
    private final ListModel model;
    private final ListChangeListener<EndpointEntry> after = change -> after();
    private @Nullable EndpointEntry focused;
    private int focusedAt = -1;
    private int anchorAt = -1;
    private int anchorNow;
    private double anchorY;
    private boolean changing;
    private @Nullable VirtualFlow<?> flow;

    SteadyRows(TableView<EndpointEntry> table, ListModel model) {
        this.table = table;
        this.model = model;
        ListChangeListener<EndpointEntry> before = change -> before();
        // The table listens between the two.
        model.rows().addListener(before);
        table.setItems(model.rows());
        model.rows().addListener(after);
        table.skinProperty().addListener(change -> {
            flow = null;
            listenLast();
        });
        table.getSelectionModel().selectedItemProperty().addListener((value, old, row) -> {
            if (!changing) {
                model.selectedProperty().set(row);
            }
        });
        table.getFocusModel().focusedIndexProperty().addListener(change -> rememberFocus());
        model.selectedProperty().addListener((value, old, row) -> reveal(row));
        reveal(model.selectedProperty().get());
    }

    /// The skin has just begun to listen too, and must hear of a change before its scroll is put right.
    private void listenLast() {
        model.rows().removeListener(after);
        model.rows().addListener(after);
    }

    private void rememberFocus() {
        if (!changing) {
            focusedAt = table.getFocusModel().getFocusedIndex();
            focused = table.getFocusModel().getFocusedItem();
        }
    }

    private void before() {
        changing = true;
        anchorAt = -1;
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        // At the top one stays there, to see what comes.
        if (first != null && last != null && !(first.getIndex() == 0 && top(first))) {
            dropAnchor(first, last);
        }
    }

    /// The first row in sight that doesn't change place by itself, to hold the others where they are: one that
    /// does would take the scroll with it. Where every row is another, the first that is still there.
    private void dropAnchor(IndexedCell<?> first, IndexedCell<?> last) {
        RowList rows = model.rowList();
        // What the cells show may be older than the rows.
        int end = Math.min(last.getIndex() + 1, rows.before().size());
        for (int i = first.getIndex(); i < end && anchorAt < 0; i++) {
            int now = rows.placeOf(i);
            if (now >= 0) {
                anchorAt = i;
                anchorNow = now;
                anchorY = first.getLayoutY() + (i - first.getIndex()) * table.getFixedCellSize();
            }
        }
    }

    private static boolean top(IndexedCell<?> first) {
        return first.getLayoutY() > -1;
    }

    private void after() {
        int chosen = indexOf(model.selectedProperty().get());
        if (chosen < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != chosen) {
            table.getSelectionModel().clearAndSelect(chosen);
        }
        int at = indexOf(focused);
        // Whoever works with the keys goes on where the row was that has left.
        int focus = at >= 0 ? at : Math.min(focusedAt, table.getItems().size() - 1);
        if (table.getFocusModel().getFocusedIndex() != focus) {
            table.getFocusModel().focus(focus);
        }
        changing = false;
        rememberFocus();
        scrollBack();
    }

    private void scrollBack() {
        int at = anchorNow;
        VirtualFlow<?> flow = flow();
        if (anchorAt < 0 || flow == null) {
            return;
        }
        if (flow.getCellCount() == table.getItems().size()) {
            shift(flow, at - anchorAt);
            return;
        }
        table.layout();
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first != null) {
            double now = first.getLayoutY() + (at - first.getIndex()) * table.getFixedCellSize();
            if (Math.abs(now - anchorY) > 0.5) {
                flow.scrollPixels(now - anchorY);
            }
        }
    }

    /// The rows in sight have moved by so many places and shall stay where they are: the cells go with them,
    /// each with its row, so that only those have to be drawn anew whose row has changed places with others.
    private void shift(VirtualFlow<?> flow, int by) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (by == 0 || first == null || last == null) {
            return;
        }
        List<IndexedCell<?>> cells = new ArrayList<>();
        for (int i = first.getIndex(); i <= last.getIndex(); i++) {
            cells.add(flow.getVisibleCell(i));
        }
        double offset = anchorAt * table.getFixedCellSize() - anchorY;
        flow.setPosition(flow.getPosition() * (offset + by * table.getFixedCellSize()) / offset);
        for (IndexedCell<?> cell : cells) {
            cell.updateIndex(cell.getIndex() + by);
            // The flow would style one anew, with all that is in it, that still waits to be laid out.
            cell.layout();
        }
    }

    /// Selects a row that was chosen elsewhere, and scrolls to it where it is out of sight.
    private void reveal(@Nullable EndpointEntry row) {
        if (changing) {
            return;
        }
        int at = indexOf(row);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
            return;
        }
        if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
        }
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null || at < first.getIndex() || at > last.getIndex()) {
            table.scrollTo(at);
        }
    }

    /// The rows that can be seen, from top to bottom; empty before the first layout.
    List<EndpointEntry> inSight() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        int end = Math.min(last.getIndex() + 1, table.getItems().size());
        return List.copyOf(table.getItems().subList(Math.clamp(first.getIndex(), 0, end), end));
    }

    private int indexOf(@Nullable EndpointEntry row) {
        return row == null ? -1 : table.getItems().indexOf(row);
    }

    private @Nullable VirtualFlow<?> flow() {
        if (flow == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
        }
        return flow;
    }
}
