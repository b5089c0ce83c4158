package org.resolverdesk.ui.part;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Scroll panes that follow the focus: what is typed into is never out of sight.
public final class Scrolling {
    private Scrolling() {}

    /// Scrolls `content` up and down, at the width of the pane.
    public static ScrollPane vertical(Region content) {
        return follow(new ScrollPane(content), content);
    }

    /// As [#vertical], as high as its content where there is room: known before it is laid out, so that what comes
    /// later makes it higher at once.
    public static ScrollPane fitting(Region content) {
        return follow(new Fitting(content), content);
    }

    private static ScrollPane follow(ScrollPane pane, Region content) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.setMinHeight(0);
        // Ends with the scene that the content is in, and begins anew in the next.
        content.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((value, old, owner) -> reveal(pane, content, owner));
        return pane;
    }

    private static final class Fitting extends ScrollPane {
        private final Region body;

        Fitting(Region content) {
            super(content);
            body = content;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            Insets around = getInsets();
            double room = width < 0 ? -1 : Math.max(0, width - around.getLeft() - around.getRight());
            return body.prefHeight(room) + around.getTop() + around.getBottom();
        }
    }

    private static void reveal(ScrollPane pane, Region content, @Nullable Node owner) {
        if (owner == null || !inside(owner, content)) {
            return;
        }
        Bounds at = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        double top = pane.getVvalue() * hidden;
        double room = at.getHeight();
        if (hidden <= 0) {
            return;
        }
        if (at.getMinY() - room < top) {
            pane.setVvalue(Math.max(0, (at.getMinY() - room) / hidden));
        } else if (at.getMaxY() + room > top + seen) {
            pane.setVvalue(Math.min(1, (at.getMaxY() + room - seen) / hidden));
        }
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
