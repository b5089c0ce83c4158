package org.resolverdesk.ui.simulator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// A card for each preset; none is chosen where the settings are someone's own. One stop for the Tab key, as for
/// radio buttons; the arrows go from card to card, and the space bar chooses.
final class PresetPicker extends TilePane {
    private static final List<Preset> ORDER = List.of(Preset.values());

    private final Texts texts;
    private final Map<Preset, ToggleButton> cards = new EnumMap<>(Preset.class);

    PresetPicker(Texts texts, Consumer<Preset> choose) {
        this.texts = texts;
        getStyleClass().add("simulator-presets");
        for (Preset preset : ORDER) {
            ToggleButton card = card(preset);
            card.setOnAction(event -> {
                // A second press on the chosen one would leave none.
                card.setSelected(true);
                choose.accept(preset);
            });
            card.addEventHandler(KeyEvent.KEY_PRESSED, event -> step(preset, event));
            cards.put(preset, card);
            getChildren().add(card);
        }
    }

    void show(Optional<Preset> chosen) {
        cards.forEach((preset, card) -> {
            card.setSelected(chosen.equals(Optional.of(preset)));
            card.setFocusTraversable(preset == chosen.orElse(Preset.USUAL));
        });
    }

    void focus(Preset preset) {
        cards.forEach((other, card) -> {
            if (other == preset) {
                card.requestFocus();
            }
        });
    }

    private void step(Preset from, KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0) {
            focus(ORDER.get(Math.clamp(ORDER.indexOf(from) + by, 0, ORDER.size() - 1)));
            event.consume();
        }
    }

    private ToggleButton card(Preset preset) {
        Label title = new Label(texts.of("simulator.preset." + preset));
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Icon mark = Icon.of(Feather.CHECK_CIRCLE, "mark");
        HBox head = new HBox(Icon.of(glyph(preset)), title, gap, mark);
        head.getStyleClass().add("simulator-preset-head");
        Label what = new Label(texts.of("simulator.preset." + preset + ".what"));
        what.getStyleClass().addAll("small", "muted");
        VBox body = new VBox(head, what);
        body.getStyleClass().add("simulator-preset-body");
        ToggleButton card = new ToggleButton();
        card.setGraphic(body);
        card.setId("simulator-preset-" + preset);
        card.getStyleClass().add("simulator-preset");
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setAccessibleText(title.getText() + ": " + what.getText().replace('\n', ' '));
        mark.visibleProperty().bind(card.selectedProperty());
        return card;
    }

    private static Feather glyph(Preset preset) {
        return switch (preset) {
            case USUAL -> Feather.SUN;
            case BAD_DAY -> Feather.CLOUD_LIGHTNING;
            case SLOW_CLOUD -> Feather.CLOUD;
            case AT_ONCE -> Feather.ZAP;
        };
    }
}
