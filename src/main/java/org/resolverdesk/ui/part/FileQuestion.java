package org.resolverdesk.ui.part;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Asks for a file with the desktop's own dialog. JavaFX thread.
public interface FileQuestion {
    /// What it is for, which says the dialog's title, the name that it begins with and the kinds of files.
    enum What {
        PROFILES_TO_WRITE,
        PROFILES_TO_READ,
        CERTIFICATES,
        MARKDOWN_TO_WRITE,
        JSON_TO_WRITE;

        public boolean writes() {
            return this == PROFILES_TO_WRITE || this == MARKDOWN_TO_WRITE || this == JSON_TO_WRITE;
        }
    }

    /// Hands over what was chosen; nothing happens where nothing was.
    void ask(What what, Consumer<Path> chosen);
}
