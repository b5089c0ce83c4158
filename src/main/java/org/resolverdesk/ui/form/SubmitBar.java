package org.resolverdesk.ui.form;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.spec.Report;
import org.resolverdesk.spec.Weight;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Keys;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.OneOf;
import org.resolverdesk.ui.part.Texts;

/// The foot of the form: how many checks pass, what the service said, the request, and the button.
final class SubmitBar extends VBox {
    private static final OneOf LIGHTS = new OneOf("success", "danger", "muted");
    private static final PseudoClass PROBLEMS = PseudoClass.getPseudoClass("problems");

    private final Texts texts;
    private final FormModel form;
    private final SubmitModel model;
    private final Icon icon = Icon.of(Feather.CHECK_CIRCLE);
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar(1);
    private final Label next = Keys.cap("F8");
    private final StackPane pasted = new StackPane();
    private final PasteModel paste;
    private final VBox notices = new VBox();
    private final Button create = new Button();
    private final Label forbidden = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final RequestPreview request;
    private final Label countdown = new Label();
    private final Now now;
    private SubmitModel.@Nullable State noticed;
    private final ChangeListener<Number> ticked = (value, old, next) -> tick();

    SubmitBar(Texts texts, FormModel form, SubmitModel model, FormParts parts) {
        this.texts = texts;
        this.form = form;
        this.model = model;
        getStyleClass().add("submit-bar");
        request = new RequestPreview(texts, parts.asJson(), parts.asCurl(), parts.copy());
        words.getStyleClass().add("strong");
        words.setMinWidth(USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("checks-progress");
        progress.setAccessibleText(texts.of("form.checks.accessible"));
        HBox.setHgrow(progress, Priority.ALWAYS);
        next.setText(texts.of("form.checks.next"));
        HBox checks = new HBox(icon, words, progress, next);
        checks.getStyleClass().add("checks-line");
        create.setId("create");
        create.getStyleClass().addAll("accent", "create-button");
        create.setMaxWidth(Double.MAX_VALUE);
        create.setOnAction(event -> model.submit());
        // The second press of a double click is no answer to a question that nobody could read.
        create.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        HBox.setHgrow(create, Priority.ALWAYS);
        busy.getStyleClass().add("button-busy");
        HBox send = new HBox(create, Keys.cap(Keys.shortcut() + " ↵"));
        send.getStyleClass().add("send-line");
        notices.getStyleClass().add("submit-notices");
        notices.setManaged(false);
        paste = parts.paste();
        paste.leftProperty().addListener((value, old, now) -> showLeft(now));
        showLeft(paste.leftProperty().get());
        forbidden.getStyleClass().addAll("small", "warning-text");
        getChildren().addAll(pasted, notices, checks, request, send);
        form.reportProperty().addListener((value, old, now) -> show());
        form.complaints().addListener((MapChangeListener<Spot, Complaint>) change -> show());
        form.addChangeListener(spot -> request.refresh());
        model.stateProperty().addListener((value, old, now) -> show());
        now = parts.now();
        // The clock outlives the sheet, which is made anew for another language: it must not hold on to it.
        now.ticksProperty().addListener(new WeakChangeListener<>(ticked));
        show();
    }

    private void tick() {
        if (model.stateProperty().get() instanceof SubmitModel.State.Held(Instant until)) {
            long left = Math.max(0, Duration.between(now.instant(), until).toMillis());
            now.changesIn(Duration.ofSeconds(1));
            countdown.setText(texts.of("form.held.in", Long.toString((left + 999) / 1000)));
        }
    }

    /// Nothing can be created, for the reason that is said beside the button.
    void forbid(String reason) {
        forbidden.setText(reason);
        if (!isForbidden()) {
            getChildren().add(getChildren().size() - 1, forbidden);
        }
        create.setDisable(true);
    }

    private void show() {
        Report report = form.reportProperty().get();
        boolean fine = form.problems().isEmpty();
        // An untouched form is no offence, and neither is a half-filled one before a try to submit: said, but
        // not in red.
        long said = form.complaints().values().stream()
                .filter(complaint -> complaint.weight() == Weight.ERROR)
                .count();
        boolean loud = !fine && said > 0;
        words.setText(
                loud
                        ? texts.of("form.problems", said)
                        : texts.of("form.checks", Integer.toString(report.passed()), Integer.toString(report.total())));
        icon.setGlyph(fine ? Feather.CHECK_CIRCLE : loud ? Feather.ALERT_OCTAGON : Feather.CIRCLE);
        LIGHTS.give(icon, fine ? "success" : loud ? "danger" : "muted");
        progress.setProgress((double) report.passed() / report.total());
        progress.pseudoClassStateChanged(PROBLEMS, loud);
        next.setVisible(loud);
        next.setManaged(loud);
        showState();
        request.refresh();
    }

    /// A control that is disabled loses the focus to whatever comes first in the window: it is kept here
    /// meanwhile.
    private void disable(boolean sending) {
        if (sending && create.isFocused()) {
            requestFocus();
        }
        create.setDisable(sending || isForbidden());
        if (!sending && isFocused()) {
            create.requestFocus();
        }
    }

    private boolean isForbidden() {
        return getChildren().contains(forbidden);
    }

    private void showLeft(PasteModel.Left left) {
        pasted.getChildren().clear();
        if (!left.nothing()) {
            pasted.getChildren().add(PasteNotice.of(texts, left, paste::forget));
        }
        pasted.setManaged(!left.nothing());
    }

    private void showState() {
        SubmitModel.State state = model.stateProperty().get();
        boolean sending = state instanceof SubmitModel.State.Sending;
        boolean held = state instanceof SubmitModel.State.Held;
        boolean checking = state instanceof SubmitModel.State.Checking;
        disable(sending || held || checking);
        create.setGraphic(sending || checking ? busy : null);
        boolean asking = state instanceof SubmitModel.State.Asking;
        create.setText(texts.of(
                sending
                        ? "form.sending"
                        : checking
                                ? "form.checking"
                                : held ? "form.held" : asking ? "form.create-anyway" : "form.create"));
        // A form that waits for its first key has nothing to say, and compares nothing.
        boolean same = noticed == null ? state instanceof SubmitModel.State.Editing : noticed.equals(state);
        if (!same) {
            noticed = state;
            showNotice(state);
        }
    }

    /// Only when the state is another: a button in focus, or open details, stay as they are.
    private void showNotice(SubmitModel.State state) {
        boolean detailsOpen = detailsOpen();
        notices.getChildren().clear();
        switch (state) {
            case SubmitModel.State.Asking(var warnings) ->
                notices.getChildren().add(SubmitNotice.asking(texts, warnings));
            case SubmitModel.State.Checking(var failure, Spot spot) ->
                notices.getChildren().add(SubmitNotice.checking(texts, failure));
            case SubmitModel.State.Refused(var failure, Spot spot) -> {
                NoticeBar refused = SubmitNotice.refused(texts, failure, spot, model::submit);
                // Those of the same refusal, while it was being checked: somebody may be copying them.
                refused.detailsOpenProperty().set(detailsOpen);
                notices.getChildren().add(refused);
            }
            case SubmitModel.State.NotSent(String reason) ->
                notices.getChildren().add(SubmitNotice.notSent(texts, reason, model::submit));
            case SubmitModel.State.NotWritten(String reason) ->
                notices.getChildren().add(SubmitNotice.notWritten(texts, reason, model::submit));
            case SubmitModel.State.Held until -> {
                notices.getChildren().add(SubmitNotice.held(texts, countdown, model::cancel));
                tick();
            }
            case SubmitModel.State.Editing editing -> {}
            case SubmitModel.State.Sending now -> {}
        }
        notices.setManaged(!notices.getChildren().isEmpty());
    }

    private boolean detailsOpen() {
        return notices.getChildren().stream()
                .anyMatch(shown -> shown instanceof NoticeBar bar
                        && bar.detailsOpenProperty().get());
    }
}
