package org.resolverdesk.ui.part;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A bar for what someone can mend: a headline, what to do, actions, and the service's own words under
/// 'details'.
public final class NoticeBar extends HBox {

    public enum Tone {
        DANGER,
        WARNING,
        INFO
    }

    private final VBox words = new VBox();
    /// Wraps: three buttons don't fit beside each other in every language and at every zoom.
    private final FlowPane actions = new FlowPane();

    private final BooleanProperty detailsOpen = new SimpleBooleanProperty();

    public NoticeBar(Tone tone, Feather glyph, String headline) {
        String style = switch (tone) {
            case DANGER -> "danger";
            case WARNING -> "warning";
            case INFO -> "info";
        };
        getStyleClass().addAll("bar", style);
        Label head = wrapped(headline);
        head.getStyleClass().add("strong");
        words.getStyleClass().add("bar-words");
        words.getChildren().add(head);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.getStyleClass().add("bar-actions");
        getChildren().addAll(Icon.of(glyph, tone == Tone.INFO ? "accent" : style), words);
    }

    /// Adds a sentence; an empty one is left out.
    public NoticeBar say(String sentence) {
        if (!sentence.isEmpty()) {
            Label label = wrapped(sentence);
            label.getStyleClass().add("small");
            words.getChildren().add(label);
        }
        return this;
    }

    /// Adds a line of its own, such as one that goes on changing.
    public NoticeBar add(Node line) {
        words.getChildren().add(line);
        return this;
    }

    /// Adds what is only shown when asked for, to be selected and copied.
    public NoticeBar details(String word, String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.getStyleClass().addAll("mono", "small", "bar-details");
        area.setAccessibleText(word);
        area.visibleProperty().bind(detailsOpen);
        area.managedProperty().bind(detailsOpen);
        Hyperlink link = new Hyperlink(word);
        link.getStyleClass().add("small");
        link.setOnAction(event -> {
            detailsOpen.set(!detailsOpen.get());
            link.setVisited(false);
        });
        action(link);
        words.getChildren().add(area);
        return this;
    }

    /// Whether the details are shown, for the bar that takes the place of another about the same.
    public BooleanProperty detailsOpenProperty() {
        return detailsOpen;
    }

    public NoticeBar action(String word, Runnable run) {
        Button button = new Button(word);
        button.getStyleClass().add("small");
        button.setOnAction(event -> run.run());
        action(button);
        return this;
    }

    private void action(Node node) {
        if (!words.getChildren().contains(actions)) {
            words.getChildren().add(actions);
        }
        actions.getChildren().add(0, node);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
