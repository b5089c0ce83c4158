package org.resolverdesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Whether there is a display to show a window on, and what paints there.
final class Display {
    /// What Linux names a graphics card: the kernel's drivers, NVIDIA's own, and Windows' below WSL.
    private static final List<String> CARDS = List.of("dri", "nvidiactl", "dxg");

    private Display() {}

    /// True on Windows and macOS, and on other systems where X11 or Wayland is named. Pure: the system's name
    /// and its environment are given.
    static boolean there(String osName, Map<String, String> environment) {
        return bringsItsOwn(osName) || named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
    }

    /// Whether there is a graphics card to paint with; false only where it is sure that there is none: a virtual
    /// display on
    /// Linux. JavaFX would find that out as well, and loads Mesa and its compiler for it, 30 MB and a tenth of a
    /// start. `devices` is the system's folder of them.
    static boolean hasGraphics(String osName, Path devices) {
        return !osName.toLowerCase(Locale.ROOT).contains("linux")
                || CARDS.stream().anyMatch(card -> Files.exists(devices.resolve(card)));
    }

    private static boolean bringsItsOwn(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        return os.contains("win") || os.contains("mac");
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
