package org.resolverdesk.ui.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

/// The page on a service that runs, as a person meets it, with no display.
class SimulatorViewTest {
    private final Person person = new Person();
    private final StackPane window = new StackPane();
    private SimServer server;

    @BeforeEach
    void open() throws Exception {
        server = SimServer.start(SimOptions.forTests(Clock.systemUTC()).withBehaviour(Behaviour.REHEARSAL));
        Running running = new Running(server::behaviour, server::behaviour);
        person.opens(900, 700, () -> {
            window.getChildren().add(new SimulatorView(new Texts(Locale.ENGLISH), new SimulatorModel(running)));
            return window;
        });
    }

    @AfterEach
    void close() {
        person.leaves();
        server.close();
    }

    @Test
    void aChosenPresetIsHowTheServiceBehavesAndWhatEveryLineShows() {
        clicks("#simulator-preset-BAD_DAY");

        assertEquals(Behaviour.BAD_DAY, server.behaviour());
        assertEquals("20", person.text("#simulator-active"));
        assertEquals("15", person.text("#simulator-END_IN_ERROR"));
        assertEquals("On now: A bad day", person.text("#simulator-on"));
        assertTrue(chosen("BAD_DAY"));
        assertFalse(chosen("USUAL"));
    }

    @Test
    void aSecondPressOnThePresetLeavesItChosen() {
        clicks("#simulator-preset-USUAL");

        assertTrue(chosen("USUAL"));
        assertEquals(Behaviour.REHEARSAL, server.behaviour());
    }

    @Test
    void aTypedChanceIsInForceWhenEnterIsPressedAndNoPresetIsOnThen() {
        person.fills("#simulator-DROP_AFTER", "12.5");
        assertEquals(0, server.behaviour().chance(Fault.DROP_AFTER));

        person.presses(KeyCode.ENTER);

        assertEquals(0.125, server.behaviour().chance(Fault.DROP_AFTER));
        assertEquals("On now: your own settings, 1 line other than usual", person.text("#simulator-on"));
        assertFalse(chosen("USUAL"));
        assertTrue(person.reads("usually 0"));
    }

    @Test
    void aTypedNumberIsInForceWhenItsFieldIsLeft() {
        person.fills("#simulator-requests", "60");
        person.presses(KeyCode.TAB);

        assertEquals(60, server.behaviour().mostPerMinute());
    }

    @Test
    void aTypedNumberIsInForceWhenThePageIsLeft() {
        person.fills("#simulator-requests", "60");
        person.does(() -> window.getChildren().clear());

        assertEquals(60, server.behaviour().mostPerMinute());
    }

    @Test
    void aWrongNumberIsExplainedAndTheOldOneStaysInForce() {
        person.fills("#simulator-active", "soon");
        assertFalse(person.reads("can’t be taken"), "not before the field is left");
        person.presses(KeyCode.TAB);

        String message = "“soon” can’t be taken: 0 to 3600 seconds are allowed, such as 2.5. 8 stays in force.";
        assertTrue(person.reads(message));
        assertEquals(message, person.node("#simulator-active").getAccessibleHelp());
        assertEquals("soon", person.text("#simulator-active"));
        assertEquals(Behaviour.REHEARSAL, server.behaviour());
    }

    @Test
    void theMessageGoesTheMomentTheNumberIsRight() {
        person.fills("#simulator-spread", "");
        person.presses(KeyCode.ENTER);
        assertTrue(person.reads("A number is missing: 0 to 100 percent are allowed"));

        person.types("5");

        assertFalse(person.reads("A number is missing"));
    }

    @Test
    void escapeBringsBackWhatIsInForce() {
        person.fills("#simulator-active", "soon");
        person.presses(KeyCode.ENTER);
        person.presses(KeyCode.ESCAPE);

        assertEquals("8", person.text("#simulator-active"));
        assertFalse(person.reads("can’t be taken"));
    }

    @Test
    void anOpenPointIsSwitchedByTheKeyboard() {
        CheckBox unique = (CheckBox) person.node("#simulator-UNIQUE_NAMES");
        person.does(unique::requestFocus);
        person.presses(KeyCode.SPACE);

        assertFalse(server.behaviour().takes(OpenPoint.UNIQUE_NAMES));
    }

    @Test
    void theOtherQuotasAreShownWhenAskedFor() {
        assertFalse(person.sees("#simulator-zone"));
        clicks("#simulator-more");
        person.fills("#simulator-zone", "3");
        person.presses(KeyCode.ENTER);

        assertEquals(3, server.behaviour().quota(QuotaKey.ZONE));
    }

    @Test
    void backToTheUsualSetsEverythingBackWrongNumbersToo() {
        person.fills("#simulator-spread", "101");
        person.fills("#simulator-active", "60");
        person.presses(KeyCode.ENTER);
        clicks("#simulator-UNIQUE_NAMES");

        clicks("#simulator-back");

        assertEquals(Behaviour.REHEARSAL, server.behaviour());
        assertEquals("35", person.text("#simulator-spread"));
        assertFalse(person.reads("can’t be taken"));
        assertTrue(((CheckBox) person.node("#simulator-UNIQUE_NAMES")).isSelected());
        assertTrue(person.node("#simulator-back").isDisabled());
        assertEquals("simulator-preset-USUAL", person.focus());
    }

    @Test
    void theArrowsGoFromPresetToPresetAndTheSpaceBarChooses() {
        person.does(() -> person.node("#simulator-preset-USUAL").requestFocus());
        person.presses(KeyCode.RIGHT);
        person.presses(KeyCode.RIGHT);
        assertEquals(Behaviour.REHEARSAL, server.behaviour());
        assertEquals("simulator-preset-SLOW_CLOUD", person.focus());

        person.presses(KeyCode.SPACE);

        assertEquals(Behaviour.SLOW_CLOUD, server.behaviour());
    }

    @Test
    void everyControlHasANameForAScreenReader() {
        clicks("#simulator-more");
        List<Node> controls = person.asks(() -> window.lookupAll("*").stream()
                .filter(node -> node instanceof TextField || node instanceof ButtonBase)
                .filter(node -> node.getId() != null)
                .toList());

        assertEquals(Dial.ALL.size() + OpenPoint.values().length + Preset.values().length + 2, controls.size());
        for (Node control : controls) {
            String words = control instanceof ButtonBase button ? Objects.toString(button.getText(), "") : "";
            String name = Objects.toString(control.getAccessibleText(), words);
            assertFalse(name.isBlank(), control.getId());
        }
    }

    /// Scrolls there first, as the focus does.
    private void clicks(String query) {
        Node node = person.node(query);
        person.does(node::requestFocus);
        person.clicks(node);
    }

    private boolean chosen(String preset) {
        return ((ToggleButton) person.node("#simulator-preset-" + preset)).isSelected();
    }
}
