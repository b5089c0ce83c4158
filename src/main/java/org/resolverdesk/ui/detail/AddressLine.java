package org.resolverdesk.ui.detail;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Status;
import org.resolverdesk.ui.detail.AddressRow.Standing;
import org.resolverdesk.ui.part.CopyButton;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.StateChip;
import org.resolverdesk.ui.part.Texts;

/// One address: itself, its subnet below, its state beside it, and what went wrong.
final class AddressLine extends VBox {
    static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Texts texts;
    private final Label ip = new Label();
    private final Label subnet = new Label();
    private final StateChip chip = new StateChip();
    private final Label words = new Label();
    private final HBox error;
    private final CopyButton copy;

    AddressLine(Texts texts, AddressRow row, Consumer<String> copying) {
        this.texts = texts;
        getStyleClass().add("address-line");
        ip.setMinWidth(USE_PREF_SIZE);
        subnet.getStyleClass().addAll("small", "muted");
        subnet.setWrapText(true);
        subnet.setMinHeight(USE_PREF_SIZE);
        VBox names = new VBox(ip, subnet);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        copy = new CopyButton("", () -> row.shown().ip(), copying);
        copy.getStyleClass().add("shy");
        HBox line = new HBox(names, copy, chip);
        line.getStyleClass().add("address-main");
        words.getStyleClass().addAll("small", "danger-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        error = new HBox(Icon.of(Feather.ALERT_OCTAGON, "small", "danger"), words);
        error.getStyleClass().add("address-error");
        getChildren().addAll(line, error);
        copy.withMenuOn(this);
        row.shownProperty().addListener((value, old, now) -> show(now));
        show(row.shown());
    }

    private void show(AddressRow.Shown shown) {
        boolean known = !shown.ip().isEmpty();
        ip.setText(known ? shown.ip() : texts.of("detail.ip.picking"));
        ip.getStyleClass().setAll("label", known ? "mono" : "muted", known ? "strong" : "");
        subnet.setText(known && shown.picked() ? texts.of("detail.ip.picked", shown.subnet()) : shown.subnet());
        copy.setVisible(known);
        copy.setAccessibleText(texts.of("detail.copy", shown.ip()));
        String wrong = "";
        switch (shown.standing()) {
            case Standing.Sending() -> chip.showSending(texts.of("detail.state.sending"));
            case Standing.Expected() -> chip.show(Status.PENDING_CREATE);
            // The endpoint says it for all of them, or nothing is known.
            case Standing.Unknown(), Standing.Reading() -> {}
            case Standing.Live(Status status, String said) -> {
                chip.show(status);
                wrong = said;
            }
        }
        Standing standing = shown.standing();
        DetailView.present(chip, !(standing instanceof Standing.Reading || standing instanceof Standing.Unknown));
        words.setText(wrong);
        DetailView.present(error, !wrong.isEmpty());
    }
}
