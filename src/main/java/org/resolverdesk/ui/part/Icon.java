package org.resolverdesk.ui.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.control.Button;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// A Feather icon: one letter of a font. Size and colour are set by style, the size in em, so that it follows the zoom;
/// a screen reader passes it over. JavaFX thread.
public final class Icon extends Text {
    /// The packages' folder with the font as a file: out of a jar JavaFX makes a temporary file of it at each
    /// start, and one that is killed leaves it behind.
    private static final String FONTS = "org.resolverdesk.fonts";

    static {
        if (asFile(System.getProperty(FONTS)) == null) {
            outOfJar();
        }
    }

    private Icon(Feather glyph, String... styles) {
        setGlyph(glyph);
        getStyleClass().add("icon");
        getStyleClass().addAll(styles);
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /// An icon of 16 px at 100 %; `styles` are style classes such as `small`, `large`, `muted` or `danger`.
    public static Icon of(Feather glyph, String... styles) {
        return new Icon(glyph, styles);
    }

    public void setGlyph(Feather glyph) {
        setText(Character.toString(glyph.getCode()));
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

    private static @Nullable Font asFile(@Nullable String folder) {
        // JavaFX takes the path as it is written.
        return folder == null ? null : Font.loadFont("file:" + folder + "/feather.ttf", -1);
    }

    private static void outOfJar() {
        try (InputStream font = new FeatherIkonHandler().getFontResourceAsStream()) {
            Font.loadFont(font, -1);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
