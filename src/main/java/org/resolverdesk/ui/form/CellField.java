package org.resolverdesk.ui.form;

import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;

/// A cell's text, into which rows can be pasted: by key, by menu or however else, they are offered to the table
/// first, since a text field glues lines together.
final class CellField extends TextField {
    private final BooleanSupplier rowsPasted;

    /// `rowsPasted` answers true where the clipboard was taken as rows, so that the field must not take it too.
    CellField(BooleanSupplier rowsPasted) {
        this.rowsPasted = rowsPasted;
    }

    @Override
    public void paste() {
        if (!rowsPasted.getAsBoolean()) {
            super.paste();
        }
    }
}
