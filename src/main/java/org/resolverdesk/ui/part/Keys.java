package org.resolverdesk.ui.part;

import java.util.Locale;
import javafx.scene.control.Label;

/// Keys as a person knows them on this system.
public final class Keys {
    private Keys() {}

    /// The shortcut key's name: ⌘ on a Mac, Ctrl elsewhere.
    public static String shortcut() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "⌘" : "Ctrl";
    }

    /// A key drawn as a cap.
    public static Label cap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        return cap;
    }
}
