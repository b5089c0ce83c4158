package org.resolverdesk.ui.list;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resolverdesk.store.EndpointEntry;

/// The name, and below it the id shortened in the middle.
final class NameCell extends EntryCell {
    private static final int HEAD = 12;
    private static final int TAIL = 6;
    private static final int HEAD_MIN = 3;
    /// The width of a character of fixed width, in em; a little more than those of the usual fonts.
    private static final double CHARACTER = 0.61;

    private final CellParts parts;
    private final Label name;
    private final Label id;
    private String whole = "";

    NameCell(CellParts parts) {
        this(parts, new Label(), new Label());
    }

    private NameCell(CellParts parts, Label name, Label id) {
        super(stack(name, id));
        this.parts = parts;
        this.name = name;
        this.id = id;
        name.getStyleClass().add("strong");
        id.getStyleClass().addAll("mono", "small", "muted");
        id.widthProperty().addListener(change -> showId());
        id.setMaxWidth(Double.MAX_VALUE);
    }

    private static VBox stack(Label name, Label id) {
        VBox stack = new VBox(name, id);
        stack.getStyleClass().add("cell-stack");
        return stack;
    }

    @Override
    List<? extends ObservableValue<?>> sources(EndpointEntry row) {
        return List.of(row.nameProperty(), row.idProperty());
    }

    @Override
    void show(EndpointEntry row) {
        whole = row.idProperty().get();
        showId();
        name.setText(row.nameProperty().get());
        hint(row.nameProperty().get() + (whole.isEmpty() ? "" : "\n" + whole));
        setAccessibleText(row.nameProperty().get());
    }

    /// A narrow column leaves out more of the middle, never the end: ids differ there.
    private void showId() {
        if (whole.isEmpty()) {
            id.setText(parts.texts().of("list.id.unknown"));
            return;
        }
        double room = id.getWidth() / (id.getFont().getSize() * CHARACTER);
        int head = id.getWidth() <= 0 ? HEAD : (int) Math.clamp(room - TAIL - 1, HEAD_MIN, HEAD);
        id.setText(shortened(whole, head));
    }

    /// An id with its middle left out; a short one as it is.
    static String shortened(String id) {
        return shortened(id, HEAD);
    }

    private static String shortened(String id, int head) {
        return id.length() <= head + TAIL + 2 ? id : id.substring(0, head) + "…" + id.substring(id.length() - TAIL);
    }
}
