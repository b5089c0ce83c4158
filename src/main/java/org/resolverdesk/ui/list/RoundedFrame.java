package org.resolverdesk.ui.list;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A frame with round corners around what has square ones. In software a round line is drawn over all that it goes
/// around, some twenty milliseconds for a list each time a part of it changes: so its sides are straight ones, which
/// are filled at once, and only the strips at the top and at the bottom, as high as the corners, are round.
final class RoundedFrame extends StackPane {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private RoundedFrame(Region content) {
        getChildren()
                .addAll(content, line("sides", Pos.CENTER), line("top", Pos.TOP_LEFT), line("bottom", Pos.BOTTOM_LEFT));
        getStyleClass().add("rounded-frame");
    }

    /// Around what leaves the corners free.
    static RoundedFrame around(Region content) {
        return new RoundedFrame(content);
    }

    /// Around what fills the corners, and shows that it has the focus. The corners are covered in the colour of the
    /// page, not clipped: under a round clip all that is drawn anew is drawn into a picture first.
    static RoundedFrame covering(Control content) {
        RoundedFrame frame = new RoundedFrame(content);
        // Of 10 px, as everywhere for lists.
        frame.getChildren()
                .addAll(
                        1,
                        List.of(
                                corner(Pos.TOP_LEFT, "M0 0 H10 A10 10 0 0 0 0 10 Z"),
                                corner(Pos.TOP_RIGHT, "M10 0 V10 A10 10 0 0 0 0 0 Z"),
                                corner(Pos.BOTTOM_RIGHT, "M10 10 H0 A10 10 0 0 0 10 0 Z"),
                                corner(Pos.BOTTOM_LEFT, "M0 10 V0 A10 10 0 0 0 10 10 Z")));
        frame.setMaxHeight(USE_PREF_SIZE);
        content.focusVisibleProperty().addListener((value, old, now) -> frame.pseudoClassStateChanged(LIT, now));
        return frame;
    }

    private static Region line(String which, Pos place) {
        Region line = new Region();
        line.getStyleClass().add("frame-" + which);
        line.setMouseTransparent(true);
        StackPane.setAlignment(line, place);
        return line;
    }

    private static Node corner(Pos place, String shape) {
        SVGPath corner = new SVGPath();
        corner.setContent(shape);
        corner.getStyleClass().add("rounded-frame-corner");
        corner.setMouseTransparent(true);
        StackPane.setAlignment(corner, place);
        return corner;
    }
}
