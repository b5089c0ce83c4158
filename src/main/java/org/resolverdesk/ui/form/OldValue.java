package org.resolverdesk.ui.form;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// The value that a cell had when it got the focus: Esc brings it back.
final class OldValue {
    private final StringProperty value;
    private String old;

    OldValue(TextField field, StringProperty value) {
        this.value = value;
        old = value.get();
        field.focusedProperty().addListener((focused, was, is) -> {
            if (is) {
                old = value.get();
            }
        });
    }

    /// False where nothing has changed, so that the key can mean something else.
    boolean bringBack() {
        boolean changed = !value.get().equals(old);
        value.set(old);
        return changed;
    }
}
