package org.resolverdesk.app;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The desktop's clipboard, as text. JavaFX thread.
final class Clip {
    private Clip() {}

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What is on it, empty where there is no text.
    static String read() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
