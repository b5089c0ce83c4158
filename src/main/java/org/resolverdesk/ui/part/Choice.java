package org.resolverdesk.ui.part;

import atlantafx.base.layout.InputGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One of a few, side by side; one is always chosen.
public final class Choice<T> extends StackPane {
    private final List<T> values;
    private final List<Segment> buttons = new ArrayList<>();

    public Choice(String id, List<T> values, Function<T, String> words, T chosen, Consumer<T> choose) {
        this.values = values;
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            Segment button = new Segment(group, () -> choose.accept(value));
            button.setText(words.apply(value));
            // A word may have an underscore, such as HTTPS_PROXY, which isn't the mark of a key.
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.add(button);
        }
        InputGroup segments = new InputGroup(buttons.toArray(Segment[]::new));
        segments.setId(id);
        getChildren().add(segments);
        getStyleClass().add("settings-choice");
        show(chosen);
    }

    public void show(T chosen) {
        int index = values.indexOf(chosen);
        if (index >= 0) {
            buttons.get(index).setSelected(true);
        }
    }
}
