package org.resolverdesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Takes the picture of a window with the popups over it. JavaFX thread only.
final class Camera {
    /// The key of a popup's property that says where it belongs on the screen, as a point.
    static final Object PLACE = "place of a popup";

    private final Stage stage;

    Camera(Stage stage) {
        this.stage = stage;
    }

    /// The window as it is now, popups laid over it where they are on the screen.
    WritableImage picture() {
        Scene scene = stage.getScene();
        WritableImage picture = scene.snapshot(null);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow
                    && window.getProperties().get(PLACE) instanceof Point2D place
                    && window.isShowing()) {
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                WritableImage over = window.getScene().getRoot().snapshot(clear, null);
                lay(over, picture, (int) Math.round(place.getX() - stage.getX() - scene.getX()), (int)
                        Math.round(place.getY() - stage.getY() - scene.getY()));
            }
        }
        return picture;
    }

    /// Texts that are shown shortened, to be looked at: a name may be, a word of ours never.
    Set<String> cut() {
        Set<String> cut = new TreeSet<>();
        collect(stage.getScene().getRoot(), cut);
        return cut;
    }

    private static void lay(WritableImage over, WritableImage under, int left, int top) {
        PixelReader from = over.getPixelReader();
        for (int y = 0; y < over.getHeight(); y++) {
            for (int x = 0; x < over.getWidth(); x++) {
                int atX = left + x;
                int atY = top + y;
                if (atX >= 0 && atY >= 0 && atX < under.getWidth() && atY < under.getHeight()) {
                    Color above = from.getColor(x, y);
                    Color below = under.getPixelReader().getColor(atX, atY);
                    Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
                    under.getPixelWriter().setColor(atX, atY, below.interpolate(opaque, above.getOpacity()));
                }
            }
        }
    }

    private static void collect(Node node, Set<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            Node drawn = labeled.lookup(".text");
            if (drawn instanceof Text text && !text.getText().equals(labeled.getText())) {
                cut.add(labeled.getText());
            }
        }
        List<Node> children = new ArrayList<>();
        if (node instanceof Parent parent) {
            children.addAll(parent.getChildrenUnmodifiable());
        }
        children.forEach(child -> collect(child, cut));
    }
}
