package org.resolverdesk.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// A page with a sheet at its right that can be dragged wider; in a narrow window the sheet covers the page.
/// Widths are in px at 100 %, so that they follow the zoom.
///
/// The page and the sheet are as large as this says, whatever they hold, so JavaFX doesn't manage them: what is laid
/// out anew in one of them, or moved here, leaves the rest of the window alone. A managed child that is moved while
/// everything is laid out has all of it laid out twice.
final class Divided extends Pane {
    static final double SHEET_MIN = 420;
    static final double SHEET_MAX = 520;
    static final double SHEET_USUAL = 500;
    /// A window narrower than this shows one of the two at a time.
    private static final double BOTH_FROM = 900;

    private static final double HANDLE = 7;

    /// One press of an arrow, in px at 100 %.
    private static final double STEP = 20;

    private final DoubleProperty sheetWidth = new SimpleDoubleProperty(SHEET_USUAL);
    private final Region handle = new Region();
    private final Node page;
    private final double rail;
    private @Nullable Node sheet;
    private double scale = 1;

    /// `rail` is the width that the window has beside this pane, in px at 100 %; `handleWords` name the handle
    /// between the two, which the arrows move as well as the mouse.
    Divided(Node page, double rail, String handleWords) {
        this.page = page;
        this.rail = rail;
        handle.getStyleClass().add("divider-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setOnMouseDragged(event -> {
            double wanted = (getWidth() - sceneToLocal(event.getSceneX(), 0).getX()) / scale;
            sheetWidth.set(Math.clamp(wanted, SHEET_MIN, SHEET_MAX));
        });
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setAccessibleText(handleWords);
        handle.setOnKeyPressed(event -> {
            double by = event.getCode() == KeyCode.LEFT ? STEP : event.getCode() == KeyCode.RIGHT ? -STEP : 0;
            if (by != 0) {
                sheetWidth.set(Math.clamp(sheetWidth.get() + by, SHEET_MIN, SHEET_MAX));
                event.consume();
            }
        });
        sheetWidth.addListener(change -> requestLayout());
        page.setManaged(false);
        handle.setManaged(false);
        getChildren().add(page);
        setMinSize(0, 0);
    }

    DoubleProperty sheetWidthProperty() {
        return sheetWidth;
    }

    /// Whether the focus is in the sheet, or at its handle.
    boolean sheetHasFocus() {
        return handle.isFocused() || (sheet != null && sheet.isFocusWithin());
    }

    /// Shows a sheet, or none.
    void show(@Nullable Node node) {
        sheet = node;
        if (node == null) {
            getChildren().setAll(page);
        } else {
            node.setManaged(false);
            getChildren().setAll(page, node, handle);
        }
        requestLayout();
    }

    /// Text size against that of 100 %.
    void scale(double factor) {
        scale = factor;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Node shown = sheet;
        if (shown == null) {
            page.setVisible(true);
            page.resizeRelocate(0, 0, width, height);
            return;
        }
        boolean both = width >= (BOTH_FROM - rail) * scale;
        double wide = both ? Math.min(sheetWidth.get() * scale, width) : width;
        page.setVisible(both);
        page.resizeRelocate(0, 0, Math.max(0, width - wide), height);
        shown.resizeRelocate(width - wide, 0, wide, height);
        handle.setVisible(both);
        handle.resizeRelocate(width - wide - HANDLE / 2, 0, HANDLE, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Font.getDefault().getSize() * 60;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Font.getDefault().getSize() * 40;
    }
}
