package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class FrozenListTest {
    private final Hands hands = new Hands();
    private final Listed list = new Listed();
    private EndpointEntry a;
    private EndpointEntry b;
    private EndpointEntry c;

    @BeforeEach
    void fill() {
        a = list.store.found("a", 10);
        b = list.store.found("b", 20);
        c = list.store.found("c", 30);
        list.model.sortProperty().set(new Sort(Column.STATE, false));
        list.model.frozenProperty().set(true);
        list.events = 0;
    }

    @Test
    void aRefreshMovesNothingAndSaysHowManyWouldMove() {
        list.store.turns(c, Status.ERROR);
        assertEquals(List.of("a", "b", "c"), list.names());
        assertEquals(1, list.model.movedProperty().get());
        assertEquals(0, list.events);
        list.store.turns(b, Status.PENDING_CREATE);
        assertEquals(List.of("a", "b", "c"), list.names());
        assertEquals(2, list.model.movedProperty().get(), "c, b, a: two of three must move");
    }

    @Test
    void resortMovesThemInOneEvent() {
        list.store.turns(c, Status.ERROR);
        list.model.resort();
        assertEquals(List.of("c", "a", "b"), list.names());
        assertEquals(0, list.model.movedProperty().get());
        assertEquals(1, list.events);
    }

    @Test
    void whenNobodyPointsAnyMoreTheyMove() {
        list.store.turns(c, Status.ERROR);
        list.model.frozenProperty().set(false);
        assertEquals(List.of("c", "a", "b"), list.names());
        assertEquals(0, list.model.movedProperty().get());
    }

    @Test
    void aNewRowComesToItsPlaceAndAGoneOneLeaves() {
        list.store.turns(c, Status.ERROR);
        list.store.found(list.store.endpoint("new", "inbound", Status.ACTIVE, 15));
        assertEquals(List.of("a", "new", "b", "c"), list.names());
        list.store.sending("sent", Direction.INBOUND);
        assertEquals(List.of("a", "new", "b", "c", "sent"), list.names(), "sorted right behind the row in ERROR");
        list.store.leaves(a);
        assertEquals(List.of("new", "b", "c", "sent"), list.names());
        assertEquals(2, list.model.movedProperty().get(), "c and what came behind it");
        assertEquals(3, list.events);
    }

    @Test
    void aRowThatNoLongerMatchesStaysUntilItMayGo() {
        list.model.filterProperty().set("active");
        list.store.turns(b, Status.ERROR);
        assertEquals(List.of("a", "b", "c"), list.names());
        assertEquals(1, list.model.movedProperty().get());
        list.model.resort();
        assertEquals(List.of("a", "c"), list.names());
    }

    @Test
    void whatTheUserAsksForIsDoneAllTheSame() {
        list.model.sortProperty().set(new Sort(Column.NAME, true));
        assertEquals(List.of("c", "b", "a"), list.names());
        list.model.filterProperty().set("id-of-b");
        assertEquals(List.of("b"), list.names());
    }

    @Test
    void anOrderThatWasMadeBeforeItFrozeIsntShownAfterwards() {
        Listed slow = new Listed(hands);
        hands.doOne();
        EndpointEntry one = slow.store.found("one", 10);
        slow.store.found("two", 20);
        while (hands.kept() > 0) {
            hands.doOne();
        }
        slow.model.sortProperty().set(new Sort(Column.STATE, false));
        hands.doOne();
        slow.store.turns(slow.model.rows().getLast(), Status.ERROR);
        slow.model.frozenProperty().set(true);
        while (hands.kept() > 0) {
            hands.doOne();
        }
        assertEquals(List.of("one", "two"), slow.names());
        assertEquals(1, slow.model.movedProperty().get());
        assertEquals(one, slow.model.rows().getFirst());
    }
}
