package org.resolverdesk.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.part.Choice;
import org.resolverdesk.ui.part.Confirmation;
import org.resolverdesk.ui.part.CopyButton;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Scrolling;
import org.resolverdesk.ui.part.Texts;

/// The page of settings. Each is in force at once; there is nothing to save.
public final class SettingsView extends StackPane {
    private final Texts texts;
    private final SettingsModel model;
    private final SettingsActions actions;
    private final Button reset = new Button();
    private final Label resetSays = new Label();
    private final Choice<Appearance> theme;
    private final Choice<String> language;
    /// Held here and weakly there, since what can be set outlives the page.
    private final InvalidationListener changed = change -> show();

    public SettingsView(Texts texts, SettingsModel model, SettingsActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        theme = new Choice<>(
                "settings-theme",
                List.of(Appearance.values()),
                appearance -> texts.of("settings.theme." + appearance.name()),
                model.appearanceProperty().get(),
                model.appearanceProperty()::set);
        language = new Choice<>(
                "settings-language",
                SettingsModel.LANGUAGES,
                tag -> texts.of("settings.language." + (tag.isEmpty() ? "system" : tag)),
                model.chosenLanguage(),
                model.languageProperty()::set);
        getStyleClass().add("settings");
        setId("settings");
        Label title = new Label(texts.of("settings.title"));
        title.getStyleClass().add("title");
        VBox column = new VBox(title, looks(), files(), rehearsal(), program());
        column.getStyleClass().add("settings-column");
        StackPane holder = new StackPane(column);
        holder.setAlignment(Pos.TOP_LEFT);
        holder.getStyleClass().add("settings-page");
        getChildren().add(Scrolling.vertical(holder));
        model.appearanceProperty().addListener(new WeakInvalidationListener(changed));
        model.languageProperty().addListener(new WeakInvalidationListener(changed));
        model.resetProperty().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        theme.show(model.appearanceProperty().get());
        language.show(model.chosenLanguage());
        showReset();
    }

    private Node looks() {
        return card(
                "settings.looks",
                line("settings.theme", "settings.theme.what", theme),
                line("settings.language", "settings.language.what", language),
                line("settings.zoom", "settings.zoom.what", new ZoomBox(texts, model)));
    }

    private Node files() {
        ProgramFacts.Places places = model.facts().places();
        return card(
                "settings.files",
                place("settings.files.configuration", places.configuration()),
                place("settings.files.data", places.data()),
                place("settings.files.cache", places.cache()),
                place("settings.files.logs", places.logs()));
    }

    private Node place(String key, Path path) {
        Label name = new Label(texts.of(key));
        Label where = wrapped(new Label(path.toString()));
        where.getStyleClass().addAll("mono", "small", "muted");
        VBox words = new VBox(name, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        CopyButton copy = new CopyButton(texts.of("settings.copy", name.getText()), path::toString, actions.copy());
        copy.withMenuOn(words);
        Button open = Icon.button(
                Feather.FOLDER,
                texts.of("settings.open", name.getText()),
                () -> actions.openFolder().accept(path));
        open.getStyleClass().add("small-target");
        open.setId(key.replace('.', '-'));
        HBox line = new HBox(words, copy, open);
        line.getStyleClass().add("settings-line");
        return line;
    }

    private Node rehearsal() {
        reset.setId("settings-reset");
        reset.getStyleClass().addAll("button-outlined", "danger");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(event -> askToReset());
        resetSays.getStyleClass().addAll("small", "muted");
        VBox control = new VBox(reset, resetSays);
        control.getStyleClass().add("settings-reset");
        return card("settings.rehearsal", line("settings.reset", "settings.reset.what", control));
    }

    private void showReset() {
        SettingsModel.Reset now = model.resetProperty().get();
        reset.setDisable(now == SettingsModel.Reset.UNDER_WAY);
        reset.setText(texts.of("settings.reset.do"));
        resetSays.setText(
                switch (now) {
                    case IDLE -> "";
                    case UNDER_WAY -> texts.of("settings.reset.under-way");
                    case DONE -> texts.of("settings.reset.done");
                });
        resetSays.setVisible(now != SettingsModel.Reset.IDLE);
        resetSays.setManaged(now != SettingsModel.Reset.IDLE);
    }

    private void askToReset() {
        Label goes = wrapped(new Label(texts.of("settings.reset.question.what")));
        Label undone = wrapped(new Label(texts.of("settings.reset.question.undone")));
        undone.getStyleClass().addAll("small", "muted");
        Confirmation.over(
                this,
                new Confirmation.Question(
                        "reset",
                        texts.of("settings.reset.question"),
                        List.of(goes, undone),
                        texts.of("settings.reset.question.confirm"),
                        texts.of("settings.reset.question.keep")),
                actions.resetRehearsal(),
                () -> {});
    }

    private Node program() {
        ProgramFacts facts = model.facts();
        VBox lines = new VBox(
                fact("settings.program", facts.built(texts)),
                fact("settings.java", facts.java()),
                fact("settings.javafx", facts.javafx()),
                fact("settings.system", facts.system()));
        lines.getStyleClass().add("settings-facts");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        CopyButton copy =
                new CopyButton(texts.of("settings.versions.copy"), () -> facts.versions(texts), actions.copy());
        HBox line = new HBox(lines, copy);
        line.getStyleClass().addAll("settings-line", "top");
        return card("settings.about", line, new PartsList(texts, actions.shipped()));
    }

    private Node fact(String key, String words) {
        Label name = new Label(texts.of(key));
        name.getStyleClass().addAll("muted", "settings-fact-name");
        Label value = wrapped(new Label(words));
        HBox.setHgrow(value, Priority.ALWAYS);
        return new HBox(name, value);
    }

    private VBox card(String key, Node... lines) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("strong");
        VBox card = new VBox(lines);
        card.getStyleClass().addAll("card", "settings-card");
        lines[0].getStyleClass().add("first");
        VBox all = new VBox(title, card);
        all.getStyleClass().add("settings-group");
        return all;
    }

    /// A setting: its name, what it does, and its control, which goes below where there is no room beside.
    private Node line(String key, String what, Node control) {
        Label name = new Label(texts.of(key));
        name.setLabelFor(control);
        Label says = wrapped(new Label(texts.of(what)));
        says.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(name, says);
        words.getStyleClass().add("settings-words");
        FlowPane line = new FlowPane(words, control);
        line.getStyleClass().addAll("settings-line", "flowing");
        return line;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
