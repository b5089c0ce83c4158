package org.resolverdesk.ui.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Draft;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// The drafts above the form, the last changed first, with their age: to open, name, discard and bring back.
/// Takes no room while it isn't asked for.
final class DraftsPane extends VBox {
    private final Texts texts;
    private final Times times;
    private final DraftsModel model;
    private final ObservableValue<Instant> now;
    private final Runnable begin;
    private final VBox rows = new VBox();
    private final HBox undo = new HBox();
    private final List<Runnable> ticks = new ArrayList<>();
    private final InvalidationListener changed = change -> show();
    private final InvalidationListener ticked = change -> ticks.forEach(Runnable::run);

    /// `begin` puts the focus where a person begins, once the form is another.
    DraftsPane(Texts texts, DraftsModel model, ObservableValue<Instant> now, Runnable begin) {
        this.texts = texts;
        this.times = new Times(texts);
        this.model = model;
        this.now = now;
        this.begin = begin;
        setId("drafts-pane");
        getStyleClass().add("drafts");
        rows.getStyleClass().add("drafts-rows");
        undo.getStyleClass().add("drafts-undo");
        Button another = new Button(texts.of("form.drafts.another"), Icon.of(Feather.FILE_PLUS));
        another.setId("draft-another");
        another.getStyleClass().add("small");
        another.setOnAction(event -> {
            model.beginAnother();
            begin.run();
        });
        another.disableProperty().bind(model.currentProperty().isNull());
        getChildren().addAll(rows, undo, another);
        // The book outlives the sheet, which is made anew for another language: it must not hold on to it.
        model.all().addListener(new WeakInvalidationListener(changed));
        model.currentProperty().addListener(new WeakInvalidationListener(changed));
        model.discardedProperty().addListener(new WeakInvalidationListener(changed));
        now.addListener(new WeakInvalidationListener(ticked));
        model.shownProperty().addListener(changed);
        show();
    }

    private void show() {
        boolean shown = model.shownProperty().get();
        setVisible(shown);
        setManaged(shown);
        ticks.clear();
        rows.getChildren().clear();
        if (!shown) {
            return;
        }
        for (Draft draft : model.all()) {
            rows.getChildren().add(row(draft));
        }
        if (model.all().isEmpty()) {
            Label none = new Label(texts.of("form.drafts.none"));
            none.getStyleClass().addAll("small", "muted");
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
        showUndo(model.discardedProperty().get());
    }

    private void showUndo(@Nullable Draft discarded) {
        undo.getChildren().clear();
        if (discarded != null) {
            Label words = new Label(texts.of("form.drafts.discarded", title(discarded)));
            words.getStyleClass().add("small");
            words.setMinWidth(0);
            Button back = new Button(texts.of("form.drafts.undo"));
            back.setId("draft-undo");
            back.getStyleClass().add("small");
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(event -> model.undoDiscard());
            undo.getChildren().addAll(words, gap(), back);
        }
        undo.setVisible(discarded != null);
        undo.setManaged(discarded != null);
    }

    private Node row(Draft draft) {
        int index = model.all().indexOf(draft) + 1;
        Draft current = model.currentProperty().get();
        boolean inForm = current != null && current.id() == draft.id();
        Label about = new Label();
        about.getStyleClass().addAll("small", "muted");
        ticks.add(() -> about.setText(about(draft, inForm)));
        ticks.getLast().run();
        VBox words = new VBox(inForm ? name(draft) : titled(draft), about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.getStyleClass().add("draft-row");
        if (!inForm) {
            Button open = new Button(texts.of("form.drafts.open"));
            open.setId("draft-open-" + index);
            open.getStyleClass().add("small");
            open.setMinWidth(USE_PREF_SIZE);
            open.setAccessibleText(texts.of("form.drafts.open-it", title(draft)));
            open.setOnAction(event -> {
                model.open(draft);
                begin.run();
            });
            row.getChildren().add(open);
        }
        Button discard =
                Icon.button(Feather.TRASH_2, texts.of("form.drafts.discard", title(draft)), () -> model.discard(draft));
        discard.setId("draft-discard-" + index);
        row.getChildren().add(discard);
        return row;
    }

    private TextField name(Draft draft) {
        TextField field = new TextField(draft.name());
        field.setId("draft-name");
        field.setPromptText(texts.of("form.drafts.name"));
        field.setAccessibleText(texts.of("form.drafts.name"));
        field.setOnAction(event -> model.rename(draft, field.getText().strip()));
        field.focusedProperty().addListener((value, was, is) -> {
            if (!is) {
                model.rename(draft, field.getText().strip());
            }
        });
        return field;
    }

    private Label titled(Draft draft) {
        Label title = new Label(title(draft));
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        return title;
    }

    private String title(Draft draft) {
        String name = draft.name().isEmpty() ? draft.form().name().strip() : draft.name();
        return name.isEmpty() ? texts.of("form.drafts.nameless") : name;
    }

    private String about(Draft draft, boolean inForm) {
        Duration since = Duration.between(draft.changed(), now.getValue());
        String age = since.compareTo(Duration.ofMinutes(1)) < 0
                ? times.age(Duration.ZERO)
                : texts.of("form.drafts.ago", times.span(since));
        return texts.of(inForm ? "form.drafts.in-form" : "form.drafts.changed", age);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
