package org.resolverdesk.ui.list;

import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// What stands where there are no rows: why, and the one thing to do next.
final class FacePane extends VBox {
    private final Texts texts;
    private final ListModel model;
    private final ListActions actions;
    private final FailureText failures;

    FacePane(Texts texts, ListModel model, ListActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.failures = new FailureText(texts);
        getStyleClass().add("list-face");
        model.faceProperty().addListener(change -> show());
        model.tallyProperty().addListener(change -> show());
        model.readingProperty().addListener(change -> show());
        show();
    }

    private void show() {
        Face face = model.faceProperty().get();
        getChildren().clear();
        if (face == Face.ROWS) {
            return;
        }
        String key = "list.face." + face.name().toLowerCase(Locale.ROOT);
        Label headline = wrapped(texts.of(key));
        headline.getStyleClass().add("section");
        Label sentence = wrapped(sentence(face, key));
        sentence.getStyleClass().add("muted");
        getChildren().addAll(picture(face), headline, sentence, next(face));
        ApiFailure failure = model.readingProperty().get().failure();
        if (failure != null && face != Face.NO_MATCH) {
            getChildren().add(details(failure));
        }
    }

    private String sentence(Face face, String key) {
        ApiFailure failure = model.readingProperty().get().failure();
        return switch (face) {
            case NO_MATCH ->
                texts.of(
                        key + ".what",
                        Integer.toString(model.tallyProperty().get().total()),
                        unread());
            case OFFLINE -> failure == null ? texts.of(key + ".what") : failures.headline(failure);
            default -> texts.of(key + ".what");
        };
    }

    private String unread() {
        int unread = model.tallyProperty().get().unread();
        return unread == 0 ? "" : texts.of("list.note.unread", unread);
    }

    private Node next(Face face) {
        return switch (face) {
            case LOADING, WAITING, EMPTY, ROWS -> button("list.new", Feather.PLUS, actions.newEndpoint());
            case NO_MATCH -> button("list.clear", Feather.X, model::clearFilter);
            case NO_RIGHT, SIGNED_OUT, OFFLINE -> button("list.retry", Feather.REFRESH_CW, actions.retry());
        };
    }

    private Button button(String key, Feather glyph, Runnable action) {
        Button button = new Button(texts.of(key), Icon.of(glyph));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Only what shows work in progress moves, and nothing where the desktop asks for that.
    private static Node picture(Face face) {
        if (face == Face.LOADING && !Platform.getPreferences().isReducedMotion()) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.getStyleClass().add("list-busy");
            return busy;
        }
        Feather glyph = switch (face) {
            case LOADING -> Feather.LOADER;
            case EMPTY, ROWS -> Feather.SERVER;
            case NO_MATCH -> Feather.SEARCH;
            case NO_RIGHT -> Feather.LOCK;
            case WAITING, SIGNED_OUT -> Feather.KEY;
            case OFFLINE -> Feather.WIFI_OFF;
        };
        return Icon.of(glyph, "huge", "muted");
    }

    private TextArea details(ApiFailure failure) {
        TextArea area = new TextArea(failures.details(failure));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.getStyleClass().addAll("mono", "small", "list-face-details");
        area.setAccessibleText(texts.of("failure.details"));
        return area;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
