package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Person;

/// What the window keeps: of the form, of how it looked; while it runs and over a restart.
class WindowMemoryTest {
    private static final String LIST = ".endpoint-table";

    @TempDir
    Path home;

    private ConsoleInHand console;
    private Person person;

    @BeforeEach
    void start() {
        console = new ConsoleInHand(home, Behaviour.PROMPT, 20).starts();
        person = console.person;
    }

    @AfterEach
    void end() {
        console.close();
    }

    @Test
    void aHalfFilledFormIsThereAgainAfterItsSheetWasClosed() {
        console.typesExample("half");
        person.presses(KeyCode.ESCAPE);
        assertFalse(person.sees(".form"));
        person.presses(KeyCode.CONTROL, KeyCode.N);

        assertHalfFilled();
    }

    @Test
    void aHalfFilledFormIsThereAgainAfterARestart() {
        console.typesExample("half");
        restart();

        assertHalfFilled();
        assertEquals("name", person.focus());
    }

    @Test
    void aFormOfWhichAnEndpointWasMadeIsNotThereAgain() {
        console.typesExample("made");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        person.awaits("the detail", () -> person.text("#detail-name").equals("made"));
        restart();

        assertFalse(person.sees(".form"));
        person.presses(KeyCode.CONTROL, KeyCode.N);
        assertEquals("", person.text("#name"));
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndKeepsTheHalfFilledForm() {
        console.typesExample("half");
        person.clicks("#rail-settings");
        person.clicks(person.saying("#settings-language", "简体中文"));
        assertEquals("设置", person.text("#rail-settings"));
        person.clicks("#rail-endpoints");

        assertHalfFilled();
        assertTrue(person.reads("新建终端节点"));
    }

    @Test
    void anotherLanguageKeepsTheDetailThatIsOpen() {
        person.clicks(person.saying(LIST, "edge-lab"));
        person.presses(KeyCode.ENTER);
        person.clicks("#rail-settings");
        person.clicks(person.saying("#settings-language", "简体中文"));
        person.clicks("#rail-endpoints");

        assertEquals("edge-lab", person.text("#detail-name"));
    }

    @Test
    void whatSpokeTheOtherLanguageIsHeldByNothing() {
        console.typesExample("half");
        person.clicks(person.saying(LIST, "edge-lab"));
        assertTrue(person.sees("#detail-delete"));
        WeakReference<Node> left =
                new WeakReference<>(person.asks(() -> console.window().scene().getRoot()));
        person.clicks("#rail-settings");
        person.clicks(person.saying("#settings-language", "简体中文"));
        person.clicks("#rail-endpoints");

        person.awaitsEndOf(left);
    }

    @Test
    void theWindowIsWhereAndAsLargeAsItWas() {
        Stage stage = console.window().stage();
        person.does(() -> {
            stage.setX(12);
            stage.setY(34);
            stage.setWidth(970);
            stage.setHeight(720);
        });
        restart();

        Stage again = console.window().stage();
        assertEquals(
                List.of(12.0, 34.0, 970.0, 720.0),
                person.asks(() -> List.of(again.getX(), again.getY(), again.getWidth(), again.getHeight())));
    }

    @Test
    void theSheetIsAsWideAsItWasDragged() {
        person.does(() -> console.window().stage().setWidth(990));
        person.presses(KeyCode.CONTROL, KeyCode.N);
        double before = sheetWidth();
        person.drags(".divider-handle", 60);
        double dragged = sheetWidth();
        assertEquals(before - 60, dragged, 4);
        restart();

        person.presses(KeyCode.CONTROL, KeyCode.N);
        assertEquals(dragged, sheetWidth(), 0.5);
    }

    @Test
    void theSheetIsMadeWiderByTheArrowsToo() {
        person.does(() -> console.window().stage().setWidth(990));
        person.presses(KeyCode.CONTROL, KeyCode.N);
        double before = sheetWidth();
        person.does(() -> person.node(".divider-handle").requestFocus());
        person.presses(KeyCode.RIGHT);
        person.presses(KeyCode.RIGHT);

        assertEquals(before - 40, sheetWidth(), 0.5);
    }

    @Test
    void orderAndColumnsOfTheListAreAsTheyWere() {
        person.clicksHead(person.saying(LIST, "NAME"));
        List<String> sorted = names().stream().sorted().toList();
        person.awaits("that order", () -> names().equals(sorted));
        person.clicksRight(person.saying(LIST, "AGE"));
        person.clicks(person.saying(".context-menu", "Direction"));
        assertFalse(person.readsIn(LIST).contains("DIRECTION"));
        restart();

        person.awaits("that order", () -> names().equals(sorted));
        assertFalse(person.readsIn(LIST).contains("DIRECTION"));
        assertTrue(person.readsIn(LIST).contains("AGE"));
    }

    @Test
    void themeLanguageAndZoomAreAsChosen() {
        assertFalse(dark());
        person.clicks("#theme");
        assertTrue(dark());
        person.presses(KeyCode.CONTROL, KeyCode.EQUALS);
        person.clicks("#rail-settings");
        assertEquals("110 %", person.text("#settings-zoom-percent"));
        person.clicks(person.saying("#settings-language", "简体中文"));
        assertTrue(dark());
        restart();

        assertTrue(dark());
        assertEquals("设置", person.text("#rail-settings"));
        person.clicks("#rail-settings");
        assertEquals("110%", person.text("#settings-zoom-percent"));
    }

    private void restart() {
        console.ends();
        console.starts();
    }

    private void assertHalfFilled() {
        person.awaits("the form", () -> person.sees("#name"));
        assertEquals("half", person.text("#name"));
        assertEquals("net-a   192.168.3.0/24", person.text("#subnet-1"));
        assertEquals("192.168.3.126", person.text("#ip-2"));
    }

    /// From top to bottom: a table lays its rows out in any order of nodes.
    private List<String> names() {
        return person.asks(() -> console.window().scene().getRoot().lookupAll(LIST + " .cell-stack .strong").stream()
                .filter(WindowMemoryTest::seen)
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private double sheetWidth() {
        var form = person.node(".form");
        return person.asks(() -> form.getLayoutBounds().getWidth());
    }

    private boolean dark() {
        return person.asks(() ->
                console.window().scene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark")));
    }
}
