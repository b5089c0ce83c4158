package org.resolverdesk.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.Texts;

/// Help on the field in focus: what the specification says of it, beside the field.
final class HelpCard {
    private final Texts texts;
    private final PopOver card = new PopOver();

    HelpCard(Texts texts) {
        this.texts = texts;
        card.setDetachable(false);
        card.setAnimated(false);
        card.setAutoFix(true);
        card.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
    }

    /// Shows it at the left of a node; `owner` gives it the window's text, not that of the node, which may be
    /// fixed-width.
    void show(Node owner, Node beside, String key) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        Label body = new Label(texts.of(key + ".text", Keys.shortcut()));
        body.setWrapText(true);
        body.setMinHeight(Label.USE_PREF_SIZE);
        VBox words = new VBox(title, body);
        words.getStyleClass().add("help-card");
        card.setContentNode(words);
        Bounds at = beside.localToScreen(beside.getLayoutBounds());
        card.show(owner, at.getMinX(), at.getCenterY());
    }

    boolean hide() {
        boolean shown = card.isShowing();
        card.hide();
        return shown;
    }
}
