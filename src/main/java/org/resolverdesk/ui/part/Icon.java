package org.resolverdesk.ui.part;

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
}
