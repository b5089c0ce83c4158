package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Direction;
import org.resolverdesk.spec.Known;
import org.resolverdesk.ui.part.Person;

/// The form's fields as a person meets them (ux.md 2): what is said at which key, and what isn't.
class FormViewTest {
    private static final String NAME_HINT = "1 to 64 letters, digits, _ - or .";

    private final FormInHand hand = new FormInHand();
    private final Person person = hand.person;

    @AfterEach
    void leave() {
        hand.close();
    }

    @Test
    void theSpecificationsExampleIsTypedWithoutAWordOfComplaint() {
        hand.typeExample();

        assertEquals("poi-1", hand.form.nameProperty().get());
        assertEquals(Direction.INBOUND.word(), hand.form.directionProperty().get());
        assertEquals("192.168.3.125", hand.form.rows().getFirst().ipProperty().get());
        assertEquals(
                FormInHand.NET_A.id(),
                hand.form.rows().getLast().subnetIdProperty().get());
        assertEquals(List.of(), hand.form.problems());
        assertTrue(person.reads("21 of 21 checks pass"));
        assertTrue(person.reads(NAME_HINT));
    }

    @Test
    void aFormThatWasJustOpenedComplainsOfNothing() {
        assertEquals("name", person.focus());
        assertFalse(wrong("#name"));
        assertTrue(person.reads(NAME_HINT));
        assertFalse(person.reads("problem"));
    }

    @Test
    void tabbingThroughEmptyFieldsIsNoOffence() {
        for (int i = 0; i < 9; i++) {
            person.presses(KeyCode.TAB);
        }

        assertFalse(person.reads("A name is needed"));
        assertFalse(person.reads("Choose"));
        assertFalse(wrong("#subnet-1"));
    }

    @Test
    void aWrongValueIsSaidWhenItsFieldIsLeftAndGoesAtTheKeyThatMendsIt() {
        person.fills("#name", "taken");
        assertFalse(person.reads("taken exists already"));

        person.presses(KeyCode.TAB);
        assertTrue(person.reads("taken exists already"));
        assertTrue(wrong("#name"));
        assertFalse(person.reads(NAME_HINT));

        person.fills("#name", "taken-");
        assertFalse(person.reads("exists already"));
        assertTrue(person.reads(NAME_HINT));
        assertFalse(wrong("#name"));
    }

    @Test
    void aFieldThatWasRightSaysNothingNewUntilItIsLeftAgain() {
        person.fills("#ip-1", "192.168.3.12");
        person.presses(KeyCode.TAB);
        person.fills("#ip-1", "192.168.3.999");
        assertFalse(person.reads("is no IPv4 address"));

        person.presses(KeyCode.TAB);
        assertTrue(person.reads("“192.168.3.999” is no IPv4 address"));
    }

    @Test
    void whileAMessageShowsEachKeyIsChecked() {
        person.fills("#ip-1", "192.168.3");
        person.presses(KeyCode.TAB);
        assertTrue(person.reads("“192.168.3” is no IPv4 address"));

        person.does(() -> hand.form.rows().getFirst().subnetIdProperty().set(FormInHand.NET_A.id()));
        person.fills("#ip-1", "192.168.3.");
        assertTrue(person.reads("“192.168.3.” is no IPv4 address"));
        person.types("9");
        assertFalse(person.reads("is no IPv4 address"));
    }

    @Test
    void whatTypingOnCantMendIsHintedAtOnceAndIsAnErrorWhenLeft() {
        person.fills("#name", "x".repeat(65));
        assertTrue(person.reads("65 characters; 64 is the most"));
        assertFalse(wrong("#name"));
        assertEquals("65/64", person.readsIn(".field-head .small").getFirst());

        person.presses(KeyCode.TAB);
        assertTrue(wrong("#name"));
    }

    @Test
    void aLetterOfAnotherScriptIsNamedAtOnce() {
        person.fills("#name", "pоi-1");

        assertTrue(person.reads("“о” is a letter of another script"));
    }

    @Test
    void anEmptiedMandatoryFieldIsSaidWhenLeft() {
        person.fills("#name", "p");
        person.fills("#name", "");
        assertFalse(person.reads("A name is needed"));

        person.presses(KeyCode.TAB);
        assertTrue(person.reads("A name is needed"));
    }

    @Test
    void whatTwoRowsShareIsSaidAtBothWhenTheRowIsLeftEachNamingTheOther() {
        hand.typeExample();
        person.fills("#ip-2", "192.168.3.125");
        assertFalse(person.reads("the same address as row"));

        person.presses(KeyCode.TAB);
        assertTrue(person.reads("the same address as row 2"));
        assertTrue(person.reads("the same address as row 1"));
        assertTrue(wrong("#ip-1"));
        assertTrue(wrong("#ip-2"));

        person.fills("#ip-1", "192.168.3.12");
        assertFalse(person.reads("the same address as row"));
        assertFalse(wrong("#ip-2"));
    }

    @Test
    void subnetsOfTwoVpcsAreSaidAtTheRowsConcerned() {
        hand.typeExample();
        person.fills("#ip-2", "");
        person.fills("#subnet-2", "lab-a");
        person.presses(KeyCode.TAB);

        assertTrue(person.reads("is in another VPC than row"));
        assertTrue(wrong("#subnet-2"));
    }

    @Test
    void aNameThatIsTakenInTheMeantimeIsSaidThoughNobodyTyped() {
        person.fills("#name", "poi-1");
        person.presses(KeyCode.TAB);
        assertFalse(wrong("#name"));

        person.does(() -> hand.known.set(FormInHand.world(Set.of("poi-1"))));

        assertTrue(person.reads("poi-1 exists already"));
    }

    @Test
    void whatCouldntBeReadIsNoError() {
        person.does(() -> hand.known.set(Known.NOTHING));
        hand.typeExample();

        assertFalse(wrong("#name"));
        assertFalse(wrong("#subnet-1"));
        assertEquals(List.of(), hand.form.problems());
    }

    @Test
    void submittingWithProblemsSaysAllOfThemAndGoesToTheFirst() {
        person.presses(KeyCode.TAB);
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);

        assertEquals("name", person.focus());
        assertTrue(person.reads("A name is needed"));
        assertTrue(person.reads("Choose inbound or outbound"));
        assertEquals(2, person.readsIn(".ip-row .message-line").size());
        assertTrue(person.reads("4 problems"));
        assertEquals(List.of(), hand.sent);
    }

    @Test
    void eachKindOfFieldSaysItsProblemAndTheNextKeyWalksThemAll() {
        person.fills("#name", "has space");
        person.fills("#subnet-1", "no-such-net");
        person.fills("#subnet-2", "net-a");
        person.fills("#ip-2", "10.0.0.1");
        person.presses(KeyCode.CONTROL, KeyCode.ENTER);

        assertTrue(person.reads("A space can’t stand in a name"));
        assertTrue(person.reads("Choose inbound or outbound"));
        assertTrue(person.reads("no-such-net is no subnet of this project"));
        assertTrue(person.reads("10.0.0.1 is outside net-a (192.168.3.0/24, usable .2 to .251)"));
        assertEquals(List.of("name", "inbound", "subnet-1", "ip-2", "name"), walk(5, KeyCode.F8));
        assertEquals(List.of("inbound", "name", "ip-2", "subnet-1"), walk(4, KeyCode.SHIFT, KeyCode.F8));
    }

    @Test
    void theRegionOfTheProfileIsChosenAlreadyAndAnotherOneCanBe() {
        assertEquals("NetworkService", hand.form.regionProperty().get());

        Node region = person.node("#region");
        person.does(region::requestFocus);
        person.presses(KeyCode.DOWN);

        assertEquals("eu-de", hand.form.regionProperty().get());
    }

    private List<String> walk(int steps, KeyCode... keys) {
        return IntStream.range(0, steps)
                .mapToObj(step -> {
                    String here = person.focus();
                    person.presses(keys);
                    return here;
                })
                .toList();
    }

    private boolean wrong(String query) {
        return person.node(query).getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }
}
