package org.resolverdesk.ui.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resolverdesk.ui.part.CopyButton;
import org.resolverdesk.ui.part.Texts;

/// The addresses of an endpoint, one a line, and how many of them are ACTIVE.
final class AddressCard extends VBox {
    private final Texts texts;
    private final DetailModel model;
    private final DetailActions actions;
    private final Label active = new Label();
    private final Label reading = new Label();
    private final VBox card = new VBox();
    private final CopyButton copyAll;
    private final Map<AddressRow, AddressLine> lines = new HashMap<>();

    AddressCard(Texts texts, DetailModel model, DetailActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        getStyleClass().add("detail-addresses");
        setId("detail-addresses-card");
        Label title = new Label(texts.of("detail.ips"));
        title.getStyleClass().add("strong");
        active.getStyleClass().addAll("small", "muted");
        active.setId("detail-active-count");
        copyAll = new CopyButton(
                texts.of("detail.ips.copy"), () -> model.tallyProperty().get().lines(), actions.copy());
        copyAll.setId("detail-copy-all");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, active, copyAll);
        head.getStyleClass().add("detail-addresses-head");
        reading.getStyleClass().addAll("muted", "address-reading");
        card.getStyleClass().addAll("card", "address-card");
        getChildren().addAll(head, card);
        model.addresses().addListener((ListChangeListener<AddressRow>) change -> lines());
        model.tallyProperty().addListener((value, old, now) -> count());
        model.faceProperty().addListener((value, old, now) -> count());
        lines();
        count();
    }

    private void lines() {
        List<AddressRow> rows = model.addresses();
        lines.keySet().retainAll(rows);
        List<Node> wanted = new ArrayList<>();
        for (AddressRow row : rows) {
            wanted.add(lines.computeIfAbsent(row, added -> new AddressLine(texts, added, actions.copy())));
        }
        if (wanted.isEmpty()) {
            wanted.add(reading);
        }
        if (!card.getChildren().equals(wanted)) {
            card.getChildren().setAll(wanted);
        }
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).pseudoClassStateChanged(AddressLine.FIRST, i == 0);
        }
    }

    private void count() {
        Tally tally = model.tallyProperty().get();
        boolean some = tally.total() > 0;
        active.setText(active(tally));
        reading.setText(
                tally.known()
                        ? texts.of("detail.ips.none")
                        : some ? texts.of("detail.ips.reading", tally.total()) : texts.of("detail.ips.reading.none"));
        DetailView.present(copyAll, !tally.lines().isEmpty());
    }

    private String active(Tally tally) {
        Face face = model.faceProperty().get();
        String total = Integer.toString(tally.total());
        if (tally.rows().isEmpty()) {
            return "";
        }
        return face instanceof Face.Sending || face instanceof Face.Unknown
                ? texts.of("detail.ips.asked", total)
                : texts.of("detail.ips.active", Integer.toString(tally.active()), total);
    }
}
