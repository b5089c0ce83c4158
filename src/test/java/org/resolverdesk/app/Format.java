package org.resolverdesk.app;

import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.ui.look.Appearance;

/// How a picture is taken: the window's size in px, the theme, the zoom in percent.
record Format(int width, int height, Appearance theme, int zoom) {
    /// The usual size in both themes.
    static final List<Format> USUAL =
            List.of(new Format(1440, 900, Appearance.LIGHT, 100), new Format(1440, 900, Appearance.DARK, 100));

    /// Besides: the smallest window in which nothing may be cut, twice the size, and so narrow that the sheet
    /// covers the list.
    static final List<Format> EVERY = every();

    private static List<Format> every() {
        List<Format> every = new ArrayList<>(USUAL);
        every.add(new Format(1280, 720, Appearance.LIGHT, 100));
        every.add(new Format(1280, 720, Appearance.DARK, 100));
        every.add(new Format(1440, 900, Appearance.LIGHT, 200));
        every.add(new Format(860, 720, Appearance.LIGHT, 100));
        return List.copyOf(every);
    }

    /// Such as `create-filled.light.en.1440x900.png`.
    String file(String pose, String language) {
        String zoomed = zoom == 100 ? "" : "." + zoom + "pc";
        String look = theme == Appearance.DARK ? "dark" : "light";
        return pose + "." + look + "." + language + "." + width + "x" + height + zoomed + ".png";
    }
}
