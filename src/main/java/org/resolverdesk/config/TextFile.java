package org.resolverdesk.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A text in a file that its user chose: whole or, where it can't be, not at all. Blocks.
public final class TextFile {
    private TextFile() {}

    /// Writes it as UTF-8; empty, or why it couldn't be written.
    public static Optional<String> write(Path file, String text) {
        try {
            new SafeWrite().write(file, text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }
}
