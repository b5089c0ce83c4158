package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Vpc;
import org.resolverdesk.ui.part.Person;

/// The IP table under a person's keys (ux.md 4).
class IpTableViewTest {
    private static final String NET_A = FormInHand.NET_A.id();

    private final FormInHand hand = new FormInHand();
    private final Person person = hand.person;

    @AfterEach
    void leave() {
        hand.close();
    }

    @Test
    void tabGoesRightThenDown() {
        focus("#subnet-1");
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            way.add(person.focus());
            person.presses(KeyCode.TAB);
        }

        assertEquals(List.of("subnet-1", "ip-1", "remove-1", "subnet-2", "ip-2", "remove-2", "add-row"), way);
    }

    @Test
    void enterGoesDownAndFromTheLastRowToTheOfferOfANewOne() {
        focus("#ip-1");
        person.presses(KeyCode.ENTER);
        assertEquals("ip-2", person.focus());

        person.presses(KeyCode.ENTER);
        assertEquals("add-row", person.focus());

        person.presses(KeyCode.ENTER);
        assertEquals(3, hand.form.rows().size());
        assertEquals("subnet-3", person.focus());
    }

    @Test
    void insAddsARowInTheSubnetOfTheLastAndGoesToItsAddress() {
        person.fills("#subnet-2", "net-a");
        person.presses(KeyCode.INSERT);

        assertEquals(NET_A, hand.form.rows().getLast().subnetIdProperty().get());
        assertEquals("ip-3", person.focus());
    }

    @Test
    void addIsOffAtSixAndSaysWhy() {
        focus("#ip-1");
        for (int i = 0; i < 9; i++) {
            person.presses(KeyCode.INSERT);
        }

        assertEquals(6, hand.form.rows().size());
        assertTrue(person.node("#add-row").isDisabled());
        assertTrue(person.reads("6 is the most an endpoint can have"));
        assertTrue(person.reads("6 of 6"));
    }

    @Test
    void aRowIsRemovedByKeyAndComesBackByUndoInItsPlace() {
        person.fills("#ip-1", "192.168.3.7");
        person.presses(KeyCode.INSERT);
        person.fills("#ip-3", "192.168.3.9");
        focus("#ip-1");
        person.presses(KeyCode.CONTROL, KeyCode.DELETE);
        assertEquals(List.of("", "192.168.3.9"), ips());
        assertEquals("ip-1", person.focus());

        person.presses(KeyCode.CONTROL, KeyCode.Z);

        assertEquals(List.of("192.168.3.7", "", "192.168.3.9"), ips());
        assertEquals("192.168.3.7", person.text("#ip-1"));
    }

    @Test
    void twoRowsStayAndTheButtonSaysWhy() {
        person.fills("#ip-1", "192.168.3.7");
        person.presses(KeyCode.CONTROL, KeyCode.DELETE);
        person.clicks("#remove-1");

        assertEquals(List.of("192.168.3.7", ""), ips());
    }

    @Test
    void undoAndRedoWalkThroughEveryChangeOfTheForm() {
        hand.typeExample();
        person.clicks("#add-row");
        person.presses(KeyCode.CONTROL, KeyCode.DELETE);
        int steps = 0;
        while (hand.form.canUndoProperty().get()) {
            person.presses(KeyCode.CONTROL, KeyCode.Z);
            steps++;
        }
        // Name, direction, two subnets, two addresses, a row more and less.
        assertEquals(8, steps);
        assertTrue(hand.form.untouchedProperty().get());
        assertEquals("", person.text("#name"));

        while (hand.form.canRedoProperty().get()) {
            person.presses(KeyCode.CONTROL, KeyCode.Y);
        }
        assertEquals("poi-1", person.text("#name"));
        assertEquals(List.of("192.168.3.125", "192.168.3.126"), ips());
    }

    @Test
    void escBringsTheOldAddressBackAndTheNextEscGoesOn() {
        person.fills("#ip-1", "192.168.3.7");
        focus("#ip-2");
        person.fills("#ip-1", "10.0");
        person.presses(KeyCode.ESCAPE);
        assertEquals("192.168.3.7", person.text("#ip-1"));
        assertEquals("192.168.3.7", ips().getFirst());
        assertFalse(hand.outside.contains(KeyCode.ESCAPE));

        person.presses(KeyCode.ESCAPE);
        assertTrue(hand.outside.contains(KeyCode.ESCAPE));
    }

    @Test
    void escInTheSubnetEndsTheListThenBringsTheOldSubnetBackThenGoesOn() {
        person.fills("#subnet-1", "net-a");
        focus("#ip-1");
        person.fills("#subnet-1", "net");
        assertTrue(person.sees(".subnet-list"));

        person.presses(KeyCode.ESCAPE);
        assertFalse(person.sees(".subnet-list"));
        assertEquals("net", person.text("#subnet-1"));

        person.presses(KeyCode.ESCAPE);
        assertEquals("net-a   192.168.3.0/24", person.text("#subnet-1"));
        assertEquals(NET_A, hand.form.rows().getFirst().subnetIdProperty().get());
        assertFalse(hand.outside.contains(KeyCode.ESCAPE));

        person.presses(KeyCode.ESCAPE);
        assertTrue(hand.outside.contains(KeyCode.ESCAPE));
    }

    @Test
    void whatEscBroughtBackIsNoStepToUndo() {
        person.fills("#ip-1", "10.0");
        person.presses(KeyCode.ESCAPE);

        assertFalse(hand.form.canUndoProperty().get());
    }

    @Test
    void leavingACellByAnyWayKeepsWhatWasTyped() {
        person.fills("#ip-1", "192.168.3.7");
        person.clicks("#name");
        assertEquals("192.168.3.7", ips().getFirst());

        person.fills("#ip-1", "192.168.3.8");
        person.clicks("#ip-2");
        assertEquals("192.168.3.8", ips().getFirst());

        person.fills("#ip-1", "192.168.3.9");
        person.clicks("#add-row");
        assertEquals("192.168.3.9", ips().getFirst());

        person.fills("#subnet-1", "half a na");
        person.clicks("#name");
        assertEquals("half a na", person.text("#subnet-1"));
    }

    @Test
    void theListOpensNarrowsWhileTypingAndEnterPicks() {
        focus("#subnet-1");
        assertFalse(person.sees(".subnet-list"));
        person.presses(KeyCode.DOWN);
        assertEquals(3, person.readsIn(".subnet-cell-body .strong").size());
        assertTrue(person.reads("240 free"));

        person.types("net");
        assertEquals(List.of("net-a", "net-b"), person.readsIn(".subnet-cell-body .strong"));

        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.ENTER);

        assertFalse(person.sees(".subnet-list"));
        assertEquals("net-b   192.168.4.0/24", person.text("#subnet-1"));
        assertEquals(
                FormInHand.NET_B.id(),
                hand.form.rows().getFirst().subnetIdProperty().get());
        assertEquals("ip-1", person.focus());
    }

    @Test
    void aClickOnALineOfTheListPicksIt() {
        person.clicks("#subnet-2");
        person.clicks(".subnet-list .list-cell:selected");

        assertEquals(NET_A, hand.form.rows().getLast().subnetIdProperty().get());
    }

    @Test
    void theScrollBarOfTheListPicksNoSubnet() {
        manySubnets();
        person.clicks(".field-arrow");
        person.clicks(".subnet-list .scroll-bar:vertical .thumb");
        assertTrue(person.sees(".subnet-list"));
        assertEquals("", subnets().getFirst());

        person.clicks(".subnet-list .scroll-bar:vertical .track");
        assertTrue(person.sees(".subnet-list"));
        assertEquals("", subnets().getFirst());
    }

    @Test
    void onlyThePrimaryButtonPicksASubnet() {
        person.clicks("#subnet-1");
        person.clicksRight(person.node(".subnet-list .list-cell:selected"));

        assertTrue(person.sees(".subnet-list"));
        assertEquals("", subnets().getFirst());
    }

    @Test
    void aClickElsewhereClosesTheListAndIsTakenThere() {
        person.fills("#subnet-1", "net-a");
        assertTrue(person.sees(".subnet-list"));
        person.clicks("#ip-1");

        assertFalse(person.sees(".subnet-list"));
        assertEquals("ip-1", person.focus());
    }

    @Test
    void theArrowOpensTheListAndClosesIt() {
        person.clicks(".field-arrow");
        assertTrue(person.sees(".subnet-list"));
        person.clicks(".field-arrow");
        assertFalse(person.sees(".subnet-list"));
    }

    @Test
    void aSubnetOfTheSameNameAndCidrInAnotherVpcIsNeverMeant() {
        twins();
        person.clicks("#subnet-1");
        person.presses(KeyCode.DOWN);
        person.presses(KeyCode.ENTER);
        assertEquals("twin-lab", subnets().getFirst());
        assertEquals("subnet-default   192.168.0.0/24   vpc-lab", person.text("#subnet-1"));

        focus("#subnet-1");
        person.presses(KeyCode.END);
        person.types("x");
        person.presses(KeyCode.BACK_SPACE);
        assertEquals("twin-lab", subnets().getFirst());

        String shown = person.text("#subnet-1");
        person.does(() -> ((TextField) person.node("#subnet-2")).setText(shown));
        assertEquals("twin-lab", subnets().getLast());
    }

    @Test
    void theNamesOfVpcsAreShownOnceTheyAreKnown() {
        twins();
        person.does(() -> hand.form.rows().getFirst().subnetIdProperty().set("twin-lab"));
        for (String name : List.of("first", "second")) {
            person.does(() -> {
                hand.vpcs.put("vpc-lab", new Vpc("vpc-lab", name, "", ""));
                hand.subnetsVersion.set(hand.subnetsVersion.get() + 1);
            });
            assertEquals("subnet-default   192.168.0.0/24   " + name, person.text("#subnet-1"));
        }
    }

    @Test
    void aNameTypedBeforeTheSubnetsWereReadIsTheSubnetOnceTheyAre() {
        person.does(hand.subnets::clear);
        person.fills("#subnet-1", "net-a");
        person.presses(KeyCode.TAB);
        person.fills("#subnet-2", "net-b");
        assertEquals(List.of("net-a", "net-b"), subnets());

        person.does(() -> hand.subnets.setAll(FormInHand.NET_A, FormInHand.NET_B));
        assertEquals(List.of(NET_A, "net-b"), subnets());
        assertEquals("net-a   192.168.3.0/24", person.text("#subnet-1"));
        assertEquals("net-b", person.text("#subnet-2"));

        person.presses(KeyCode.TAB);
        assertEquals(FormInHand.NET_B.id(), subnets().getLast());
        assertFalse(person.reads("no subnet"));
    }

    @Test
    void aPastedIdIsTheSubnetOfThatId() {
        focus("#subnet-1");
        person.types(FormInHand.LAB.id());
        person.presses(KeyCode.TAB);

        assertEquals("lab-a   10.20.1.0/24", person.text("#subnet-1"));
    }

    @Test
    void pastedLinesFillRowsFromTheOneInFocusAndOneUndoTakesThemBack() {
        hand.copies("net-a\t192.168.3.9\nnet-b\t192.168.4.9\nnet-b\t\n");
        focus("#ip-1");
        hand.pastes();
        assertEquals(
                List.of(
                        new IpDraft(NET_A, "192.168.3.9"),
                        new IpDraft(FormInHand.NET_B.id(), "192.168.4.9"),
                        new IpDraft(FormInHand.NET_B.id(), "")),
                hand.form.draft().rows());
        assertEquals("net-b   192.168.4.0/24", person.text("#subnet-3"));

        person.presses(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(hand.form.untouchedProperty().get());
    }

    @Test
    void linesArePastedAsRowsByWhateverWay() {
        hand.copies("net-a\t192.168.3.9\nnet-b\t192.168.4.9\n");
        List<IpDraft> rows =
                List.of(new IpDraft(NET_A, "192.168.3.9"), new IpDraft(FormInHand.NET_B.id(), "192.168.4.9"));
        focus("#ip-1");
        person.presses(KeyCode.SHIFT, KeyCode.INSERT);
        assertEquals(rows, hand.form.draft().rows());

        person.presses(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(hand.form.untouchedProperty().get());
        focus("#subnet-1");
        // What the menu and the Paste key run.
        person.does(((TextField) person.node("#subnet-1"))::paste);
        assertEquals(rows, hand.form.draft().rows());
    }

    @Test
    void whatFindsNoRoomIsNamedUntilItIsClosed() {
        hand.copies(
                "192.168.3.11\n192.168.3.12\n192.168.3.13\n192.168.3.14\n192.168.3.15\n192.168.3.16\n192.168.3.17\n");
        focus("#ip-1");
        hand.pastes();
        assertEquals(6, hand.form.rows().size());
        assertTrue(person.reads("192.168.3.17: no row is free for it"));

        person.clicks(".bar .button");
        assertFalse(person.reads("no row is free"));
    }

    @Test
    void anIpv6AddressIsRecognisedWhileItIsTyped() {
        person.fills("#ip-1", "fe80::1");

        assertTrue(person.reads("fe80::1 is an IPv6 address: this service takes IPv4 only"));
    }

    @Test
    void theHelpForTheCellInFocusIsKnown() {
        focus("#ip-1");
        assertEquals("help.ip", hand.helpKey());
        focus("#subnet-2");
        assertEquals("help.subnet", hand.helpKey());
        focus("#inbound");
        assertEquals("help.direction", hand.helpKey());
        focus("#name");
        assertEquals("help.name", hand.helpKey());
    }

    private void focus(String query) {
        Node node = person.node(query);
        person.does(node::requestFocus);
    }

    private void manySubnets() {
        person.does(() -> {
            for (int i = 0; i < 7; i++) {
                hand.subnets.add(FormInHand.subnet("more-" + i, "more-" + i, "10.30." + i, "vpc-lab"));
            }
        });
    }

    private void twins() {
        person.does(() -> hand.subnets.setAll(
                FormInHand.subnet("twin-prod", "subnet-default", "192.168.0", "vpc-prod"),
                FormInHand.subnet("twin-lab", "subnet-default", "192.168.0", "vpc-lab")));
    }

    private List<String> subnets() {
        return hand.form.rows().stream()
                .map(row -> row.subnetIdProperty().get())
                .toList();
    }

    private List<String> ips() {
        return hand.form.rows().stream().map(row -> row.ipProperty().get()).toList();
    }
}
