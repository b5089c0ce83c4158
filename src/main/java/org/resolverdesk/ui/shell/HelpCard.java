package org.resolverdesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Texts;

/// Help on the field in focus: what the specification says of it, beside the field.
final class HelpCard {
    private final Texts texts;
    private final Floating card = new Floating();

    HelpCard(Texts texts) {
        this.texts = texts;
    }

    /// Shows the words of a key beside a node of the window `owner`.
    void show(Node owner, Node beside, Floating.Side side, String key) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        Label body = new Label(texts.of(key + ".text", Keys.shortcut()));
        body.setWrapText(true);
        body.setMinHeight(Label.USE_PREF_SIZE);
        VBox words = new VBox(title, body);
        words.getStyleClass().add("help-card");
        card.show(owner, beside, side, words);
    }

    boolean hide() {
        boolean shown = card.isShowing();
        card.hide();
        return shown;
    }
}
