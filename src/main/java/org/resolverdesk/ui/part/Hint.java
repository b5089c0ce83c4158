package org.resolverdesk.ui.part;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Words that come up where the mouse rests on a control, and that a screen reader has as its help. The window for them
/// is made when the mouse first comes there: a screen has dozens, of which few are ever read.
public final class Hint {
    private final Control control;
    private String words = "";
    private @Nullable Tooltip shown;

    public Hint(Control control) {
        this.control = control;
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> put());
    }

    /// A control with words that stay.
    public static void on(Control control, String words) {
        new Hint(control).say(words);
    }

    /// These words from now on; none where they are empty.
    public void say(String text) {
        if (text.equals(words)) {
            return;
        }
        words = text;
        control.setAccessibleHelp(text);
        if (shown != null || control.isHover()) {
            put();
        }
    }

    private void put() {
        if (words.isEmpty()) {
            control.setTooltip(null);
            return;
        }
        Tooltip made = shown;
        if (made == null) {
            made = new Tooltip();
            shown = made;
        }
        made.setText(words);
        control.setTooltip(made);
    }
}
