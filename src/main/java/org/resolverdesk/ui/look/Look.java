package org.resolverdesk.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// The theme and the zoom of the program's windows. JavaFX thread only.
public final class Look {
    /// Text at 100 %, in px; everything else is sized in em of it, so that one number is the zoom.
    private static final double TEXT_PX = 13;

    private static final List<String> SHEETS = List.of(
            "/org/resolverdesk/ui/look/look.css",
            "/org/resolverdesk/ui/shell/shell.css",
            "/org/resolverdesk/ui/list/list.css",
            "/org/resolverdesk/ui/form/form.css",
            "/org/resolverdesk/ui/detail/detail.css",
            "/org/resolverdesk/ui/activity/activity.css",
            "/org/resolverdesk/ui/simulator/simulator.css",
            "/org/resolverdesk/ui/inspector/inspector.css",
            "/org/resolverdesk/ui/settings/settings.css",
            "/org/resolverdesk/ui/profiles/profiles.css");

    /// The zoom goes from half to thrice the usual size, in percent.
    public static final int ZOOM_MIN = 50;

    public static final int ZOOM_MAX = 300;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final InvalidationListener desktopChanged = change -> applyTheme();

    public Look() {
        Platform.getPreferences().colorSchemeProperty().addListener(desktopChanged);
        appearance.addListener(change -> applyTheme());
        applyTheme();
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// The zoom in percent.
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Gives a scene our style sheets, and keeps its theme and zoom right from now on.
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(SHEETS.stream().map(Look::sheet).toList());
        InvalidationListener update = change -> {
            scene.getRoot().setStyle("-fx-font-size: " + TEXT_PX * zoom.get() / 100 + "px;");
            scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
        };
        zoom.addListener(update);
        dark.addListener(update);
        scene.rootProperty().addListener(update);
        update.invalidated(zoom);
    }

    private void applyTheme() {
        boolean toDark = switch (appearance.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        dark.set(toDark);
        Application.setUserAgentStylesheet(
                toDark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
