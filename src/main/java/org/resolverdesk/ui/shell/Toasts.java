package org.resolverdesk.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.store.Notice;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// Lines over the lower edge of the page that say what has finished, and go by themselves.
final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.seconds(8);

    private static final int MOST = 3;

    private final Texts texts;

    Toasts(Texts texts) {
        this.texts = texts;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_LEFT);
        setPickOnBounds(false);
        setMouseTransparent(true);
    }

    void show(Notice notice) {
        boolean bad = notice.kind().bad();
        Label toast = new Label(
                NoticeText.of(texts, notice),
                Icon.of(bad ? Feather.ALERT_OCTAGON : Feather.CHECK_CIRCLE, bad ? "danger" : "success"));
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        PauseTransition end = new PauseTransition(SHOWN);
        end.setOnFinished(event -> getChildren().remove(toast));
        end.play();
    }
}
