package org.resolverdesk.ui.profiles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// What the screens of the page are made of.
final class PageParts {
    /// Sixteen pairs of digits, each with its colon.
    private static final int HALF = 48;

    private PageParts() {}

    /// A screen with its title; with `back` the way to the list.
    static HBox head(Texts texts, String title, Runnable back) {
        Button button = Icon.button(Feather.ARROW_LEFT, texts.of("profiles.back"), back);
        button.setId("profiles-back");
        Label label = new Label(title);
        label.getStyleClass().add("title");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        HBox head = new HBox(button, label);
        head.getStyleClass().add("profiles-head");
        return head;
    }

    static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// In two lines of sixteen bytes, so that none is torn apart.
    static String fingerprint(PeerCertificate certificate) {
        String all = certificate.sha256();
        int half = Math.min(all.length(), HALF);
        return "SHA-256\n" + all.substring(0, half) + "\n" + all.substring(half);
    }

    static Button button(String id, String words, Feather glyph, Runnable action) {
        Button button = new Button(words, Icon.of(glyph));
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Wraps where there is no room beside each other.
    static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("profiles-row");
        return row;
    }

    static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("card", "profiles-card");
        return card;
    }
}
