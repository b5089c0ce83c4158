package org.resolverdesk.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a display to show a window on.
final class Display {
    private Display() {}

    /// True on Windows and macOS, and on other systems where X11 or Wayland is named. Pure: the system's name
    /// and its environment are given.
    static boolean there(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") || os.contains("mac")) {
            return true;
        }
        return named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
