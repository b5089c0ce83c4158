package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.EndpointDraft;

/// The way back through every change of the form.
class HistoryTest {
    private final History history = new History(moment("0"));

    private static History.Moment moment(String name) {
        return new History.Moment(new EndpointDraft(name, "", "", List.of()), List.of());
    }

    @Test
    void aChangeThatChangesNothingIsNoStep() {
        history.changed(moment("0"), null);
        assertFalse(history.canUndo());
    }

    @Test
    void changesAtOneSpotAreJoinedUntilThePause() {
        history.changed(moment("1"), Spot.NAME);
        history.changed(moment("2"), Spot.NAME);
        history.pause();
        history.changed(moment("3"), Spot.NAME);
        assertEquals(Optional.of(moment("2")), history.undo());
        assertEquals(Optional.of(moment("0")), history.undo());
        assertEquals(Optional.empty(), history.undo());
    }

    @Test
    void redoWalksTheSameWayForward() {
        history.changed(moment("1"), null);
        history.changed(moment("2"), null);
        history.undo();
        history.undo();
        assertEquals(Optional.of(moment("1")), history.redo());
        assertEquals(Optional.of(moment("2")), history.redo());
        assertEquals(Optional.empty(), history.redo());
    }

    @Test
    void whatIsOlderThanTwoHundredStepsCantBeReached() {
        for (int i = 1; i <= 250; i++) {
            history.changed(moment(Integer.toString(i)), null);
        }
        int steps = 0;
        while (history.undo().isPresent()) {
            steps++;
        }
        assertEquals(200, steps);
    }
}
