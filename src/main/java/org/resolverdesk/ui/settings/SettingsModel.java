package org.resolverdesk.ui.settings;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.look.Look;

/// What can be set, as properties that others follow, and what there is to know of the program. JavaFX thread
/// only; needs no toolkit.
public final class SettingsModel {
    /// The language of the desktop.
    public static final String SYSTEM_LANGUAGE = "";

    /// The language tags to choose from, the desktop's first.
    public static final List<String> LANGUAGES = List.of(SYSTEM_LANGUAGE, "en", "zh-CN");

    private static final int ZOOM_STEP = 10;
    private static final int ZOOM_USUAL = 100;

    /// Where the reset of the rehearsal stands.
    public enum Reset {
        IDLE,
        UNDER_WAY,
        DONE
    }

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final StringProperty language = new SimpleStringProperty(SYSTEM_LANGUAGE);
    private final IntegerProperty zoom = new SimpleIntegerProperty(ZOOM_USUAL) {
        @Override
        public void set(int percent) {
            super.set(Math.clamp(percent, Look.ZOOM_MIN, Look.ZOOM_MAX));
        }
    };
    private final ObjectProperty<Reset> reset = new SimpleObjectProperty<>(Reset.IDLE);
    private final ProgramFacts facts;

    public SettingsModel(ProgramFacts facts) {
        this.facts = facts;
    }

    public ProgramFacts facts() {
        return facts;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// A language tag, or empty for the desktop's language; a tag that isn't among [#LANGUAGES] counts as the
    /// desktop's.
    public StringProperty languageProperty() {
        return language;
    }

    /// The tag among [#LANGUAGES] that is in force.
    public String chosenLanguage() {
        return LANGUAGES.contains(language.get()) ? language.get() : SYSTEM_LANGUAGE;
    }

    /// In percent; what is set outside the limits becomes the nearer of them.
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    public boolean canZoomIn() {
        return zoom.get() < Look.ZOOM_MAX;
    }

    public boolean canZoomOut() {
        return zoom.get() > Look.ZOOM_MIN;
    }

    /// To the next ten percent.
    public void zoomIn() {
        zoom.set((zoom.get() / ZOOM_STEP + 1) * ZOOM_STEP);
    }

    /// To the ten percent before.
    public void zoomOut() {
        zoom.set(((zoom.get() - 1) / ZOOM_STEP) * ZOOM_STEP);
    }

    public void zoomReset() {
        zoom.set(ZOOM_USUAL);
    }

    /// Set by whoever does the reset.
    public ObjectProperty<Reset> resetProperty() {
        return reset;
    }
}
