package org.resolverdesk.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.RowInHand;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The sheet as a person meets it, with no display.
class DetailViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:41:18.181Z");
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FxRobot robot = new FxRobot();
    private final List<String> done = new ArrayList<>();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final RowInHand row = RowInHand.found(endpoint(Status.ACTIVE), NOW);
    private final DetailModel model = new DetailModel(
            new Networks(
                    id -> Optional.empty(),
                    id -> Optional.empty(),
                    id -> Optional.empty(),
                    new SimpleIntegerProperty()),
            "eu-de",
            id -> Optional.empty());

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
        DetailActions actions = new DetailActions(
                () -> done.add("close"),
                entry -> done.add("delete " + entry.nameProperty().get()),
                entry -> done.add("look"),
                entry -> done.add("dismiss"),
                asked -> done.add("form"),
                text -> done.add("copy " + text));
        FxToolkit.setupSceneRoot(() -> {
            model.show(row.entry());
            StackPane root = new StackPane(new DetailView(TEXTS, new Times(TEXTS), model, actions, now));
            root.addEventFilter(KeyEvent.KEY_PRESSED, event -> done.add("key " + event.getCode()));
            return root;
        });
        FxToolkit.setupStage(Stage::show);
    }

    @Test
    void aNamesUnderscoreIsNoMarkOfAKey() {
        robot.interact(model::askToDelete);

        assertFalse(robot.lookup("#delete-confirm").queryAs(Button.class).isMnemonicParsing());
    }

    @Test
    void deletingAsksFirstWithTheSafeAnswerInFocus() {
        fire("#detail-delete");

        assertTrue(robot.lookup("#delete-keep").queryButton().isFocused());
        assertEquals(
                "Delete poi-1", robot.lookup("#delete-confirm").queryButton().getText());
        assertEquals(List.of(), done);
    }

    @Test
    void escKeepsIt() {
        fire("#detail-delete");
        press(KeyCode.ESCAPE);

        assertFalse(asking());
        assertEquals(List.of(), done);
        assertEquals(new Deletion.None(), model.deletionProperty().get());
    }

    @Test
    void enterKeepsItTooAndTabThenEnterDeletesIt() {
        fire("#detail-delete");
        press(KeyCode.ENTER);
        assertEquals(List.of(), done);

        fire("#detail-delete");
        press(KeyCode.TAB);
        press(KeyCode.ENTER);

        assertFalse(asking());
        assertEquals(List.of("delete poi-1"), done);
        assertTrue(robot.lookup("#detail-delete").queryButton().isDisabled());
    }

    @Test
    void noKeyReachesTheWindowUnderTheQuestion() {
        fire("#detail-delete");
        press(KeyCode.N);
        assertEquals(List.of(), done);

        press(KeyCode.ESCAPE);
        press(KeyCode.N);

        assertEquals(List.of("key N"), done);
    }

    @Test
    void theQuestionGoesWhenTheEndpointGoes() {
        fire("#detail-delete");
        robot.interact(row::gone);

        assertFalse(asking());
        assertEquals("poi-1 is gone", text("#detail-gone .strong"));
        assertFalse(robot.lookup("#detail-delete").queryButton().isVisible());
    }

    @Test
    void theTimeInAStateGoesOn() {
        robot.interact(() -> row.shows(endpoint(Status.PENDING_CREATE), NOW));
        robot.interact(() -> now.set(NOW.plusSeconds(5)));

        assertTrue(text("#detail-progress-words").contains("asking every 2 s"));
        assertEquals("PENDING_CREATE", text("#detail-state"));
    }

    private boolean asking() {
        return robot.lookup("#delete-keep").tryQuery().isPresent();
    }

    private String text(String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private void fire(String query) {
        Button button = robot.lookup(query).queryButton();
        robot.interact(button::fire);
    }

    private void press(KeyCode code) {
        robot.press(code).release(code);
        robot.interact(() -> {});
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
