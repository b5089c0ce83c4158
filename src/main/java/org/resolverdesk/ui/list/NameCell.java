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

    private final CellParts parts;
    private final Label name;
    private final Label id;

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
        String whole = row.idProperty().get();
        name.setText(row.nameProperty().get());
        id.setText(whole.isEmpty() ? parts.texts().of("list.id.unknown") : shortened(whole));
        hint(row.nameProperty().get() + (whole.isEmpty() ? "" : "\n" + whole));
        setAccessibleText(row.nameProperty().get());
    }

    /// An id with its middle left out; a short one as it is.
    static String shortened(String id) {
        return id.length() <= HEAD + TAIL + 2
                ? id
                : id.substring(0, HEAD) + "…" + id.substring(id.length() - TAIL);
    }
}
