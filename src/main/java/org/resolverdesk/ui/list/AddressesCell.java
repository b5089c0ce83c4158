package org.resolverdesk.ui.list;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

/// A mark for each address, its shape and colour telling the state, and how many are ACTIVE of how many.
final class AddressesCell extends EntryCell {
    /// More marks than this tell less than the numbers do (2 to 6 addresses are usual).
    private static final int MOST_MARKS = 6;

    private final CellParts parts;
    private final HBox marks;
    private final Label count;
    private List<Status.Kind> shown = List.of();

    AddressesCell(CellParts parts) {
        this(parts, new HBox(), new Label());
    }

    private AddressesCell(CellParts parts, HBox marks, Label count) {
        super(line(marks, count));
        this.parts = parts;
        this.marks = marks;
        this.count = count;
        marks.getStyleClass().add("ip-marks");
        marks.setManaged(false);
    }

    private static HBox line(HBox marks, Label count) {
        HBox line = new HBox(marks, count);
        line.getStyleClass().add("cell-line");
        return line;
    }

    @Override
    List<? extends ObservableValue<?>> sources(EndpointEntry row) {
        return List.of(row.ipsProperty(), row.ipsKnownProperty(), row.ipCountProperty(), row.stateProperty());
    }

    @Override
    void show(EndpointEntry row) {
        Addresses all = Addresses.of(row);
        draw(all.kinds().size() > MOST_MARKS ? List.of() : all.kinds());
        String said = parts.said().addresses(row);
        count.setText(all.known() ? all.active() + "/" + all.count() : said);
        style(count, "muted", !all.known());
        hint(tip(row));
        setAccessibleText(said);
    }

    private void draw(List<Status.Kind> kinds) {
        if (!kinds.equals(shown)) {
            shown = kinds;
            marks.getChildren().setAll(kinds.stream().map(AddressesCell::mark).toList());
            marks.setManaged(!kinds.isEmpty());
        }
    }

    private static Region mark(Status.Kind kind) {
        Region mark = new Region();
        mark.getStyleClass().addAll("ip-mark", kind.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    private static String tip(EndpointEntry row) {
        StringBuilder text = new StringBuilder();
        for (EndpointIp ip : row.ipsProperty().get()) {
            text.append(text.isEmpty() ? "" : "\n").append(ip.ip().isEmpty() ? WordCell.NOTHING : ip.ip());
            text.append("  ").append(ip.status().word());
        }
        return text.toString();
    }
}
