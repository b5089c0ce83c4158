package org.resolverdesk.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/// Where the program's log goes: rolling files in the logs' folder, and warnings to standard error.
final class Logs {
    private static final int FILES = 5;
    private static final int BYTES = 2 * 1024 * 1024;

    private Logs() {}

    /// Sends everything that is logged from now on to files in `folder`; where that can't be written to
    /// standard error alone.
    static void to(Path folder) {
        Logger root = withoutHandlers();
        root.addHandler(new ToStandardError());
        try {
            Files.createDirectories(folder);
            FileHandler file =
                    new FileHandler(folder.resolve("resolver-desk.%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new LogLine());
            root.addHandler(file);
        } catch (IOException notWritable) {
            root.log(Level.WARNING, "No log file can be written in " + folder, notWritable);
        }
    }

    /// Not by taking away the JDK's own, which it would make for that: 20 ms before anything else is begun at a
    /// start. Only where somebody has said how it is to log, in the JDK's way: then it has its own already.
    private static Logger withoutHandlers() {
        boolean told = System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null;
        if (!told) {
            try {
                LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(new byte[0]));
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        return root;
    }

    /// Warnings, each at once. Not the JDK's handler, whose usual formatter is made with it.
    private static final class ToStandardError extends StreamHandler {
        ToStandardError() {
            super(System.err, new LogLine());
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            super.publish(record);
            flush();
        }

        /// Standard error stays open for the rest of the program.
        @Override
        public synchronized void close() {
            flush();
        }
    }
}
