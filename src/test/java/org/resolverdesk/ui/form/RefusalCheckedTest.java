package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.store.Notice;
import org.resolverdesk.store.SessionInHand;

/// A refusal that an earlier sending of the same create may have brought about: what the form shows until a look has
/// told, on the program's own store.
class RefusalCheckedTest {
    private static final ApiFailure.Refused IN_USE =
            new ApiFailure.Refused(400, "DNS.1507", "The IP address 192.168.3.126 is being used.", "r-1");
    private static final ApiFailure.Refused NO_CODE = new ApiFailure.Refused(400, null, "Bad request.", "r-1");

    private final SessionInHand hand = new SessionInHand();
    private final FormModel form = new FormModel(
            hand.session().knownProperty(),
            subnet -> {},
            hand.session().profile().region());
    private final DraftsModel drafts = new DraftsModel(hand.session().drafts(), form);
    private final SubmitModel model = new SubmitModel(form, hand.session()::submit);
    private final List<EndpointEntry> done = new ArrayList<>();
    private EndpointDraft typed = form.draft();

    @BeforeEach
    void type() {
        model.onDone(done::add);
        form.nameProperty().set("poi-1");
        form.directionProperty().set(Direction.INBOUND.word());
        for (int i = 0; i < 2; i++) {
            form.rows().get(i).subnetIdProperty().set("net-a");
            form.rows().get(i).ipProperty().set("192.168.3." + (125 + i));
        }
        typed = form.draft();
    }

    @Test
    void itIsShownAtItsFieldAtOnceAndTheFormStaysUntilItIsRefused() {
        hand.refusesCreates(IN_USE);
        create();
        Spot second = Spot.ip(form.rows().get(1));
        assertEquals(new SubmitModel.State.Checking(IN_USE, second), state());
        assertStands(second);
        create();
        assertEquals(1, hand.creates(), "nothing is sent while it isn't settled");
        EndpointEntry row = hand.session().endpoints().entries().getFirst();
        hand.pass(60);
        assertEquals(new SubmitModel.State.Refused(IN_USE, second), state());
        assertStands(second);
        assertEquals(List.of(Notice.Kind.REFUSED), hand.told(), "for whoever has left the form");
        assertEquals(new EntryState.Sending(), row.stateProperty().get(), "a detail of it says: not made");
        create();
        assertEquals(2, hand.creates());
    }

    private void assertStands(Spot refused) {
        assertEquals(typed, form.draft());
        assertEquals(List.of(), form.problems(), "its own row takes nobody's name");
        Complaint said = form.complaints().get(refused);
        assertNotNull(said);
        assertEquals(List.of(), done);
        assertNotNull(drafts.currentProperty().get());
    }

    @Test
    void oneWithoutACodeIsShownTooAndTheFormStays() {
        hand.refusesCreates(NO_CODE);
        create();
        assertEquals(new SubmitModel.State.Checking(NO_CODE, Spot.WHOLE), state());
        hand.pass(60);
        assertEquals(new SubmitModel.State.Refused(NO_CODE, Spot.WHOLE), state());
        assertEquals(typed, form.draft());
    }

    @Test
    void whatIsFoundToBeOursEndsTheForm() {
        hand.lists(false);
        hand.doublesCreates(IN_USE);
        create();
        assertInstanceOf(SubmitModel.State.Checking.class, state());
        hand.lists(true);
        hand.pass(60);
        assertEquals(new SubmitModel.State.Editing(), state());
        assertTrue(form.untouchedProperty().get());
        assertEquals("e-1", done.getFirst().idProperty().get());
        assertEquals(List.of(Notice.Kind.FOUND), hand.told());
    }

    @Test
    void theFieldThatIsMendedMeanwhileIsntAccusedAnyMore() {
        hand.refusesCreates(IN_USE);
        create();
        Spot second = Spot.ip(form.rows().get(1));
        form.rows().get(1).ipProperty().set("192.168.3.127");
        assertNull(form.complaints().get(second));
        assertInstanceOf(SubmitModel.State.Checking.class, state());
        hand.pass(60);
        assertEquals(new SubmitModel.State.Editing(), state());
        assertEquals("192.168.3.127", form.rows().get(1).ipProperty().get());
        assertEquals(List.of(Notice.Kind.REFUSED), hand.told());
    }

    @Test
    void whoDismissesItsRowGetsTheFormBack() {
        hand.lists(false);
        hand.refusesCreates(IN_USE);
        create();
        hand.pass(60);
        hand.session().dismiss(hand.session().endpoints().entries().getFirst());
        assertEquals(new SubmitModel.State.Editing(), state());
        assertEquals(typed, form.draft());
        assertNotNull(drafts.currentProperty().get());
        create();
        assertInstanceOf(SubmitModel.State.Checking.class, state(), "and may try it again");
        assertEquals(2, hand.creates());
    }

    /// Warnings are answered.
    private void create() {
        model.submit();
        if (state() instanceof SubmitModel.State.Asking) {
            model.submit();
        }
    }

    private SubmitModel.State state() {
        return model.stateProperty().get();
    }
}
