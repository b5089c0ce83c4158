package org.resolverdesk.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Status;

/// A state as shape, word and colour, never colour alone (WCAG 1.4.1): the service's own word, or ours for an
/// attempt.
public final class StateChip extends Label {
    private static final OneOf TONES =
            new OneOf("tone-success", "tone-accent", "tone-danger", "tone-muted", "tone-warning", "tone-neutral");

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Icon icon = Icon.of(Feather.CIRCLE, "small");

    public StateChip() {
        getStyleClass().add("state-chip");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Shows the service's word for a state.
    public void show(Status status) {
        switch (status.kind()) {
            case ACTIVE -> show(Feather.CHECK_CIRCLE, status.word(), "tone-success");
            case PENDING -> show(Feather.LOADER, status.word(), "tone-accent");
            case DELETING -> show(Feather.TRASH_2, status.word(), "tone-muted");
            case ERROR -> show(Feather.ALERT_OCTAGON, status.word(), "tone-danger");
            case OTHER -> {
                show(Feather.SQUARE, status.word(), "tone-neutral");
                icon.setRotate(45);
            }
        }
    }

    /// Shows an attempt of ours that is under way.
    public void showSending(String word) {
        show(Feather.SEND, word, "tone-accent");
    }

    /// Shows an attempt whose outcome isn't known.
    public void showUnknown(String word) {
        show(Feather.HELP_CIRCLE, word, "tone-warning");
    }

    /// Fades the chip where the last poll failed, so that what it says may be old.
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
    }

    private void show(Feather glyph, String word, String tone) {
        icon.setRotate(0);
        icon.setGlyph(glyph);
        setText(word);
        TONES.give(this, tone);
    }
}
