package org.resolverdesk.ui.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.Texts;

/// What someone can mend, or has to know, above everything else: it stays until it is mended.
final class Notices extends VBox {
    private final Texts texts;
    private final DetailModel model;
    private final DetailActions actions;
    private final Ages ages;
    private final FailureText failures;
    private final Label lookedAt = new Label();
    private final Label countdown = new Label();
    private List<Object> shown = List.of();

    Notices(Texts texts, DetailModel model, DetailActions actions, Ages ages) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.ages = ages;
        failures = new FailureText(texts);
        getStyleClass().add("detail-notices");
        lookedAt.getStyleClass().addAll("small", "muted");
        lookedAt.setWrapText(true);
        countdown.getStyleClass().add("small");
        lookedAt.setMinHeight(USE_PREF_SIZE);
        model.faceProperty().addListener((value, old, now) -> show());
        model.tallyProperty().addListener((value, old, now) -> show());
        model.deletionProperty().addListener((value, old, now) -> show());
        model.sightingProperty().addListener((value, old, now) -> tick());
        ages.onTick(this::tick);
        show();
    }

    /// Builds the bars anew only when what they say changed: a button in focus, or open details, stay as they
    /// are.
    private void show() {
        Face face = model.faceProperty().get();
        List<AddressRow.Shown> failing = model.tallyProperty().get().failing();
        Deletion deletion = model.deletionProperty().get();
        List<Object> wanted = new ArrayList<>(List.of(name(), face));
        if (face.failed()) {
            wanted.addAll(failing);
        }
        if (deletion instanceof Deletion.Failed || deletion instanceof Deletion.Held) {
            wanted.add(deletion);
        }
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        List<Node> bars = new ArrayList<>();
        switch (face) {
            case Face.Gone(Face.Gone.Why why) -> bars.add(gone(why));
            case Face.Unknown unknown -> bars.add(unknown(unknown));
            case Face.Held held -> bars.add(held("detail.held", () -> with(actions.callOff())));
            case Face.Seen seen when face.failed() -> bars.add(failed(failing));
            default -> {}
        }
        if (deletion instanceof Deletion.Failed(ApiFailure failure)) {
            bars.add(notDeleted(failure));
        } else if (deletion instanceof Deletion.Held held) {
            bars.add(held("detail.delete-held", held.cancel()));
        }
        getChildren().setAll(bars);
        DetailView.present(this, !bars.isEmpty());
        tick();
    }

    private void tick() {
        Instant when = model.sightingProperty().get().lookedAt();
        if (model.faceProperty().get() instanceof Face.Held(Instant until)) {
            countdown.setText(texts.of("detail.held.in", ages.until(until)));
        } else if (model.deletionProperty().get() instanceof Deletion.Held held) {
            countdown.setText(texts.of("detail.held.in", ages.until(held.until())));
        }
        lookedAt.setText(
                model.faceProperty().get() instanceof Face.Unknown unknown && unknown.looking()
                        ? texts.of("detail.unknown.looking")
                        : when == null
                                ? texts.of("detail.unknown.never-looked")
                                : texts.of("detail.unknown.looked", ages.span(when)));
    }

    private NoticeBar gone(Face.Gone.Why why) {
        String key = switch (why) {
            case DELETED -> "detail.gone";
            case NOT_MADE -> "detail.gone.not-made";
            case DISMISSED -> "detail.gone.dismissed";
        };
        NoticeBar bar =
                new NoticeBar(NoticeBar.Tone.INFO, Feather.INFO, texts.of(key, name())).say(texts.of(key + ".what"));
        bar.setId("detail-gone");
        return bar;
    }

    private NoticeBar unknown(Face.Unknown unknown) {
        NoticeBar bar = said(unknown).add(lookedAt);
        bar.action(texts.of("detail.unknown.dismiss"), () -> with(actions.dismiss()));
        model.asked()
                .ifPresent(asked -> bar.action(
                        texts.of("detail.unknown.form"),
                        () -> actions.backToForm().accept(asked)));
        bar.action(texts.of("detail.unknown.look"), () -> with(actions.lookNow()));
        switch (unknown.looked()) {
            case EntryState.Looked.NotYet notYet -> {}
            case EntryState.Looked.Absent absent ->
                bar.action(texts.of("detail.unknown.resend"), () -> with(actions.resend()));
            case EntryState.Looked.NameTaken(String by) ->
                bar.action(
                        texts.of("detail.unknown.open"), () -> actions.openId().accept(by));
        }
        bar.setId("detail-unknown");
        return bar;
    }

    private NoticeBar said(Face.Unknown unknown) {
        return switch (unknown.looked()) {
            case EntryState.Looked.NotYet notYet ->
                warning("detail.unknown")
                        .say(texts.of("detail.unknown.what", unknown.reason()))
                        .say(texts.of("detail.unknown.do"));
            case EntryState.Looked.Absent absent ->
                warning("detail.absent")
                        .say(texts.of("detail.absent.what", unknown.reason()))
                        .say(texts.of("detail.absent.do"));
            case EntryState.Looked.NameTaken(String by) ->
                warning("detail.name-taken")
                        .say(texts.of("detail.name-taken.what", by))
                        .say(texts.of("detail.name-taken.do"));
        };
    }

    private NoticeBar warning(String key) {
        return new NoticeBar(NoticeBar.Tone.WARNING, Feather.HELP_CIRCLE, texts.of(key, name()));
    }

    private NoticeBar held(String key, Runnable cancel) {
        NoticeBar bar = new NoticeBar(NoticeBar.Tone.WARNING, Feather.CLOCK, texts.of(key, name()))
                .add(countdown)
                .action(texts.of("detail.held.cancel"), cancel);
        bar.setId("detail-held");
        return bar;
    }

    private NoticeBar failed(List<AddressRow.Shown> failing) {
        NoticeBar bar =
                new NoticeBar(NoticeBar.Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("detail.error", failing.size()));
        for (AddressRow.Shown row : failing) {
            String ip = row.ip().isEmpty() ? row.subnet() : row.ip();
            String error = row.standing() instanceof AddressRow.Standing.Live(var status, String said) ? said : "";
            bar.say(error.isEmpty() ? ip : texts.of("detail.error.address", ip, error));
        }
        bar.say(texts.of("detail.error.do"));
        bar.setId("detail-error");
        return bar;
    }

    private NoticeBar notDeleted(ApiFailure failure) {
        boolean open = failure instanceof ApiFailure.OutcomeUnknown || failure instanceof ApiFailure.Unreadable;
        NoticeBar bar = new NoticeBar(
                        open ? NoticeBar.Tone.WARNING : NoticeBar.Tone.DANGER,
                        open ? Feather.HELP_CIRCLE : Feather.ALERT_OCTAGON,
                        texts.of(open ? "detail.delete-unknown" : "detail.not-deleted", name()))
                .say(failures.advice(failure));
        if (open) {
            bar.say(texts.of("detail.delete-unknown.do"));
        }
        bar.details(texts.of("failure.details"), failures.details(failure));
        bar.setId("detail-not-deleted");
        return bar;
    }

    private void with(Consumer<EndpointEntry> action) {
        EndpointEntry open = model.entryProperty().get();
        if (open != null) {
            action.accept(open);
        }
    }

    private String name() {
        return model.factsProperty().get().name();
    }
}
