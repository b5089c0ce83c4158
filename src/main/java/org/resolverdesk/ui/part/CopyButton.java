package org.resolverdesk.ui.part;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Copies a text. What it stands beside may show it only on hover (style class `shy`); it is always reached by
/// Tab, and visible then. A check mark says that it was done, until one looks elsewhere.
public final class CopyButton extends Button {
    private final Icon icon = Icon.of(Feather.COPY, "small");

    /// `words` says what is copied, `text` gives it, `copy` puts it on the clipboard.
    public CopyButton(String words, Supplier<String> text, Consumer<String> copy) {
        setGraphic(icon);
        getStyleClass().addAll("icon-button", "small-target", "copy-button");
        setAccessibleText(words);
        Hint.on(this, words);
        setOnAction(event -> {
            copy.accept(text.get());
            icon.setGlyph(Feather.CHECK);
        });
        hoverProperty().addListener((value, was, is) -> rest());
        focusedProperty().addListener((value, was, is) -> rest());
    }

    /// Lets a right click on `region` copy as well.
    public CopyButton withMenuOn(Region region) {
        MenuItem item = new MenuItem(getAccessibleText());
        item.setOnAction(event -> fire());
        ContextMenu menu = new ContextMenu(item);
        region.setOnContextMenuRequested(event -> {
            menu.show(region, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return this;
    }

    private void rest() {
        if (!isHover() && !isFocused()) {
            icon.setGlyph(Feather.COPY);
        }
    }
}
