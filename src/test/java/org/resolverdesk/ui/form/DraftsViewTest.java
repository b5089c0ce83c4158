package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Person;

/// The drafts above the form, as a person meets them.
class DraftsViewTest {
    private final FormInHand hand = new FormInHand();
    private final Person person = hand.person;

    @AfterEach
    void leave() {
        hand.close();
    }

    @Test
    void whatIsTypedIsADraftFromTheFirstKeyOn() {
        assertEquals("Drafts", person.text("#drafts"));
        person.fills("#name", "p");
        assertEquals("1 draft", person.text("#drafts"));
    }

    @Test
    void anotherIsBegunAndTheFirstIsOpenedAgainAsItWas() {
        hand.typeExample();
        person.clicks("#drafts");
        person.clicks("#draft-another");
        assertEquals("", person.text("#name"));
        assertEquals("name", person.focus());
        person.fills("#name", "second");
        assertEquals("2 drafts", person.text("#drafts"));
        person.clicks("#drafts");
        person.clicks("#draft-open-2");
        assertEquals("poi-1", person.text("#name"));
        assertEquals("192.168.3.126", person.text("#ip-2"));
        assertFalse(person.sees("#drafts-pane"));
        person.presses(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("poi-1", person.text("#name"), "undo doesn't lead into another draft");
    }

    @Test
    void theOneInTheFormIsDiscardedOutOfItAndBroughtBack() {
        person.fills("#name", "poi-1");
        person.clicks("#drafts");
        person.clicks("#draft-discard-1");
        assertEquals("", person.text("#name"));
        assertTrue(person.reads("poi-1 was discarded"));
        person.clicks("#draft-undo");
        assertEquals("poi-1", person.text("#name"));
    }

    @Test
    void aDraftCanHaveANameOfItsOwn() {
        person.fills("#name", "poi-1");
        person.clicks("#drafts");
        person.fills("#draft-name", "new office");
        person.presses(KeyCode.ENTER);
        person.clicks("#draft-another");
        person.clicks("#drafts");
        assertTrue(person.reads("new office"));
    }

    @Test
    void aClickThatEndsANameStillOpensOrDiscardsADraft() {
        threeDrafts();
        person.fills("#draft-name", "new office");
        clicksShakily("#draft-discard-3");
        assertTrue(person.reads("first was discarded"));
        assertEquals("new office", hand.drafts.all().getFirst().name());

        person.fills("#draft-name", "newer office");
        clicksShakily("#draft-undo");
        assertEquals(3, hand.drafts.all().size());

        person.fills("#draft-name", "old office");
        clicksShakily("#draft-open-3");
        assertEquals("second", person.text("#name"));
        assertTrue(hand.drafts.all().stream().anyMatch(draft -> draft.name().equals("old office")));
    }

    @Test
    void aNameTypedLeavesTheFocusWhereTheKeysPutIt() {
        threeDrafts();
        person.fills("#draft-name", "new office");
        person.presses(KeyCode.ENTER);
        assertEquals("draft-name", person.focus());
        assertEquals("new office", hand.drafts.all().getFirst().name());

        person.types("s");
        person.presses(KeyCode.TAB);
        assertEquals("draft-discard-1", person.focus());
    }

    @Test
    void aRowShowsItsDraftAsItBecomes() {
        threeDrafts();
        person.fills("#name", "third of all");
        person.does(() -> hand.drafts.rename(hand.drafts.all().getLast(), "the oldest"));
        assertTrue(person.reads("the oldest"));

        person.does(hand.drafts::beginAnother);
        person.clicks("#drafts");
        assertEquals(List.of("third of all", "second", "the oldest"), person.readsIn(".draft-row .strong"));
        assertFalse(person.sees("#draft-name"));
    }

    @Test
    void undoInADraftsNameIsOfThatName() {
        threeDrafts();
        person.fills("#draft-name", "x");
        person.presses(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("third", person.text("#name"));
        assertEquals("", person.text("#draft-name"));
    }

    /// As a hand does: the pointer moves a little while the button is down.
    private void clicksShakily(String query) {
        person.drags(query, 1);
    }

    /// The third of them in the form, and the drafts shown.
    private void threeDrafts() {
        person.fills("#name", "first");
        person.does(hand.drafts::beginAnother);
        person.fills("#name", "second");
        person.does(hand.drafts::beginAnother);
        person.fills("#name", "third");
        person.clicks("#drafts");
    }

    @Test
    void aKeptFormComesOnlyIntoAnUntouchedOne() {
        hand.typeExample();
        person.does(() -> hand.drafts.beginAnother());
        person.fills("#name", "meanwhile");
        var kept = hand.drafts.all().getLast();
        assertFalse(person.asks(() -> hand.drafts.restore(kept)));
        assertEquals("meanwhile", person.text("#name"));
    }
}
