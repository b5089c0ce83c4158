package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Verdict;
import org.resolverdesk.ui.part.Person;

/// The keys of the window, in real time: nothing pending, so what comes within a minute wasn't brought by a
/// poll.
class WindowKeysTest {
    private static final String LIST = ".endpoint-table";
    private static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";

    @TempDir
    Path home;

    private ConsoleInHand console;
    private Person person;

    @BeforeEach
    void start() {
        console = new ConsoleInHand(home, Behaviour.PROMPT, 1).starts();
        person = console.person;
    }

    @AfterEach
    void end() {
        console.close();
    }

    @Test
    void findFiltersTheListAsOneTypesAndEscShowsAllAgain() {
        person.presses(KeyCode.CONTROL, KeyCode.F);
        person.types("192.168.3.200");
        person.awaits("one row", () -> names().equals(List.of("hq-resolver-a")));

        person.presses(KeyCode.ESCAPE);
        person.awaits("all rows", () -> names().size() > 4);
        assertEquals("", person.text("#search"));
    }

    @Test
    void everyControlHasANameForAScreenReader() {
        person.presses(KeyCode.CONTROL, KeyCode.N);
        assertEquals(List.of(), nameless(), "with the form");
        person.clicks("#rail-settings");
        assertEquals(List.of(), nameless(), "in the settings");
        person.clicks("#rail-endpoints");
        person.presses(KeyCode.ESCAPE);
        person.does(() -> person.node(".endpoint-table").requestFocus());
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.ENTER);
        assertTrue(person.sees("#detail-delete"));
        assertEquals(List.of(), nameless(), "with a detail");
    }

    /// The controls that Tab reaches and that neither their words nor their accessible text name.
    private List<String> nameless() {
        return person.asks(() -> console.window().scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> Objects.toString(node.getAccessibleText(), "").isBlank())
                .filter(node -> !(node instanceof Labeled label)
                        || Objects.toString(label.getText(), "").isBlank())
                .map(Node::toString)
                .toList());
    }

    @Test
    void refreshAsksTheServiceNow() {
        made("made-beside");
        assertFalse(person.reads("made-beside"));
        person.presses(KeyCode.F5);

        person.awaits("the new row", () -> names().contains("made-beside"));
    }

    @Test
    void escEndsTheInnermostThingFirst() {
        person.presses(KeyCode.CONTROL, KeyCode.F);
        person.types("hq");
        person.clicks("#new-endpoint");
        focus("#subnet-1");
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.F1);
        assertTrue(person.reads("Pick it by name or CIDR, or paste its id"));
        assertTrue(person.sees(".subnet-list"));

        person.presses(KeyCode.ESCAPE);
        assertFalse(person.reads("Pick it by name or CIDR, or paste its id"));
        assertTrue(person.sees(".subnet-list"));
        person.presses(KeyCode.ESCAPE);
        assertFalse(person.sees(".subnet-list"));
        assertEquals("hq", person.text("#search"));
        person.presses(KeyCode.ESCAPE);
        assertEquals("", person.text("#search"));
        assertTrue(person.sees(".form"));
        person.presses(KeyCode.ESCAPE);
        assertFalse(person.sees(".form"));
    }

    @Test
    void theNextProblemIsOneKeyAwayAndSubmittingGoesToTheFirst() {
        person.presses(KeyCode.CONTROL, KeyCode.N);
        assertEquals("name", person.focus());
        person.presses(KeyCode.F8);
        assertEquals("inbound", person.focus());
        person.presses(KeyCode.SHIFT, KeyCode.F8);
        assertEquals("name", person.focus());
        person.presses(KeyCode.F8);
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("name", person.focus());
    }

    @Test
    void submittingKeysHeldDownSendOnce() {
        made("poi-1");
        console.typesExample("poi-1");
        person.holds(KeyCode.CONTROL, KeyCode.ENTER);
        person.awaits("the refusal's last word", () -> person.reads("The service refused it, and made nothing"));
        assertEquals("name", person.focus());
        person.clicks(".bar .hyperlink");
        String answered = person.text(".bar-details");
        for (int i = 0; i < 5; i++) {
            person.holds(KeyCode.ENTER);
        }
        person.releases(KeyCode.CONTROL, KeyCode.ENTER);

        assertTrue(answered.contains("DNS.1504"), answered);
        assertEquals(answered, person.text(".bar-details"));
        assertTrue(person.reads("The service says: "));
        assertEquals("poi-1", person.text("#name"));
    }

    @Test
    void theMenuOfARowIsOpenedByKeysBeforeAnyRightClick() {
        person.does(() -> person.node(LIST).requestFocus());
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.SHIFT, KeyCode.F10);

        assertTrue(person.reads("Duplicate as a draft"));
    }

    @Test
    void afterACreateTheFocusIsInTheDetail() {
        console.typesExample("by-keys");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        person.awaits("the detail", () -> person.text("#detail-name").equals("by-keys"));

        assertTrue(focusIsIn(".detail"));
    }

    @Test
    void afterACreateByTheButtonTheFocusIsInTheDetail() {
        console.typesExample("by-button");
        person.clicks("#create");
        person.awaits("the detail", () -> person.text("#detail-name").equals("by-button"));

        assertTrue(focusIsIn(".detail"));
    }

    @Test
    void aDetailThatIsOpenedFromTheListLeavesTheFocusThere() {
        person.does(() -> person.node(LIST).requestFocus());
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.ENTER);
        assertTrue(person.sees("#detail-delete"));

        assertTrue(focusIsIn(LIST));
    }

    @Test
    void whatIsntShownIsntSubmittedNorClosed() {
        console.typesExample("poi-1");
        person.clicks("#rail-settings");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        person.presses(KeyCode.ESCAPE);
        person.clicks("#rail-endpoints");

        assertEquals("poi-1", person.text("#name"));
        assertEquals(0, console.existing("poi-1").size());
    }

    @Test
    void whatNeverLeftIsKeptAndCanBeTriedAgain() {
        console.typesExample("poi-1");
        console.rehearsal().close();
        // What is asked on a connection that just died may have arrived: only a new one can be refused.
        person.presses(KeyCode.F5);
        person.awaits("no answer", () -> person.reads("Rehearsal service · "));
        person.presses(KeyCode.F5);
        person.awaits("no connection", () -> person.reads("Rehearsal service · No connection to the service"));
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);

        person.awaits("the bar", () -> person.reads("Nothing was sent"));
        assertTrue(person.reads("Try again"));
        assertEquals("192.168.3.126", person.text("#ip-2"));
    }

    @Test
    void aCreateWhoseAnswerIsLostIsFoundByItself() {
        console.rehearsal().behaviour(Behaviour.PROMPT.nextWrites(Fault.DROP_AFTER));
        console.typesExample("poi-1");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);

        person.awaits("it to be found", () -> person.reads("poi-1 was made: it has been found"));
        assertEquals(1, console.existing("poi-1").size());
    }

    private boolean focusIsIn(String query) {
        return person.asks(() -> {
            for (Node at = console.window().scene().getFocusOwner(); at != null; at = at.getParent()) {
                if (at.equals(person.node(query))) {
                    return true;
                }
            }
            return false;
        });
    }

    private List<String> names() {
        return person.readsIn(LIST + " .cell-stack .strong");
    }

    private void focus(String query) {
        var node = person.node(query);
        person.does(node::requestFocus);
    }

    private void made(String name) {
        var draft = new EndpointDraft(
                name, "inbound", "NetworkService", List.of(new IpDraft(NET_A, ""), new IpDraft(NET_A, "")));
        var valid = (Verdict.Valid) EndpointChecks.check(draft, Known.NOTHING).verdict();
        assertTrue(console.beside().createEndpoint(valid.request()) instanceof Answer.Ok<?>);
    }
}
