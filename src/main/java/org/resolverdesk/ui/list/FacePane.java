package org.resolverdesk.ui.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private List<Object> shown = List.of();

    FacePane(Texts texts, ListModel model, ListActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.failures = new FailureText(texts);
        getStyleClass().add("list-face");
        model.faceProperty().addListener(change -> show());
        model.tallyProperty().addListener(change -> show());
        model.readingProperty().addListener(change -> show());
        model.slowProperty().addListener(change -> show());
        show();
    }

    private void show() {
        Face face = model.faceProperty().get();
        String key = "list.face." + face.name().toLowerCase(Locale.ROOT);
        String sentence = face == Face.ROWS ? "" : sentence(face, key);
        ApiFailure failure = model.readingProperty().get().failure();
        List<Object> next = List.of(
                face,
                sentence,
                Optional.ofNullable(failure),
                model.slowProperty().get());
        // While a list is read much changes that isn't said here, and what is made anew is styled anew.
        if (!next.equals(shown)) {
            shown = next;
            getChildren().clear();
            if (face != Face.ROWS) {
                fill(face, texts.of(key), sentence);
            }
            if (failure != null && face != Face.ROWS && face != Face.NO_MATCH) {
                getChildren().add(details(failure));
            }
        }
    }

    private void fill(Face face, String headline, String sentence) {
        Label above = wrapped(headline);
        above.getStyleClass().add("section");
        Label below = wrapped(sentence);
        below.getStyleClass().add("muted");
        getChildren().addAll(picture(face), above, below, next(face));
    }

    private String sentence(Face face, String key) {
        ApiFailure failure = model.readingProperty().get().failure();
        return switch (face) {
            case NO_MATCH ->
                texts.of(
                        key + ".what",
                        Integer.toString(model.tallyProperty().get().total()),
                        unread());
            case OFFLINE -> failure == null ? texts.of(key + ".what") : offline(failure);
            default -> texts.of(key + ".what");
        };
    }

    private String offline(ApiFailure failure) {
        boolean elsewhere = failure instanceof ApiFailure.Refused refused && refused.httpStatus() / 100 == 3;
        return elsewhere ? failures.headline(failure) + "\n" + failures.advice(failure) : failures.headline(failure);
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

    /// Only what shows work in progress moves, once it takes its time, and nothing where the desktop asks for that.
    private Node picture(Face face) {
        if (face == Face.LOADING
                && model.slowProperty().get()
                && !Platform.getPreferences().isReducedMotion()) {
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
