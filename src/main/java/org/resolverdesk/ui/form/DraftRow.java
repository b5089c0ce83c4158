package org.resolverdesk.ui.form;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Draft;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// One draft above the form. It stays as long as its draft does: a change of the drafts takes neither the focus
/// away nor a button from under the pointer.
final class DraftRow extends HBox {
    private final Texts texts;
    private final Times times;
    private final DraftsModel model;
    private final Now now;
    private final TextField name = new TextField();
    private final Label title = new Label();
    private final Label about = new Label();
    private final Button open = new Button();
    private final Button discard = new Button();
    private final Hint discardHint = new Hint(discard);
    private Draft draft;
    private boolean inForm;

    /// `begin` puts the focus where a person begins, once the form is another.
    DraftRow(Texts texts, DraftsModel model, Draft draft, Now now, Runnable begin) {
        this.texts = texts;
        this.times = new Times(texts);
        this.model = model;
        this.draft = draft;
        this.now = now;
        getStyleClass().add("draft-row");
        name.setPromptText(texts.of("form.drafts.name"));
        name.setAccessibleText(texts.of("form.drafts.name"));
        name.setOnAction(event -> rename());
        name.focusedProperty().addListener((value, was, is) -> {
            if (!is) {
                rename();
            }
        });
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(name, title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        open.setText(texts.of("form.drafts.open"));
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> {
            model.open(this.draft);
            begin.run();
        });
        discard.setGraphic(Icon.of(Feather.TRASH_2));
        discard.getStyleClass().add("icon-button");
        discard.setOnAction(event -> model.discard(this.draft));
        getChildren().addAll(words, open, discard);
    }

    long draftId() {
        return draft.id();
    }

    /// Shows the draft as it is now, at its number among the drafts; what is being typed as its name stays.
    void show(Draft is, int number, boolean isInForm) {
        draft = is;
        inForm = isInForm;
        String words = title(texts, is);
        title.setText(words);
        if (!name.isFocused()) {
            name.setText(is.name());
        }
        name.setId(isInForm ? "draft-name" : null);
        name.setVisible(isInForm);
        name.setManaged(isInForm);
        title.setVisible(!isInForm);
        title.setManaged(!isInForm);
        open.setId("draft-open-" + number);
        open.setAccessibleText(texts.of("form.drafts.open-it", words));
        open.setVisible(!isInForm);
        open.setManaged(!isInForm);
        discard.setId("draft-discard-" + number);
        discard.setAccessibleText(texts.of("form.drafts.discard", words));
        discardHint.say(texts.of("form.drafts.discard", words));
        tick();
    }

    void tick() {
        Duration since = now.since(draft.changed());
        String age = since.compareTo(Duration.ofMinutes(1)) < 0
                ? times.age(Duration.ZERO)
                : texts.of("form.drafts.ago", times.span(since));
        about.setText(texts.of(inForm ? "form.drafts.in-form" : "form.drafts.changed", age));
    }

    static String title(Texts texts, Draft draft) {
        String name = draft.name().isEmpty() ? draft.form().name().strip() : draft.name();
        return name.isEmpty() ? texts.of("form.drafts.nameless") : name;
    }

    private void rename() {
        model.rename(draft, name.getText().strip());
    }
}
