package org.resolverdesk.ui.simulator;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resolverdesk.ui.part.Texts;

/// What a line is called, and what it means in a sentence below, which may be absent.
final class Words extends VBox {
    private final Label name;
    private final String what;

    /// The words of `key`, and the sentence of `key.what` where there is one.
    Words(Texts texts, String key) {
        name = wrapped(texts.of(key));
        what = texts.has(key + ".what") ? texts.of(key + ".what") : "";
        getStyleClass().add("simulator-words");
        setMinWidth(0);
        getChildren().add(name);
        if (!what.isEmpty()) {
            Label sentence = wrapped(what);
            sentence.getStyleClass().addAll("small", "muted");
            getChildren().add(sentence);
        }
    }

    Words strong() {
        name.getStyleClass().add("strong");
        return this;
    }

    String name() {
        return name.getText();
    }

    String what() {
        return what;
    }

    void nameFor(Node control) {
        name.setLabelFor(control);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
