package org.resolverdesk.ui.activity;

import atlantafx.base.layout.InputGroup;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Happened;
import org.resolverdesk.store.submit.Chronicle.Checked;
import org.resolverdesk.store.submit.Chronicle.Scope;
import org.resolverdesk.ui.activity.ActivityModel.Saved;
import org.resolverdesk.ui.part.FileQuestion;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Segment;
import org.resolverdesk.ui.part.Texts;

/// The page of what happened: the list, and beside it the line that is chosen.
public final class ActivityView extends VBox {
    private final Texts texts;
    private final ActivityModel model;
    private final Takeaway takeaway;
    private final ListView<Happened> list = new ListView<>();
    private final Button verify = new Button();
    private final VBox verdict = new VBox();

    /// Times are shown in `zone`; `copy` takes a text to the clipboard.
    public ActivityView(Texts texts, ActivityModel model, ZoneId zone, Consumer<String> copy, FileQuestion askFile) {
        this.texts = texts;
        this.model = model;
        takeaway = new Takeaway(texts, model, copy, askFile);
        getStyleClass().add("activity");
        setId("activity");
        Words words = new Words(texts, zone);
        Label title = new Label(texts.of("activity.title"));
        title.getStyleClass().add("title");
        verdict.getStyleClass().add("activity-verdict");
        VBox left = new VBox(list, more());
        left.getStyleClass().add("activity-list");
        list(words);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        LineDetail detail = new LineDetail(texts, words, model, takeaway);
        HBox both = new HBox(left, detail);
        both.getStyleClass().add("activity-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        // The two share what room there is.
        left.setMinWidth(0);
        left.prefWidthProperty().bind(both.widthProperty().multiply(0.52));
        detail.setMinWidth(0);
        detail.prefWidthProperty().bind(both.widthProperty().multiply(0.48));
        getChildren().addAll(title, bar(), verdict, both);
        model.checkedProperty().addListener((value, old, now) -> showVerdict());
        model.savedProperty().addListener((value, old, now) -> showVerdict());
        model.checkingProperty().addListener((value, was, is) -> showVerify(is));
        showVerify(model.checkingProperty().get());
        showVerdict();
    }

    private void list(Words words) {
        list.setId("activity-lines");
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell(words));
        list.setAccessibleText(texts.of("activity.title"));
        Label none = new Label(texts.of("activity.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((value, old, line) -> {
            if (line != null && !line.equals(model.openProperty().get())) {
                model.open(line);
            }
        });
        // The list chooses nothing by itself when its lines are made anew.
        model.openProperty().addListener((value, old, line) -> {
            if (line == null) {
                list.getSelectionModel().clearSelection();
            } else if (!line.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(line);
            }
        });
    }

    private Node bar() {
        TextField search = new TextField();
        search.setId("activity-search");
        search.setPromptText(texts.of("activity.search"));
        search.setAccessibleText(texts.of("activity.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        verify.setId("activity-verify");
        verify.setGraphic(Icon.of(Feather.SHIELD));
        verify.setOnAction(event -> model.verify());
        FlowPane bar = new FlowPane(search, scopes(), verify);
        bar.getChildren().addAll(takeaway.buttons(false, "activity-"));
        bar.getStyleClass().add("activity-bar");
        return bar;
    }

    private Node scopes() {
        InputGroup scopes = new InputGroup();
        ToggleGroup group = new ToggleGroup();
        for (Scope scope : Scope.values()) {
            Segment one = new Segment(group, () -> model.scopeProperty().set(scope));
            one.setText(texts.of("activity.scope." + scope));
            one.setId("activity-" + scope.name().toLowerCase(Locale.ROOT));
            one.setSelected(model.scopeProperty().get() == scope);
            scopes.getChildren().add(one);
        }
        return scopes;
    }

    private Node more() {
        Button more = new Button(texts.of("activity.more"));
        more.setId("activity-more");
        more.getStyleClass().add("small");
        more.setOnAction(event -> model.showMore());
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(model.moreProperty());
        return more;
    }

    private void showVerify(boolean checking) {
        verify.setDisable(checking);
        verify.setText(texts.of(checking ? "activity.verifying" : "activity.verify"));
    }

    private void showVerdict() {
        Saved saved = model.savedProperty().get();
        Checked checked = model.checkedProperty().get();
        verdict.getChildren().clear();
        if (saved != null) {
            verdict.getChildren().add(bar(saved).action(texts.of("trouble.close"), model::savedRead));
        }
        if (checked != null) {
            verdict.getChildren().add(bar(checked));
        }
        verdict.setManaged(!verdict.getChildren().isEmpty());
    }

    private NoticeBar bar(Saved saved) {
        return switch (saved) {
            case Saved.Done(var file, int lines) ->
                new NoticeBar(NoticeBar.Tone.INFO, Feather.CHECK_CIRCLE, texts.of("activity.saved", file.toString()))
                        .say(texts.of("activity.saved.what", lines));
            case Saved.Not(var file, String reason) ->
                new NoticeBar(
                                NoticeBar.Tone.DANGER,
                                Feather.ALERT_OCTAGON,
                                texts.of("activity.not-saved", file.toString()))
                        .say(texts.of("activity.not-saved.what"))
                        .details(texts.of("failure.details"), reason);
        };
    }

    private NoticeBar bar(Checked checked) {
        return switch (checked) {
            case Checked.Whole(long steps) ->
                new NoticeBar(
                                NoticeBar.Tone.INFO,
                                Feather.CHECK_CIRCLE,
                                texts.of("activity.whole", Long.toString(steps)))
                        .say(texts.of("activity.whole.what"));
            case Checked.Broken(long step) ->
                new NoticeBar(
                                NoticeBar.Tone.DANGER,
                                Feather.ALERT_OCTAGON,
                                texts.of("activity.broken", Long.toString(step)))
                        .say(texts.of("activity.broken.what"));
            case Checked.Unread(String reason) ->
                new NoticeBar(NoticeBar.Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("activity.unread"))
                        .details(texts.of("failure.details"), reason);
        };
    }
}
