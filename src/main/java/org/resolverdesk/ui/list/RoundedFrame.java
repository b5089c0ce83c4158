package org.resolverdesk.ui.list;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// A frame with round corners around a control whose own content has square ones; shows that the control has
/// the focus.
final class RoundedFrame extends StackPane {
    /// In px, as everywhere for lists.
    private static final double CORNER = 10;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    RoundedFrame(Control content) {
        Region border = new Region();
        border.getStyleClass().add("rounded-frame-border");
        border.setMouseTransparent(true);
        getChildren().addAll(content, border);
        getStyleClass().add("rounded-frame");
        Rectangle clip = new Rectangle();
        clip.setArcWidth(2 * CORNER);
        clip.setArcHeight(2 * CORNER);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMaxHeight(USE_PREF_SIZE);
        content.focusVisibleProperty().addListener((value, old, now) -> border.pseudoClassStateChanged(LIT, now));
    }
}
