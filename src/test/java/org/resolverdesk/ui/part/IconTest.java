package org.resolverdesk.ui.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class IconTest {
    private final Person person = new Person();
    private final Icon icon = person.asks(() -> Icon.of(Feather.CHECK));

    IconTest() {
        person.opens(200, 100, () -> new HBox(icon));
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    /// Another font of the desktop's may have something at that place as well: it would be shown without a word.
    @Test
    void itIsPaintedInTheFontOfTheIconsAndNoOther() {
        assertTrue(Font.getFamilies().contains("FeatherIcons"), "it is there");
        assertEquals("FeatherIcons", person.asks(() -> icon.getFont().getFamily()), "the style sheet asks for it");
        assertEquals(16, person.asks(() -> icon.getFont().getSize()), 0.1, "px at 100 %");
    }

    @Test
    void itsPictureCanBeAnotherOne() {
        String check = person.asks(icon::getText);
        person.does(() -> icon.setGlyph(Feather.COPY));
        assertFalse(check.equals(person.asks(icon::getText)));
    }

    @Test
    void neitherKeysNorMouseStopAtIt() {
        assertFalse(person.asks(icon::isFocusTraversable));
        assertTrue(person.asks(icon::isMouseTransparent));
    }
}
