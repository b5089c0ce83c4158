package org.resolverdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.config.BillOfMaterials.Part;
import org.resolverdesk.ui.look.Appearance;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

/// The page as a person meets it, with no display.
class SettingsViewTest {
    private static final Shipped SHIPPED = new Shipped(
            List.of(new Part("okio-jvm", "3.18.1", "Apache-2.0"), new Part("odd", "1", "No text")),
            id -> Optional.of("The text of " + id).filter(text -> id.equals("Apache-2.0")));

    private final Person person = new Person();
    private final List<String> done = new ArrayList<>();
    private final SettingsModel model = new SettingsModel(new ProgramFacts(
            "0.1.0",
            "0000000",
            "25.0.3",
            "26.0.2",
            "Linux",
            new ProgramFacts.Places(Path.of("c"), Path.of("d"), Path.of("k"), Path.of("l"))));

    @BeforeEach
    void open() {
        SettingsActions actions = new SettingsActions(
                text -> done.add("copy " + text),
                path -> done.add("open " + path),
                () -> done.add("reset"),
                () -> SHIPPED);
        person.opens(900, 900, () -> new StackPane(new SettingsView(new Texts(Locale.ENGLISH), model, actions)));
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    @Test
    void aChosenThemeIsInForceAtOnceAndASecondPressLeavesItChosen() {
        ToggleButton dark = toggle("#settings-theme", "Dark");
        person.clicks(dark);
        person.clicks(dark);

        assertEquals(Appearance.DARK, model.appearanceProperty().get());
        assertTrue(dark.isSelected());
    }

    @Test
    void thePartsOfOthersAreListedWithTheirLicencesAndTheTextOfOneIsRead() {
        person.does(((Hyperlink) person.node("#settings-parts"))::fire);
        assertTrue(person.readsIn(".settings-parts").contains("okio-jvm"));
        assertEquals(1, person.counts(".settings-licences", "Read Apache-2.0"));

        person.does(((Hyperlink) person.saying(".settings-licences", "Read Apache-2.0"))::fire);
        assertEquals("The text of Apache-2.0", person.text(".settings-parts .text-area"));
    }

    @Test
    void aThemeThatIsChosenElsewhereIsShown() {
        person.does(() -> model.appearanceProperty().set(Appearance.LIGHT));

        assertTrue(toggle("#settings-theme", "Light").isSelected());
    }

    @Test
    void aLanguageIsChosenByItsTag() {
        person.clicks(toggle("#settings-language", "简体中文"));

        assertEquals("zh-CN", model.languageProperty().get());
    }

    @Test
    void theZoomIsSaidAndChanged() {
        person.clicks("#settings-zoom-in");
        assertEquals("110 %", person.text("#settings-zoom-percent"));

        person.clicks("#settings-zoom-reset");

        assertEquals(100, model.zoomProperty().get());
        assertTrue(person.node("#settings-zoom-reset").isDisabled());
    }

    @Test
    void theRehearsalIsResetOnlyAfterTheQuestion() {
        person.clicks("#settings-reset");
        person.clicks("#reset-keep");
        assertEquals(List.of(), done);

        person.clicks("#settings-reset");
        person.clicks("#reset-confirm");

        assertEquals(List.of("reset"), done);
    }

    @Test
    void aFolderIsOpened() {
        person.clicks("#settings-files-logs");

        assertEquals(List.of("open l"), done);
    }

    /// What can be set lives as long as the program, and the page is made anew each time.
    @Test
    void aPageThatWasLeftIsHeldByNothing() {
        WeakReference<Node> left = new WeakReference<>(person.node("#settings"));
        person.does(() -> ((Pane) person.node(".root")).getChildren().clear());

        person.awaitsEndOf(left);
    }

    private ToggleButton toggle(String group, String words) {
        return (ToggleButton) person.saying(group, words);
    }
}
