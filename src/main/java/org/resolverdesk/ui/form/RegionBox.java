package org.resolverdesk.ui.form;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// A combo box whose list is styled when it is opened. JavaFX has it beside the box, where nobody sees it, to
/// know how wide it would be, and its cells and bars take as long to style as a quarter of the form; this one is
/// as wide as its place.
final class RegionBox extends ComboBox<String> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return new ListLater(this);
    }

    private static final class ListLater extends ComboBoxListViewSkin<String> {
        ListLater(ComboBox<String> box) {
            super(box);
            getChildren().remove(getPopupContent());
        }
    }
}
