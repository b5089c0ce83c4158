package org.resolverdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.part.Texts;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The page as a person meets it, with no display.
class SettingsViewTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> done = new ArrayList<>();
    private final SettingsModel model = new SettingsModel(new ProgramFacts(
            "0.1.0",
            "25.0.3",
            "26.0.2",
            "Linux",
            new ProgramFacts.Places(Path.of("c"), Path.of("d"), Path.of("k"), Path.of("l"))));

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void hideStages() throws TimeoutException {
        FxToolkit.hideStage();
    }

    @BeforeEach
    void open() throws TimeoutException {
        SettingsActions actions = new SettingsActions(
                text -> done.add("copy " + text), path -> done.add("open " + path), () -> done.add("reset"));
        FxToolkit.setupSceneRoot(() -> new StackPane(new SettingsView(new Texts(Locale.ENGLISH), model, actions)));
        FxToolkit.setupStage(Stage::show);
    }

    @Test
    void aChosenThemeIsInForceAtOnceAndASecondPressLeavesItChosen() {
        ToggleButton dark = toggle("#settings-theme", "Dark");
        robot.interact(dark::fire);
        robot.interact(dark::fire);

        assertEquals(Appearance.DARK, model.appearanceProperty().get());
        assertTrue(dark.isSelected());
    }

    @Test
    void aThemeThatIsChosenElsewhereIsShown() {
        robot.interact(() -> model.appearanceProperty().set(Appearance.LIGHT));

        assertTrue(toggle("#settings-theme", "Light").isSelected());
    }

    @Test
    void aLanguageIsChosenByItsTag() {
        robot.interact(toggle("#settings-language", "简体中文")::fire);

        assertEquals("zh-CN", model.languageProperty().get());
    }

    @Test
    void theZoomIsSaidAndChanged() {
        fire("#settings-zoom-in");
        assertEquals(
                "110 %", robot.lookup("#settings-zoom-percent").<Labeled>query().getText());

        fire("#settings-zoom-reset");

        assertEquals(100, model.zoomProperty().get());
        assertTrue(robot.lookup("#settings-zoom-reset").queryButton().isDisabled());
    }

    @Test
    void theRehearsalIsResetOnlyAfterTheQuestion() {
        fire("#settings-reset");
        fire("#reset-keep");
        assertEquals(List.of(), done);

        fire("#settings-reset");
        fire("#reset-confirm");

        assertEquals(List.of("reset"), done);
    }

    @Test
    void aFolderIsOpened() {
        fire("#settings-files-logs");

        assertEquals(List.of("open l"), done);
    }

    private ToggleButton toggle(String group, String words) {
        return robot.from(robot.lookup(group))
                .lookup((ToggleButton button) -> button.getText().equals(words))
                .query();
    }

    private void fire(String query) {
        Button button = robot.lookup(query).queryButton();
        robot.interact(button::fire);
    }
}
