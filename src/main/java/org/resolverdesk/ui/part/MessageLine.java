package org.resolverdesk.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.spec.Weight;

/// The line under a field: its hint, or, in the same room, what is wrong with it. Each weight has its own icon
/// and colour.
public final class MessageLine extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label words = new Label();
    private final Icon icon = Icon.of(Feather.ALERT_OCTAGON, "small");
    private final String hint;

    /// `hint` is shown while nothing is wrong; an empty one takes no room.
    public MessageLine(String hint) {
        this.hint = hint;
        getStyleClass().add("message-line");
        words.getStyleClass().add("small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        show(null, "");
    }

    /// Shows `text` with a weight, or the hint where the weight is null.
    public void show(@Nullable Weight weight, String text) {
        pseudoClassStateChanged(ERROR, weight == Weight.ERROR);
        pseudoClassStateChanged(WARNING, weight == Weight.WARNING);
        words.setText(weight == null ? hint : text);
        boolean some = !words.getText().isEmpty();
        if (weight != null) {
            icon.setGlyph(glyph(weight));
            getChildren().setAll(icon, words);
        } else if (some) {
            getChildren().setAll(words);
        } else {
            // What can't be seen is styled all the same, and a form has a line under each field.
            getChildren().clear();
        }
        setVisible(some);
        setManaged(some);
    }

    public String text() {
        return words.getText();
    }

    private static Feather glyph(Weight weight) {
        return switch (weight) {
            case ERROR -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case HINT -> Feather.INFO;
        };
    }
}
