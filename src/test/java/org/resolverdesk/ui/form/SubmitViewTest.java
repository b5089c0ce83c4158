package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.store.Submission;
import org.resolverdesk.ui.part.Person;

/// The button, and what comes back from the service, as a person meets them.
class SubmitViewTest {
    private static final ApiFailure.Refused IN_USE =
            new ApiFailure.Refused(400, "DNS.1507", "The IP address 192.168.3.126 is being used.", "req-made-up-1");
    private static final String AT_ROW = "The service says: The IP address 192.168.3.126 is being used. (DNS.1507)";

    private final FormInHand hand = new FormInHand();
    private final Person person = hand.person;

    @AfterEach
    void leave() {
        hand.close();
    }

    @Test
    void whatWasTypedIsSentOnceAndTheButtonIsOffWhileItIs() {
        hand.typeExample();
        person.clicks("#create");

        assertEquals(1, hand.sent.size());
        var request = hand.sent.getFirst().submission().request();
        assertEquals("poi-1", request.name());
        assertEquals(Direction.INBOUND, request.direction());
        assertEquals("NetworkService", request.region());
        assertEquals(
                List.of(
                        new NewIp(FormInHand.NET_A.id(), "192.168.3.125"),
                        new NewIp(FormInHand.NET_A.id(), "192.168.3.126")),
                request.ipAddresses());
        assertTrue(person.node("#create").isDisabled());
        assertEquals("Sending …", person.text("#create"));

        person.presses(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, hand.sent.size());
    }

    @Test
    void theNameThatIsBeingSentIsNotTakenByAnother() {
        hand.typeExample();
        person.clicks("#create");
        // The row of what is being sent is in the list at once, and its name among those that exist.
        person.does(() -> hand.known.set(FormInHand.world(Set.of("poi-1"))));
        assertFalse(wrong("#name"));
        assertEquals(List.of(), hand.form.problems());

        answers(new Submission.State.NotSent("127.0.0.1:1 refused the connection"));
        assertTrue(wrong("#name"));
    }

    @Test
    void aDoublePressSendsOnce() {
        hand.typeExample();
        person.doubleClicks("#create");

        assertEquals(1, hand.sent.size());
    }

    @Test
    void aWarningAsksFirst() {
        warned();
        person.clicks("#create");
        assertEquals(List.of(), hand.sent);
        assertEquals("Create it all the same", person.text("#create"));
        assertTrue(person.reads("One thing to look at before it is sent"));
        assertTrue(person.reads("which providers keep for themselves"));

        person.pointsAt(person.node("#name"));
        person.clicks("#create");
        assertEquals(1, hand.sent.size());
    }

    @Test
    void aDoublePressIsNoAnswerToAWarningThatNobodyCouldRead() {
        warned();
        person.doubleClicks("#create");

        assertEquals(List.of(), hand.sent);
        assertEquals("Create it all the same", person.text("#create"));
    }

    @Test
    void aChangeTakesTheQuestionBack() {
        warned();
        person.clicks("#create");
        person.fills("#name", "poi-2");

        assertEquals("Create endpoint", person.text("#create"));
    }

    @Test
    void aRefusalStandsAtTheRowThatItIsAboutWithTheServicesWords() {
        refused();

        assertEquals("ip-2", person.focus());
        assertTrue(wrong("#ip-2"));
        assertFalse(wrong("#ip-1"));
        assertTrue(person.reads(AT_ROW));
        assertTrue(person.reads("The service refused it, and made nothing"));
        assertEquals("192.168.3.126", person.text("#ip-2"));
        assertFalse(person.node("#create").isDisabled());
    }

    @Test
    void aRefusalThatIsStillCheckedStandsAtItsRowAndTheButtonIsOff() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Checking(IN_USE));

        assertEquals("ip-2", person.focus());
        assertTrue(wrong("#ip-2"));
        assertTrue(person.reads(AT_ROW));
        assertTrue(person.reads("whether an earlier sending of the same create made it"));
        assertTrue(person.node("#create").isDisabled());
        assertEquals("Checking …", person.text("#create"));

        person.fills("#name", "poi-2");
        answers(new Submission.State.Refused(IN_USE));
        assertEquals("name", person.focus(), "whoever works on isn't called back");
        assertTrue(person.reads("The service refused it, and made nothing"));
        assertFalse(person.node("#create").isDisabled());
    }

    /// What is said above the button takes the room of the fields.
    @Test
    void theFieldThatWasRefusedIsInSightBesideTheNotice() {
        high(600);
        refused();
        assertTrue(inSight("#ip-2"));
        high(560);
        assertTrue(inSight("#ip-2"));
    }

    @Test
    void whatIsSaidBelowTheFieldIsInSightWithIt() {
        high(600);
        refused();
        Bounds said = bounds(person.saying(".form", AT_ROW));
        assertTrue(said.getMaxY()
                <= bounds(person.node(".scroll-pane > .viewport")).getMaxY());
    }

    @Test
    void whoScrolledAwayFromItIsntCalledBack() {
        high(600);
        refused();
        person.does(() -> ((ScrollPane) person.node(".scroll-pane")).setVvalue(0));
        high(560);
        assertFalse(inSight("#ip-2"));
    }

    private void high(double height) {
        person.does(() -> person.node(".form").getScene().getWindow().setHeight(height));
    }

    private boolean inSight(String query) {
        Bounds field = bounds(person.node(query));
        Bounds pane = bounds(person.node(".scroll-pane > .viewport"));
        return field.getMinY() >= pane.getMinY() && field.getMaxY() <= pane.getMaxY();
    }

    private Bounds bounds(Node node) {
        return person.asks(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void detailsThatWereOpenedWhileItWasCheckedStayOpen() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Checking(IN_USE));
        person.clicks(".bar .hyperlink");
        answers(new Submission.State.Refused(IN_USE));

        assertTrue(person.text(".bar-details").contains("DNS.1507"));
    }

    @Test
    void codeMessageAndRequestIdAreUnderDetails() {
        refused();
        assertFalse(person.sees(".bar-details"));
        person.clicks(".bar .hyperlink");

        String details = person.text(".bar-details");
        assertTrue(details.contains("HTTP 400"), details);
        assertTrue(details.contains("DNS.1507"), details);
        assertTrue(details.contains("The IP address 192.168.3.126 is being used."), details);
        assertTrue(details.contains("req-made-up-1"), details);
    }

    @Test
    void detailsStayOpenWhileAnotherFieldIsMended() {
        refused();
        person.clicks(".bar .hyperlink");
        Node details = person.node(".bar-details");
        person.fills("#ip-1", "192.168.3.12");

        assertSame(details, person.node(".bar-details"));
    }

    @Test
    void theOfferToTryAgainKeepsTheFocusWhateverIsLearnedMeanwhile() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.NotSent("127.0.0.1:1 refused the connection"));
        Node again = person.node(".bar .button");
        person.does(again::requestFocus);
        person.does(() -> hand.known.set(FormInHand.blind()));

        assertSame(again, person.node(".bar .button"));
        assertTrue(again.isFocused());
    }

    @Test
    void aRefusalGoesWhenTheFieldThatItIsAboutChangesAndNotBefore() {
        refused();
        person.fills("#name", "poi-2");
        person.fills("#ip-1", "192.168.3.12");
        assertTrue(person.reads(AT_ROW));
        assertTrue(person.reads("The service refused it"));

        person.fills("#ip-2", "192.168.3.13");
        assertFalse(person.reads(AT_ROW));
        assertFalse(wrong("#ip-2"));
        assertFalse(person.reads("The service refused it"));
    }

    @Test
    void aRefusalGoesWithItsRow() {
        hand.typeExample();
        person.clicks("#add-row");
        person.clicks("#create");
        answers(new Submission.State.Refused(IN_USE));
        assertTrue(wrong("#ip-2"));

        person.presses(KeyCode.CONTROL, KeyCode.DELETE);

        assertFalse(person.reads("The service refused it"));
        assertFalse(wrong("#ip-2"));
    }

    @Test
    void aRefusalOfTheNameStandsAtTheName() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Refused(
                new ApiFailure.Refused(400, "DNS.1504", "The endpoint name already exists.", "req-made-up-2")));

        assertEquals("name", person.focus());
        assertTrue(wrong("#name"));
        assertTrue(person.reads("The service says: The endpoint name already exists. (DNS.1504)"));
    }

    @Test
    void whatWasRefusedCanBeSentAgainWhenTheServiceWasOnlyBusy() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Refused(new ApiFailure.Refused(429, "DNS.0014", "Too many.", "req-made-up-3")));
        assertTrue(person.reads("Wait a minute and try again"));

        person.clicks(".bar .button");
        assertEquals(2, hand.sent.size());
    }

    @Test
    void whatWasntSentStaysAndCanBeTriedAgain() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.NotSent("127.0.0.1:1 refused the connection"));
        assertTrue(person.reads("Nothing was sent"));
        assertEquals("poi-1", person.text("#name"));
        assertEquals("192.168.3.126", person.text("#ip-2"));

        person.clicks(".bar .button");
        assertEquals(2, hand.sent.size());
        assertEquals(
                hand.sent.getFirst().submission().request(),
                hand.sent.getLast().submission().request());
    }

    /// An address that providers keep for themselves, in a subnet whose addresses aren't known.
    private void warned() {
        hand.typeExample();
        person.does(() -> hand.known.set(FormInHand.blind()));
        person.fills("#ip-2", "192.168.3.253");
        assertEquals(List.of(), hand.form.problems());
    }

    private void refused() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Refused(IN_USE));
    }

    @Test
    void whileItIsHeldItCountsDownAndCanBeCancelled() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Held(hand.now.instant().plusSeconds(5)));
        assertTrue(hand.person.reads("It is sent in 5 s"));
        hand.time.pass(Duration.ofSeconds(2));
        hand.person.does(hand.now::tick);
        assertTrue(hand.person.reads("It is sent in 3 s"));
        hand.person.clicks(hand.person.saying("#held", "Cancel"));
        assertEquals(1, hand.sent.getLast().cancelled());
        hand.person.does(() -> hand.sent.getLast().turns(new Submission.State.Cancelled()));
        assertFalse(hand.person.sees("#held"));
        assertEquals("poi-1", hand.person.text("#name"), "what was typed stays");
    }

    @Test
    void escCancelsWhatIsHeld() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.Held(hand.now.instant().plusSeconds(5)));
        hand.person.presses(KeyCode.ESCAPE);
        assertEquals(1, hand.sent.getLast().cancelled());
        assertEquals(
                List.of(), hand.outside.stream().filter(KeyCode.ESCAPE::equals).toList());
    }

    @Test
    void whatCouldntBeWrittenDownIsSaidPlainlyWithWhatToDo() {
        hand.typeExample();
        person.clicks("#create");
        answers(new Submission.State.NotWritten("[SQLITE_FULL] database or disk is full"));
        assertTrue(hand.person.reads("Nothing was sent, since it couldn’t be written down first"));
        assertEquals("poi-1", hand.person.text("#name"));
    }

    private void answers(Submission.State state) {
        person.does(() -> hand.sent.getLast().turns(state));
    }

    private boolean wrong(String query) {
        return person.node(query).getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }
}
