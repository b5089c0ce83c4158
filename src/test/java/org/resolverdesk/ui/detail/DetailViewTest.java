package org.resolverdesk.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.ManualTime;
import org.resolverdesk.store.RowInHand;
import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// The sheet as a person meets it, with no display.
class DetailViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:41:18.181Z");
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final Person person = new Person();
    private final List<String> done = new ArrayList<>();
    private final ManualTime time = new ManualTime(NOW);
    private final Now now = new Now(time, lasting -> {});
    private final RowInHand row = RowInHand.found(endpoint(Status.ACTIVE), NOW);
    private final DetailModel model = new DetailModel(
            new Networks(
                    id -> Optional.empty(),
                    id -> Optional.empty(),
                    id -> Optional.empty(),
                    new SimpleIntegerProperty()),
            "eu-de",
            id -> Optional.empty());

    @BeforeEach
    void open() {
        DetailActions actions = new DetailActions(
                () -> done.add("close"),
                entry -> done.add("delete " + entry.nameProperty().get()),
                entry -> done.add("look"),
                entry -> done.add("dismiss"),
                entry -> done.add("resend"),
                entry -> done.add("call off"),
                id -> done.add("open " + id),
                asked -> done.add("form"),
                entry -> done.add("duplicate"),
                text -> done.add("copy " + text));
        person.opens(520, 800, () -> {
            model.show(row.entry());
            StackPane root = new StackPane(new DetailView(TEXTS, new Times(TEXTS), model, actions, now));
            root.addEventFilter(KeyEvent.KEY_PRESSED, event -> done.add("key " + event.getCode()));
            return root;
        });
    }

    @AfterEach
    void leave() {
        person.leaves();
    }

    @Test
    void aNamesUnderscoreIsNoMarkOfAKey() {
        person.clicks("#detail-delete");

        assertFalse(((Button) person.node("#delete-confirm")).isMnemonicParsing());
    }

    @Test
    void deletingAsksFirstWithTheSafeAnswerInFocus() {
        person.clicks("#detail-delete");

        assertEquals("delete-keep", person.focus());
        assertEquals("Delete poi-1", person.text("#delete-confirm"));
        assertEquals(List.of(), done);
    }

    @Test
    void escKeepsIt() {
        person.clicks("#detail-delete");
        person.presses(KeyCode.ESCAPE);

        assertFalse(asking());
        assertEquals(List.of(), done);
        assertEquals(new Deletion.None(), model.deletionProperty().get());
    }

    @Test
    void enterKeepsItTooAndTabThenEnterDeletesIt() {
        person.clicks("#detail-delete");
        person.presses(KeyCode.ENTER);
        assertEquals(List.of(), done);

        person.clicks("#detail-delete");
        person.presses(KeyCode.TAB);
        person.presses(KeyCode.ENTER);

        assertFalse(asking());
        assertEquals(List.of("delete poi-1"), done);
        assertTrue(person.node("#detail-delete").isDisabled());
    }

    @Test
    void noKeyReachesTheWindowUnderTheQuestion() {
        person.clicks("#detail-delete");
        person.presses(KeyCode.N);
        assertEquals(List.of(), done);

        person.presses(KeyCode.ESCAPE);
        person.presses(KeyCode.N);

        assertEquals(List.of("key N"), done);
    }

    @Test
    void theQuestionGoesWhenTheEndpointGoes() {
        person.clicks("#detail-delete");
        person.does(row::gone);

        assertFalse(asking());
        assertEquals("poi-1 is gone", person.text("#detail-gone .strong"));
        assertFalse(person.sees("#detail-delete"));
    }

    @Test
    void theTimeInAStateGoesOn() {
        person.does(() -> row.shows(endpoint(Status.PENDING_CREATE), NOW));
        time.pass(Duration.ofSeconds(5));
        person.does(now::tick);

        assertTrue(person.text("#detail-progress-words").contains("asking every 2 s"));
        assertEquals("PENDING_CREATE", person.text("#detail-state"));
    }

    private boolean asking() {
        return person.sees("#delete-keep");
    }

    private static Endpoint endpoint(Status status) {
        return new Endpoint(
                "id-1",
                "poi-1",
                "inbound",
                status,
                "vpc-1",
                2,
                0,
                "2026-11-23T22:41:07.181",
                "2026-11-23T22:41:07.181");
    }
}
