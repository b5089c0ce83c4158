package org.resolverdesk.ui.list;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A frame with round corners around a control whose own content has square ones; shows that the control has
/// the focus. The corners are covered in the colour of the page, not clipped: under a round clip all that is drawn
/// anew is drawn into a picture first.
final class RoundedFrame extends StackPane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    RoundedFrame(Control content) {
        Region border = new Region();
        border.getStyleClass().add("rounded-frame-border");
        border.setMouseTransparent(true);
        // Of 10 px, as everywhere for lists.
        getChildren()
                .addAll(
                        content,
                        corner(Pos.TOP_LEFT, "M0 0 H10 A10 10 0 0 0 0 10 Z"),
                        corner(Pos.TOP_RIGHT, "M10 0 V10 A10 10 0 0 0 0 0 Z"),
                        corner(Pos.BOTTOM_RIGHT, "M10 10 H0 A10 10 0 0 0 10 0 Z"),
                        corner(Pos.BOTTOM_LEFT, "M0 10 V0 A10 10 0 0 0 10 10 Z"),
                        border);
        getStyleClass().add("rounded-frame");
        setMaxHeight(USE_PREF_SIZE);
        content.focusVisibleProperty().addListener((value, old, now) -> border.pseudoClassStateChanged(LIT, now));
    }

    private static SVGPath corner(Pos place, String shape) {
        SVGPath corner = new SVGPath();
        corner.setContent(shape);
        corner.getStyleClass().add("rounded-frame-corner");
        corner.setMouseTransparent(true);
        StackPane.setAlignment(corner, place);
        return corner;
    }
}
