package org.resolverdesk.ui.form;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Direction;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// Two cards to choose from, inbound and outbound, each saying who asks whom.
final class DirectionPicker extends HBox {
    private final ToggleButton inbound;
    private final ToggleButton outbound;

    DirectionPicker(Texts texts, StringProperty direction) {
        getStyleClass().add("direction-picker");
        inbound = card(texts, Direction.INBOUND, Feather.LOG_IN);
        outbound = card(texts, Direction.OUTBOUND, Feather.LOG_OUT);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(inbound, outbound);
        show(direction.get());
        direction.addListener((value, old, now) -> show(now));
        choose(inbound, direction, Direction.INBOUND);
        choose(outbound, direction, Direction.OUTBOUND);
        getChildren().addAll(inbound, outbound);
    }

    /// The card that takes the focus: the chosen one, else the first.
    ToggleButton focusTarget() {
        return outbound.isSelected() ? outbound : inbound;
    }

    private void show(String word) {
        inbound.setSelected(word.equals(Direction.INBOUND.word()));
        outbound.setSelected(word.equals(Direction.OUTBOUND.word()));
        // One stop for the Tab key, as for radio buttons; the arrows go from one card to the other.
        inbound.setFocusTraversable(!outbound.isSelected());
        outbound.setFocusTraversable(outbound.isSelected());
    }

    private void choose(ToggleButton card, StringProperty direction, Direction meant) {
        card.setOnAction(event -> {
            direction.set(meant.word());
            // A second click on the chosen card must not unchoose it: the direction is mandatory.
            card.setSelected(true);
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                ToggleButton other = card == inbound ? outbound : inbound;
                other.requestFocus();
                other.fire();
                event.consume();
            }
        });
    }

    private static ToggleButton card(Texts texts, Direction direction, Feather glyph) {
        String key = "form.direction." + direction.word();
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        Label what = new Label(texts.of(key + ".what"));
        what.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(title, what);
        HBox.setHgrow(words, Priority.ALWAYS);
        Icon mark = Icon.of(Feather.CIRCLE, "mark");
        HBox body = new HBox(Icon.of(glyph), words, mark);
        body.getStyleClass().add("direction-body");
        ToggleButton card = new ToggleButton();
        card.setGraphic(body);
        card.setId(direction.word());
        card.getStyleClass().add("direction-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setAccessibleText(texts.of(key) + ": " + what.getText().replace('\n', ' '));
        card.selectedProperty()
                .addListener((value, old, now) -> mark.setGlyph(now ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
        HBox.setHgrow(card, Priority.ALWAYS);
        // Both cards are the same width, whatever their words.
        card.setPrefWidth(10);
        return card;
    }
}
