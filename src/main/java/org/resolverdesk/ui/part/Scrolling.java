package org.resolverdesk.ui.part;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

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
        new FocusInSight(pane, content).follow();
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
}
