package org.resolverdesk.ui.part;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A Feather icon. Its size is set by style, in em, so that it follows the zoom; a screen reader passes it over.
public final class Icon {
    private Icon() {}

    /// An icon of 16 px at 100 %; `styles` are style classes such as `small`, `large`, `muted` or `danger`.
    public static FontIcon of(Feather glyph, String... styles) {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        icon.setFocusTraversable(false);
        icon.setMouseTransparent(true);
        return icon;
    }

    /// A button that is only an icon: 24 px at least, named for a screen reader, its words as a tooltip.
    public static Button button(Feather glyph, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(of(glyph));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }
}
