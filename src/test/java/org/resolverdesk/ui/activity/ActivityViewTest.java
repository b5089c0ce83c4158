package org.resolverdesk.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.submit.ChronicleInHand;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;

class ActivityViewTest {
    private final Person person = new Person();
    private final ChronicleInHand journal = new ChronicleInHand();
    private final List<String> copied = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        long course = journal.begins(new Deed.Delete("e-1", "poi-1"));
        journal.steps(course, Stage.SENT, Map.of());
        journal.steps(
                course,
                Stage.REFUSED,
                Map.of(Step.CODE, "DNS.0608", Step.CALL, "DELETE http://127.0.0.1/v2.1/endpoints/e-1"));
        journal.saw("e-2", "edge-lab", "ACTIVE");
        Texts texts = new Texts(Locale.ENGLISH);
        person.opens(
                1000,
                700,
                () -> new ActivityView(
                        texts,
                        new ActivityModel(journal.chronicle(), "Rehearsal", new Work(Runnable::run, Runnable::run)),
                        ZoneOffset.UTC,
                        copied::add,
                        (what, chosen) -> chosen.accept(folder.resolve("ticket"))));
    }

    @AfterEach
    void leave() {
        person.leaves();
        journal.close();
    }

    @Test
    void aLineThatIsChosenShowsItsStepsAndItsRequest() {
        person.clicks(person.saying("#activity-lines", "Delete poi-1"));
        assertTrue(person.reads("written down"));
        assertTrue(person.reads("DNS.0608"));
        assertTrue(person.reads("2026-11-24 09:42:07"));
        person.clicks("#activity-one-markdown");
        assertTrue(copied.getFirst().contains("DELETE http://127.0.0.1/v2.1/endpoints/e-1"));
    }

    @Test
    void theChainIsVerifiedWithOneButton() {
        person.clicks("#activity-verify");
        assertTrue(person.reads("Every one of 3 steps is as it was written"));
    }

    @Test
    void whatIsShownIsSavedToAFileThatIsNamedAfterwards() throws IOException {
        person.does(() ->
                ((MenuButton) person.node("#activity-save")).getItems().get(1).fire());
        assertTrue(Files.readString(folder.resolve("ticket")).contains("\"name\" : \"poi-1\""));
        assertTrue(person.reads(folder.resolve("ticket") + " was written"));
    }

    @Test
    void theOpenLineStaysChosenWhenAnotherIsWritten() {
        person.clicks(person.saying("#activity-lines", "edge-lab: ACTIVE"));
        Happened open = chosen();
        person.does(() -> journal.saw("e-3", "later", "ACTIVE"));
        assertTrue(person.readsIn("#activity-lines").contains("later: ACTIVE"));
        assertEquals(open, chosen());

        person.presses(KeyCode.DOWN);
        assertInstanceOf(Happened.Did.class, chosen(), "its neighbour");
        person.presses(KeyCode.UP);
        assertEquals(open, chosen());
    }

    @Test
    void theOpenLineStaysChosenInAListThatIsFull() {
        person.does(() -> {
            for (int i = 0; i < 200; i++) {
                journal.saw("e-" + i, "n-" + i, "ACTIVE");
            }
        });
        person.clicks(person.saying("#activity-lines", "n-195: ACTIVE"));
        Happened open = chosen();
        person.does(() -> journal.saw("e-3", "later", "ACTIVE"));
        assertEquals(open, chosen());

        person.presses(KeyCode.DOWN);
        assertTrue(person.readsIn("#activity-detail").toString().contains("n-194"));
    }

    @Test
    void theOpenLineStaysChosenAsItGoesOn() {
        AtomicLong begun = new AtomicLong();
        person.does(() -> begun.set(journal.begins(new Deed.Delete("e-9", "poi-9"))));
        person.clicks(person.saying("#activity-lines", "Delete poi-9"));
        person.does(() -> {
            journal.saw("e-3", "later", "ACTIVE");
            journal.steps(begun.get(), Stage.SENT, Map.of());
        });
        Happened.Did open = assertInstanceOf(Happened.Did.class, chosen());
        assertEquals(Stage.SENT, open.course().last().stage());

        person.presses(KeyCode.UP);
        assertInstanceOf(Happened.Saw.class, chosen());
    }

    @Test
    void whatWasSeenCanBeLeftOut() {
        assertTrue(person.readsIn("#activity-lines").contains("edge-lab: ACTIVE"));
        person.clicks("#activity-did");
        assertEquals(
                List.of(),
                person.readsIn("#activity-lines").stream()
                        .filter("edge-lab: ACTIVE"::equals)
                        .toList());
    }

    private Happened chosen() {
        return person.asks(() -> (Happened) ((ListView<?>) person.node("#activity-lines"))
                .getSelectionModel()
                .getSelectedItem());
    }
}
