package org.resolverdesk.ui.profiles;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.secret.Safe.Held;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Texts;

/// Every secret that is kept, by what it is for and where it is, each with 'forget'.
final class KeptView extends VBox {
    private final Texts texts;
    private final KeptModel model;
    private final VBox list = new VBox();

    KeptView(Texts texts, ProfilesModel page, KeptModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("profiles-column");
        list.getStyleClass().add("entry-fields");
        getChildren()
                .addAll(
                        PageParts.head(texts, texts.of("kept.title"), page::showAll),
                        PageParts.wrapped(texts.of("kept.what"), "muted"),
                        list);
        InvalidationListener changed = change -> show();
        model.held().addListener(changed);
        model.readProperty().addListener(changed);
        model.unavailableProperty().addListener(changed);
        show();
    }

    private void show() {
        list.getChildren().clear();
        if (model.unavailableProperty().get()) {
            list.getChildren()
                    .add(new NoticeBar(Tone.WARNING, Feather.LOCK, texts.of("kept.unavailable"))
                            .say(texts.of("kept.unavailable.what")));
        }
        if (model.readProperty().get() && model.held().isEmpty()) {
            list.getChildren().add(PageParts.card(PageParts.wrapped(texts.of("kept.none"), "muted")));
        }
        model.held().forEach(one -> list.getChildren().add(line(one)));
    }

    private Node line(Held one) {
        Label name = new Label(texts.of(
                "kept.line", model.profile(one), texts.of("secret." + one.name().kind())));
        name.getStyleClass().add("strong");
        Label place = PageParts.wrapped(texts.of("kept.place." + one.place()), "small", "muted");
        VBox words = new VBox(name, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button forget = new Button(texts.of("kept.forget"), Icon.of(Feather.TRASH_2));
        forget.getStyleClass().addAll("small", "forget");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setOnAction(event -> model.forget(one));
        HBox line = new HBox(words);
        if (model.copies(one)) {
            Button copy = new Button(texts.of("kept.copy"), Icon.of(Feather.COPY));
            copy.getStyleClass().addAll("small", "copy-token");
            copy.setMinWidth(USE_PREF_SIZE);
            Hint.on(copy, texts.of("kept.copy.what"));
            copy.setOnAction(event -> model.copy(one));
            line.getChildren().add(copy);
        }
        line.getChildren().add(forget);
        line.getStyleClass().addAll("card", "kept-line");
        return line;
    }
}
