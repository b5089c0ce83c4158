package org.resolverdesk.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.Settings.WindowPlace;

/// Where a window is, remembered and taken up again where it can still be reached. JavaFX thread.
final class Placement {
    private static final double MIN_WIDTH = 640;
    private static final double MIN_HEIGHT = 480;

    private final Stage stage;

    Placement(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
    }

    void take(@Nullable WindowPlace place) {
        if (place == null) {
            return;
        }
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        // On a screen that is gone the window would be out of reach.
        boolean reachable = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 60).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> overlap(screen, place));
        if (reachable) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    /// Where it is now; a maximized one keeps the place that it goes back to.
    WindowPlace now(@Nullable WindowPlace old) {
        boolean maximized = stage.isMaximized();
        return maximized && old != null
                ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    }

    private static boolean overlap(Rectangle2D screen, WindowPlace place) {
        return screen.intersects(place.x() + 40, place.y(), Math.max(1, place.width() - 80), 30);
    }
}
