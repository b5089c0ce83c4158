package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.store.Reading;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// The line under the table, always as high, said something or not: that rows may be old, what the filter let
/// through and hasn't read, how many rows wait to move.
final class FootLine extends HBox {
    private final Texts texts;
    private final ListModel model;
    private final FailureText failures;
    private final Icon warning = Icon.of(Feather.WIFI_OFF, "small", "warning");
    private final Label stale = new Label();
    private final Hyperlink retry;
    private final Label notes = new Label();
    private final Hyperlink clear;
    private final Icon shuffle = Icon.of(Feather.SHUFFLE, "small", "muted");
    private final Label moved = new Label();
    private final Hyperlink resort;
    private final Hint why = new Hint(stale);
    private final Hint all = new Hint(notes);

    FootLine(Texts texts, ListModel model, ListActions actions) {
        this.texts = texts;
        this.model = model;
        this.failures = new FailureText(texts);
        retry = link("list.retry", actions.retry());
        clear = link("list.clear", model::clearFilter);
        resort = link("list.resort", model::resort);
        stale.getStyleClass().addAll("small", "warning-text");
        stale.setGraphic(warning);
        stale.setMinWidth(USE_PREF_SIZE);
        notes.getStyleClass().addAll("small", "muted");
        moved.getStyleClass().addAll("small", "muted");
        moved.setGraphic(shuffle);
        moved.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("list-foot");
        model.tallyProperty().addListener(change -> show());
        model.movedProperty().addListener(change -> show());
        model.readingProperty().addListener(change -> show());
        model.faceProperty().addListener(change -> show());
        model.filterProperty().addListener(change -> show());
        model.scopeProperty().addListener(change -> show());
        show();
    }

    /// When there is something to say: what can't be seen is styled all the same, and the first window comes sooner.
    private void fill() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(stale, retry, notes, clear, gap, moved, resort);
    }

    private Hyperlink link(String key, Runnable action) {
        Hyperlink link = new Hyperlink(texts.of(key));
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    private void show() {
        boolean rows = model.faceProperty().get() == Face.ROWS;
        ApiFailure failure = rows ? model.readingProperty().get().failure() : null;
        showFailure(failure);
        String noted = rows ? String.join(" · ", notes()) : "";
        notes.setText(noted);
        all.say(noted);
        put(notes, !noted.isEmpty());
        put(clear, rows && model.filtering());
        int waiting = rows ? model.movedProperty().get() : 0;
        moved.setText(texts.of("list.moved", waiting));
        put(moved, waiting > 0);
        put(resort, waiting > 0);
    }

    private void showFailure(@Nullable ApiFailure failure) {
        put(stale, failure != null);
        put(retry, failure != null);
        if (failure != null) {
            stale.setText(texts.of("list.stale.bar", failures.headline(failure)));
            why.say(failures.details(failure));
        }
    }

    private List<String> notes() {
        List<String> all = new ArrayList<>();
        Tally tally = model.tallyProperty().get();
        if (model.filtering()) {
            int through = tally.of(model.scopeProperty().get());
            all.add(texts.of("list.note.shown", Integer.toString(through), Integer.toString(tally.total())));
        }
        if (tally.besides() > 0) {
            all.add(texts.of("list.note.besides", tally.besides()));
        }
        if (tally.unread() > 0) {
            all.add(texts.of("list.note.unread", tally.unread()));
        }
        Reading reading = model.readingProperty().get();
        for (Direction direction : Direction.values()) {
            String far = far(reading.of(direction));
            if (!far.isEmpty()) {
                all.add(texts.of("list.note.reading", model.said().direction(direction.word()), far));
            }
        }
        return all;
    }

    private String far(Reading.State state) {
        if (!(state instanceof Reading.State.UnderWay(int rows, Integer total)) || rows == 0) {
            return "";
        }
        return total == null
                ? texts.of("list.note.far", Integer.toString(rows))
                : texts.of("list.note.far-of", Integer.toString(rows), Integer.toString(total));
    }

    private void put(Region node, boolean shown) {
        if (shown && getChildren().isEmpty()) {
            fill();
        }
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
