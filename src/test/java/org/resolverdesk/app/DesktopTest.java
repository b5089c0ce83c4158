package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked of each desktop, and whether there is one.
class DesktopTest {
    @Test
    void aNotificationsTextsAreArgumentsNeverPartOfAScript() {
        String name = "\" & do shell script \"x";
        List<String> mac = Desktop.notification("mac os x", "Resolver Desk", name);
        assertEquals(name, mac.getLast());
        assertFalse(mac.get(2).contains(name));
        List<String> linux = Desktop.notification("linux", "--help", name);
        assertEquals(List.of("--", "--help", name), linux.subList(linux.size() - 3, linux.size()));
    }

    @Test
    void windowsHasNoNotificationYet() {
        assertEquals(List.of(), Desktop.notification("windows 11", "a", "b"));
    }

    @Test
    void aFolderIsOpenedByTheDesktopsOwnProgram() {
        Path folder = Path.of("some folder");
        assertEquals(List.of("open", "some folder"), Desktop.opening("mac os x", folder));
        assertEquals(List.of("explorer", "some folder"), Desktop.opening("windows 11", folder));
        assertEquals(List.of("xdg-open", "some folder"), Desktop.opening("linux", folder));
    }

    @Test
    void onLinuxADisplayIsOneThatIsNamed() {
        assertFalse(Display.there("Linux", Map.of()));
        assertFalse(Display.there("Linux", Map.of("DISPLAY", " ")));
        assertTrue(Display.there("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(Display.there("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(Display.there("Mac OS X", Map.of()));
        assertTrue(Display.there("Windows 11", Map.of()));
    }

    @Test
    void onLinuxThereIsACardWhereTheSystemNamesOne(@TempDir Path devices) throws IOException {
        assertFalse(Display.hasGraphics("Linux", devices), "a virtual display: nothing is looked for in vain");
        assertTrue(Display.hasGraphics("Mac OS X", devices));
        assertTrue(Display.hasGraphics("Windows 11", devices));
        Files.createDirectory(devices.resolve("dri"));
        assertTrue(Display.hasGraphics("Linux", devices));
    }

    @Test
    void nvidiasOwnDriverIsACardAsWell(@TempDir Path devices) throws IOException {
        Files.createFile(devices.resolve("nvidiactl"));
        assertTrue(Display.hasGraphics("Linux", devices));
    }
}
