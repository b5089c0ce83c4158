package org.resolverdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Texts;

class SettingsModelTest {
    private static final ProgramFacts FACTS = new ProgramFacts(
            "0.1.0",
            "0000000",
            "25.0.3",
            "26.0.2",
            "Linux",
            new ProgramFacts.Places(Path.of("c"), Path.of("d"), Path.of("k"), Path.of("l")));

    private final SettingsModel model = new SettingsModel(FACTS);

    @Test
    void theZoomStaysWithinItsLimits() {
        model.zoomProperty().set(20);
        assertEquals(50, model.zoomProperty().get());
        assertFalse(model.canZoomOut());

        model.zoomProperty().set(1000);
        assertEquals(300, model.zoomProperty().get());
        assertFalse(model.canZoomIn());
    }

    @Test
    void theZoomGoesInTensFromWhereverItIs() {
        model.zoomIn();
        assertEquals(110, model.zoomProperty().get());
        model.zoomOut();
        assertEquals(100, model.zoomProperty().get());

        model.zoomProperty().set(97);
        model.zoomIn();
        assertEquals(100, model.zoomProperty().get());

        model.zoomProperty().set(97);
        model.zoomOut();
        assertEquals(90, model.zoomProperty().get());
    }

    @Test
    void theZoomGoesBackToTheUsual() {
        model.zoomProperty().set(180);
        model.zoomReset();

        assertEquals(100, model.zoomProperty().get());
        assertTrue(model.canZoomIn() && model.canZoomOut());
    }

    @Test
    void theZoomFollowsWhatItIsBoundTo() {
        SimpleIntegerProperty looks = new SimpleIntegerProperty(150);
        model.zoomProperty().bindBidirectional(looks);
        assertEquals(150, model.zoomProperty().get());

        model.zoomIn();

        assertEquals(160, looks.get());
    }

    @Test
    void aLanguageThatWeDontHaveCountsAsTheDesktops() {
        model.languageProperty().set("zh-CN");
        assertEquals("zh-CN", model.chosenLanguage());

        model.languageProperty().set("tlh");

        assertEquals(SettingsModel.SYSTEM_LANGUAGE, model.chosenLanguage());
    }

    @Test
    void versionsAreCopiedOneALine() {
        assertEquals(
                "Resolver Desk 0.1.0, commit 0000000\nJava 25.0.3\nJavaFX 26.0.2\nSystem Linux",
                FACTS.versions(new Texts(Locale.ENGLISH)));
    }
}
