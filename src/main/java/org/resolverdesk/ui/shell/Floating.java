package org.resolverdesk.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import org.jspecify.annotations.Nullable;

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

    /// Made when it is first shown, since a window of its own takes a while: the program's first window doesn't
    /// wait for it.
    private @Nullable Popup made;

    /// Shows `content` beside a node; what it looks like is what `owner` says, since the node's text may be
    /// fixed-width.
    void show(Node owner, Node beside, Side side, Region content) {
        hide();
        content.getStyleClass().add("floating");
        // The zoom is the style of the window's root, which a popup doesn't have.
        content.setStyle(owner.getScene().getRoot().getStyle());
        Popup popup = popup();
        popup.getContent().setAll(content);
        Bounds at = beside.localToScreen(beside.getLayoutBounds());
        switch (side) {
            case LEFT -> show(popup, owner, AnchorLocation.CONTENT_TOP_RIGHT, at.getMinX() - GAP, at.getMinY());
            case ABOVE -> show(popup, owner, AnchorLocation.CONTENT_BOTTOM_RIGHT, at.getMaxX(), at.getMinY() - GAP);
            case BELOW -> show(popup, owner, AnchorLocation.CONTENT_TOP_RIGHT, at.getMaxX(), at.getMaxY() + GAP);
        }
    }

    boolean isShowing() {
        return made != null && made.isShowing();
    }

    void hide() {
        if (made != null) {
            made.hide();
        }
    }

    private Popup popup() {
        Popup popup = made;
        if (popup == null) {
            popup = new Popup();
            popup.setAutoHide(true);
            made = popup;
        }
        return popup;
    }

    private static void show(Popup popup, Node owner, AnchorLocation corner, double x, double y) {
        popup.setAnchorLocation(corner);
        popup.show(owner, x, y);
    }
}
