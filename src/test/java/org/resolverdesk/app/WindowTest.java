package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.ui.part.Person;

/// The main job in the program's own window, over real HTTP to a real rehearsal, time going 20 times as fast.
class WindowTest {
    private static final String LIST = ".endpoint-table";

    @TempDir
    Path home;

    private ConsoleInHand console;
    private Person person;

    @BeforeEach
    void start() {
        console = new ConsoleInHand(home, Behaviour.PROMPT.withTimeToActive(Duration.ofSeconds(6), 0), 20).starts();
        person = console.person;
    }

    @AfterEach
    void end() {
        console.close();
    }

    @Test
    void byKeysAloneAnEndpointIsMadeListedAtOnceAndSeenToBecomeActiveWithItsAddresses() {
        console.typesExample("poi-1");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        person.awaits("the row", () -> person.readsIn(LIST).contains("poi-1"));

        person.awaits("the detail", () -> person.text("#detail-name").equals("poi-1"));
        assertTrue(person.readsIn(".detail").contains("192.168.3.125"));
        assertTrue(person.readsIn(".detail").contains("192.168.3.126"));

        person.awaits("ACTIVE, three times", () -> person.counts(".detail", "ACTIVE") == 3);
        person.awaits("the toast", () -> person.readsIn(".toast").contains("poi-1 is ACTIVE"));
        assertEquals(1, console.existing("poi-1").size());
    }

    @Test
    void whatWasAskedAndAnsweredIsInTheActivity() {
        console.typesExample("poi-1");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        person.awaits("the detail", () -> person.text("#detail-name").equals("poi-1"));
        person.clicks("#rail-activity");
        person.clicks("#activity-did");
        person.awaits("the line", () -> person.counts("#activity-lines", "Create poi-1") == 1);
        person.clicks(person.saying("#activity-lines", "Create poi-1"));
        person.awaits(
                "the call",
                () -> person.readsIn("#activity-detail").stream()
                        .anyMatch(text -> text.startsWith("POST ") && text.contains("192.168.3.125")));
    }

    @Test
    void anEndpointIsDeletedAfterTheQuestionAndEscKeepsIt() {
        open("hq-resolver-a");
        person.clicks("#detail-delete");
        person.presses(KeyCode.ESCAPE);
        assertFalse(person.sees("#delete-confirm"));
        assertEquals(1, console.existing("hq-resolver-a").size());

        person.clicks("#detail-delete");
        person.clicks("#delete-confirm");
        person.awaits("its going", () -> person.counts(LIST, "hq-resolver-a") == 0);
        assertTrue(person.reads("hq-resolver-a is gone"));
        assertEquals(0, console.existing("hq-resolver-a").size());
    }

    @Test
    void aCreateWhoseAnswerIsLostIsUnknownThenFoundByThePollAndExistsOnce() {
        lose(Fault.DROP_AFTER);
    }

    @Test
    void aCreateWhoseAnswerIsCutIsUnknownThenFoundByThePollAndExistsOnce() {
        lose(Fault.CUT_BODY);
    }

    private void lose(Fault fault) {
        console.rehearsal().behaviour(console.rehearsal().behaviour().nextWrites(fault));
        console.typesExample("poi-1");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);

        person.awaits("ACTIVE, three times", () -> person.counts(".detail", "ACTIVE") == 3);
        assertTrue(person.reads("poi-1 was made: it has been found"));
        assertEquals(1, person.readsIn(LIST).stream().filter("poi-1"::equals).count());
        assertEquals(1, console.existing("poi-1").size());
    }

    private void open(String name) {
        person.clicks(person.saying(LIST, name));
        person.presses(KeyCode.ENTER);
        person.awaits("the detail", () -> person.text("#detail-name").equals(name));
    }
}
