package org.resolverdesk.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/// A card over the window beside what it is about, until a click elsewhere or Esc. Square and without a shadow:
/// where the desktop doesn't compose windows, what lies outside of it would be a white frame.
final class Floating {
    /// Between the card and what it is about, in px.
    private static final double GAP = 6;

    enum Side {
        LEFT,
        ABOVE,
        BELOW
    }

    private final Popup popup = new Popup();

    Floating() {
        popup.setAutoHide(true);
    }

    /// Shows `content` beside a node; what it looks like is what `owner` says, since the node's text may be
    /// fixed-width.
    void show(Node owner, Node beside, Side side, Region content) {
        popup.hide();
        content.getStyleClass().add("floating");
        // The zoom is the style of the window's root, which a popup doesn't have.
        content.setStyle(owner.getScene().getRoot().getStyle());
        popup.getContent().setAll(content);
        Bounds at = beside.localToScreen(beside.getLayoutBounds());
        switch (side) {
            case LEFT -> show(owner, AnchorLocation.CONTENT_TOP_RIGHT, at.getMinX() - GAP, at.getMinY());
            case ABOVE -> show(owner, AnchorLocation.CONTENT_BOTTOM_RIGHT, at.getMaxX(), at.getMinY() - GAP);
            case BELOW -> show(owner, AnchorLocation.CONTENT_TOP_RIGHT, at.getMaxX(), at.getMaxY() + GAP);
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    private void show(Node owner, AnchorLocation corner, double x, double y) {
        popup.setAnchorLocation(corner);
        popup.show(owner, x, y);
    }
}
