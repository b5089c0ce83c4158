package org.resolverdesk.ui.part;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Scrolls to what gets the focus, and keeps it in sight when there is less room or more above it; not when the user
/// scrolled away from it. JavaFX thread.
final class FocusInSight {
    private final ScrollPane pane;
    private final Region content;
    private @Nullable Node owner;
    private boolean left;
    private boolean scrolling;

    FocusInSight(ScrollPane pane, Region content) {
        this.pane = pane;
        this.content = content;
    }

    void follow() {
        // Ends with the scene that the content is in, and begins anew in the next.
        content.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((value, old, now) -> moved(now));
        pane.viewportBoundsProperty().addListener(change -> reveal());
        content.heightProperty().addListener(change -> reveal());
        pane.vvalueProperty().addListener(change -> scrolled());
    }

    private void moved(@Nullable Node now) {
        owner = now != null && inside(now, content) ? now : null;
        left = false;
        reveal();
    }

    private void scrolled() {
        if (!scrolling && owner != null) {
            Bounds at = place(owner);
            left = at.getMaxY() < top() || at.getMinY() > top() + seen();
        }
    }

    private void reveal() {
        if (owner == null || left || hidden() <= 0) {
            return;
        }
        Bounds at = place(owner);
        // Its name stands above it, and what is wrong with it below, in up to two lines.
        double above = at.getHeight();
        double below = 2 * at.getHeight();
        if (at.getMinY() - above < top()) {
            scroll(at.getMinY() - above);
        } else if (at.getMaxY() + below > top() + seen()) {
            scroll(at.getMaxY() + below - seen());
        }
    }

    private void scroll(double top) {
        scrolling = true;
        pane.setVvalue(Math.clamp(top / hidden(), 0, 1));
        scrolling = false;
    }

    private Bounds place(Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private double seen() {
        return pane.getViewportBounds().getHeight();
    }

    private double hidden() {
        return content.getHeight() - seen();
    }

    private double top() {
        return pane.getVvalue() * hidden();
    }

    private static boolean inside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
