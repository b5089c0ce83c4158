package org.resolverdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where the program's log goes: rolling files in the logs' folder, and warnings to standard error.
final class Logs {
    private static final int FILES = 5;
    private static final int BYTES = 2 * 1024 * 1024;
    private static final String LINE = "%1$tF %1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n";

    private Logs() {}

    /// Sends everything that is logged from now on to files in `folder`; where that can't be written to
    /// standard error alone.
    static void to(Path folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        root.addHandler(console);
        try {
            Files.createDirectories(folder);
            FileHandler file =
                    new FileHandler(folder.resolve("resolver-desk.%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException notWritable) {
            root.log(Level.WARNING, "No log file can be written in " + folder, notWritable);
        }
    }
}
