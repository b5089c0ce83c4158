package org.resolverdesk.ui.trouble;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.ui.part.NoticeBar;
import org.resolverdesk.ui.part.NoticeBar.Tone;
import org.resolverdesk.ui.part.Texts;

/// The oldest unread trouble as a bar; the next comes when it is closed. Takes no room where there is none.
public final class TroubleView extends VBox {
    private final Texts texts;
    private final TroubleModel model;
    /// Held here and weakly there, since the model outlives the window's content.
    private final InvalidationListener changed = change -> show();

    public TroubleView(Texts texts, TroubleModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("trouble");
        setId("trouble");
        model.unread().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        getChildren().clear();
        boolean some = !model.unread().isEmpty();
        setVisible(some);
        setManaged(some);
        if (some) {
            Trouble oldest = model.unread().getFirst();
            getChildren().add(bar(oldest).action(texts.of("trouble.close"), () -> model.read(oldest)));
        }
    }

    private NoticeBar bar(Trouble trouble) {
        return switch (trouble) {
            case Trouble.OfFile(FileProblem problem) -> file(problem);
            case Trouble.OfRehearsal(String setAside) ->
                new NoticeBar(Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("trouble.rehearsal"))
                        .say(texts.of("trouble.rehearsal.what", setAside));
            case Trouble.OfJournal journal -> journal(journal);
            case Trouble.OfProfiles(int unread) ->
                new NoticeBar(Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("profiles.unread", unread))
                        .say(texts.of("profiles.unread.what"));
            case Trouble.Unexpected(String details) ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.unexpected"))
                        .say(texts.of("trouble.unexpected.what"))
                        .details(texts.of("failure.details"), details);
        };
    }

    private NoticeBar journal(Trouble.OfJournal trouble) {
        String file = trouble.file();
        NoticeBar bar = switch (trouble.kind()) {
            case DAMAGED ->
                new NoticeBar(Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("trouble.journal.damaged"))
                        .say(texts.of("trouble.journal.damaged.what", file, trouble.setAside()));
            case NEWER ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.journal.newer"))
                        .say(texts.of("trouble.journal.newer.what", file));
            case READ_ONLY ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.journal.read-only"))
                        .say(texts.of("trouble.journal.read-only.what", file));
            case UNREADABLE ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.journal.unreadable"))
                        .say(texts.of("trouble.journal.unreadable.what", file));
            case NOT_WRITTEN ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.journal.not-written"))
                        .say(texts.of("trouble.journal.not-written.what", file));
        };
        return bar.details(texts.of("failure.details"), trouble.reason());
    }

    private NoticeBar file(FileProblem problem) {
        String path = problem.file().toString();
        NoticeBar bar = switch (problem.kind()) {
            case DAMAGED ->
                new NoticeBar(Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("trouble.damaged", path))
                        .say(
                                problem.setAside() == null
                                        ? texts.of("trouble.damaged.left")
                                        : texts.of("trouble.damaged.aside", problem.setAside()));
            case UNREADABLE ->
                new NoticeBar(Tone.WARNING, Feather.ALERT_TRIANGLE, texts.of("trouble.unreadable", path))
                        .say(texts.of("trouble.unreadable.what"));
            case NOT_WRITTEN ->
                new NoticeBar(Tone.DANGER, Feather.ALERT_OCTAGON, texts.of("trouble.not-written", path))
                        .say(texts.of("trouble.not-written.what"));
        };
        return bar.details(texts.of("failure.details"), problem.reason());
    }
}
