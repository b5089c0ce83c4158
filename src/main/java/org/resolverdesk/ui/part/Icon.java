package org.resolverdesk.ui.part;

import java.util.List;
import java.util.regex.Pattern;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A Feather icon. Its size is set by style, in em, so that it follows the zoom; a screen reader passes it
/// over.
public final class Icon {
    /// A glyph sized by `-fx-font-size`, of which an em is that of what it stands in. Ikonli's own
    /// `-fx-icon-size` is written back into the glyph's style, and so an em of it is one of itself: it grows
    /// each time that styles are applied.
    private static final class Glyph extends FontIcon {
        private static final List<CssMetaData<? extends Styleable, ?>> STYLES = getClassCssMetaData().stream()
                .filter(style -> !style.getProperty().equals("-fx-icon-size"))
                .toList();

        private final boolean made;

        Glyph(Feather glyph) {
            super(glyph);
            made = true;
            setStyle(SIZE.matcher(getStyle()).replaceAll(""));
        }

        @Override
        public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
            return STYLES;
        }

        @Override
        public void setIconSize(int size) {
            if (!made) {
                super.setIconSize(size);
            }
        }
    }

    private static final Pattern SIZE = Pattern.compile("-fx-font-size:[^;]*;?");

    private Icon() {}

    /// An icon of 16 px at 100 %; `styles` are style classes such as `small`, `large`, `muted` or `danger`.
    public static FontIcon of(Feather glyph, String... styles) {
        FontIcon icon = new Glyph(glyph);
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
        Hint.on(button, words);
        button.setOnAction(event -> action.run());
        return button;
    }
}
