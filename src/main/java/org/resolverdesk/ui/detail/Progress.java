package org.resolverdesk.ui.detail;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.pace.Cadence;
import org.resolverdesk.ui.part.Texts;

/// What is under way, for how long, and how often it is asked for. It guesses no end.
final class Progress extends VBox {
    private final Texts texts;
    private final DetailModel model;
    private final Ages ages;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    Progress(Texts texts, DetailModel model, Ages ages) {
        this.texts = texts;
        this.model = model;
        this.ages = ages;
        getStyleClass().add("detail-progress");
        words.setId("detail-progress-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        getChildren().addAll(words, bar);
        model.faceProperty().addListener((value, old, now) -> show());
        model.factsProperty().addListener((value, old, now) -> show());
        reducedMotion.addListener((value, old, now) -> show());
        ages.onTick(this::show);
        show();
    }

    BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    private void show() {
        Face face = model.faceProperty().get();
        boolean busy = face.pending() || face instanceof Face.Sending;
        DetailView.present(this, busy);
        // An indeterminate bar moves: where nothing should, and where nobody sees it, there is none.
        boolean moving = busy && !reducedMotion.get();
        DetailView.present(bar, moving);
        bar.setProgress(moving ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        if (busy) {
            words.setText(words(face));
        }
    }

    private String words(Face face) {
        Instant since = model.sightingProperty().get().since();
        Instant created = model.factsProperty().get().created();
        if (!(face instanceof Face.Seen(Status status))) {
            return texts.of("detail.sending", ages.span(since));
        }
        Duration pendingFor = ages.since(since);
        String every = Cadence.poll(pendingFor, false).orElse(Cadence.QUIET).toSeconds() + "";
        if (status.kind() == Status.Kind.DELETING) {
            return texts.of("detail.pending.deleting", ages.span(since), every);
        }
        return status.equals(Status.PENDING_CREATE)
                ? texts.of("detail.pending", ages.span(created == null ? since : created), every)
                : texts.of("detail.pending.other", status.word(), ages.span(since), every);
    }
}
