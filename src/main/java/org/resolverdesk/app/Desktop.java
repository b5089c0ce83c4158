package org.resolverdesk.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/// What is asked of the desktop around the window, through the programs that each desktop has for it. Where one
/// is missing nothing happens but a line in the log: everything said here is said in the window too.
final class Desktop {
    private static final Logger LOG = System.getLogger(Desktop.class.getName());

    private final String os;
    private final Executor background;

    Desktop(String osName, Executor background) {
        this.os = osName.toLowerCase(Locale.ROOT);
        this.background = background;
    }

    /// Shows a notification outside of the window.
    void notify(String title, String text) {
        run(notification(os, title, text));
    }

    /// Opens a folder in the desktop's file manager.
    void open(Path folder) {
        run(opening(os, folder));
    }

    /// The command for a notification; empty where the desktop has none. Texts are arguments, never part of a
    /// script.
    static List<String> notification(String os, String title, String text) {
        if (os.contains("mac")) {
            String script = "on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run";
            return List.of("osascript", "-e", script, title, text);
        }
        return os.contains("win") ? List.of() : List.of("notify-send", "--app-name=Resolver Desk", "--", title, text);
    }

    static List<String> opening(String os, Path folder) {
        String program = os.contains("mac") ? "open" : os.contains("win") ? "explorer" : "xdg-open";
        return List.of(program, folder.toString());
    }

    private void run(List<String> command) {
        if (command.isEmpty()) {
            return;
        }
        background.execute(() -> {
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException missing) {
                LOG.log(Level.INFO, () -> "The desktop has no " + command.getFirst() + ": " + missing.getMessage());
            }
        });
    }
}
