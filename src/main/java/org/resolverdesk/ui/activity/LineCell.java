package org.resolverdesk.ui.activity;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.OneOf;

/// One line of the list: what, how it ended, and when.
final class LineCell extends ListCell<Happened> {
    private static final OneOf TONES = new OneOf("success", "danger", "warning", "accent", "muted");

    private final Words words;
    private final Icon icon = Icon.of(Feather.EYE);
    private final Label title = new Label();
    private final Label below = new Label();
    private final HBox whole;

    LineCell(Words words) {
        this.words = words;
        title.setMinWidth(0);
        below.getStyleClass().addAll("small", "muted");
        below.setMinWidth(0);
        VBox text = new VBox(title, below);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        whole = new HBox(icon, text);
        whole.getStyleClass().add("activity-line");
        // A cell is as wide as the list, not as its longest words.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Happened line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        icon.setGlyph(Words.icon(line));
        TONES.give(icon, Words.tone(line));
        title.setText(words.title(line));
        title.getStyleClass().remove("strong");
        if (line instanceof Happened.Did) {
            title.getStyleClass().add("strong");
        }
        below.setText(
                switch (line) {
                    case Happened.Did(Course course) ->
                        words.stage(course.last().stage()) + " · " + words.time(line.at());
                    case Happened.Saw(Moment moment) ->
                        words.time(moment.at()) + " · " + Words.shortened(moment.endpoint());
                });
        setAccessibleText(title.getText() + ", " + below.getText());
        setGraphic(whole);
    }
}
