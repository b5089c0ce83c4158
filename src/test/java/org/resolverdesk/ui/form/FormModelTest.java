package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.Verdict;

/// The form as a model: rows, undo, paste, problems in order.
class FormModelTest {
    private final Forms forms = new Forms();
    private final FormModel form = forms.form;

    @Test
    void beginsWithTwoRowsTheProfilesRegionAndNothingTyped() {
        assertEquals(EndpointDraft.untouched("NetworkService"), form.draft());
        assertTrue(form.untouchedProperty().get());
        assertFalse(form.canUndoProperty().get());
    }

    @Test
    void theSpecificationsExampleIsValidAsTyped() {
        forms.typeExample();
        assertInstanceOf(Verdict.Valid.class, form.reportProperty().get().verdict());
        assertEquals(List.of(), form.problems());
    }

    @Test
    void anAddedRowIsInTheSubnetOfTheLastAndAddingEndsAtTheLimit() {
        forms.typeExample();
        for (int rows = 3; rows <= 6; rows++) {
            assertEquals(
                    Forms.NET_A, form.addRow().orElseThrow().subnetIdProperty().get());
        }
        assertFalse(form.canAdd());
        assertEquals(Optional.empty(), form.addRow());
        assertEquals(6, form.rows().size());
    }

    @Test
    void removingEndsAtTwoRows() {
        RowModel third = form.addRow().orElseThrow();
        assertTrue(form.removeRow(third));
        assertFalse(form.canRemove());
        assertFalse(form.removeRow(forms.row(0)));
    }

    @Test
    void keysTypedAtOneFieldAreOneStepAndEachFieldIsItsOwn() {
        form.entered(Spot.NAME);
        form.nameProperty().set("p");
        form.nameProperty().set("po");
        form.left(Spot.NAME);
        form.entered(Spot.ip(forms.row(0)));
        forms.row(0).ipProperty().set("10.0.0.4");
        form.undo();
        assertEquals("", forms.row(0).ipProperty().get());
        assertEquals("po", form.nameProperty().get());
        form.undo();
        assertEquals("", form.nameProperty().get());
        form.redo();
        form.redo();
        assertEquals("10.0.0.4", forms.row(0).ipProperty().get());
    }

    @Test
    void undoBringsARemovedRowBackInItsPlaceAndKeepsTheOthersTheSame() {
        forms.typeExample();
        RowModel first = forms.row(0);
        RowModel third = form.addRow().orElseThrow();
        third.ipProperty().set("192.168.3.127");
        form.removeRow(forms.row(1));
        form.undo();
        assertEquals(3, form.rows().size());
        assertEquals("192.168.3.126", forms.row(1).ipProperty().get());
        assertSame(first, forms.row(0));
        assertSame(third, forms.row(2));
    }

    @Test
    void whatIsTypedAfterAnUndoEndsTheWayForward() {
        form.nameProperty().set("a");
        form.undo();
        form.nameProperty().set("b");
        assertFalse(form.canRedoProperty().get());
    }

    @Test
    void pastedRowsFillFromTheFocusedOneAddUpToTheLimitAndNameTheRest() {
        List<IpDraft> pasted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pasted.add(new IpDraft(Forms.NET_A, "192.168.3." + (10 + i)));
        }
        List<IpDraft> left = form.fill(forms.row(0), pasted);
        assertEquals(6, form.rows().size());
        assertEquals(List.of(pasted.getLast()), left);
        assertEquals("192.168.3.15", forms.row(5).ipProperty().get());
    }

    @Test
    void pasteDoesNotOverwriteACellThatHoldsSomethingUnasked() {
        forms.row(0).ipProperty().set("192.168.3.9");
        form.fill(forms.row(0), List.of(new IpDraft("", "192.168.3.10")));
        assertEquals("192.168.3.9", forms.row(0).ipProperty().get());
        assertEquals("192.168.3.10", forms.row(1).ipProperty().get());
    }

    @Test
    void pasteLeavesAChosenSubnetAsItIs() {
        forms.row(0).subnetIdProperty().set(Forms.NET_B);
        form.fill(forms.row(0), List.of(new IpDraft(Forms.NET_A, "192.168.3.9"), new IpDraft("", "192.168.3.10")));
        assertEquals(
                List.of(
                        new IpDraft(Forms.NET_B, ""),
                        new IpDraft(Forms.NET_A, "192.168.3.9"),
                        new IpDraft("", "192.168.3.10")),
                form.draft().rows());
    }

    @Test
    void aPastedAddressComesToTheSubnetThatWasChosenForIt() {
        forms.row(0).subnetIdProperty().set(Forms.NET_B);
        form.fill(forms.row(0), List.of(new IpDraft("", "192.168.4.9")));
        assertEquals(
                new IpDraft(Forms.NET_B, "192.168.4.9"), form.draft().rows().getFirst());
    }

    @Test
    void aPastedAutomaticRowTakesNoRowThatHasAnAddress() {
        forms.typeExample();
        IpDraft other = new IpDraft(Forms.NET_B, "");
        IpDraft same = new IpDraft(Forms.NET_A, "");
        EndpointDraft before = form.draft();
        List<IpDraft> left = form.fill(forms.row(0), List.of(other, same, same, same, same));
        assertEquals(before.rows(), form.draft().rows().subList(0, 2));
        assertEquals(List.of(other, same, same, same), form.draft().rows().subList(2, 6));
        assertEquals(List.of(same), left);
    }

    @Test
    void oneUndoTakesAWholePasteBack() {
        EndpointDraft before = form.draft();
        form.fill(
                forms.row(0),
                List.of(new IpDraft("", "10.0.0.1"), new IpDraft("", "10.0.0.2"), new IpDraft("", "10.0.0.3")));
        form.undo();
        assertEquals(before, form.draft());
    }

    @Test
    void problemsComeInTheOrderOfTheFormAndTheNextGoesAroundTheEnd() {
        form.directionProperty().set("inbound");
        List<Spot> problems = form.problems();
        assertEquals(List.of(Spot.NAME, Spot.subnet(forms.row(0)), Spot.subnet(forms.row(1))), problems);
        assertEquals(Optional.of(problems.get(1)), form.nextProblem(Spot.NAME, false));
        assertEquals(Optional.of(Spot.NAME), form.nextProblem(problems.get(2), false));
        assertEquals(Optional.of(problems.get(2)), form.nextProblem(Spot.NAME, true));
        forms.typeExample();
        assertEquals(Optional.empty(), form.nextProblem(null, false));
    }

    @Test
    void eachSubnetThatARowGetsIsToldSoThatItsAddressesCanBeRead() {
        List<String> told = new ArrayList<>();
        FormModel other = new FormModel(new SimpleObjectProperty<>(Forms.KNOWN), told::add, "NetworkService");
        other.rows().getFirst().subnetIdProperty().set("net-");
        assertEquals(List.of(), told, "what is half typed is no subnet");
        other.rows().getFirst().subnetIdProperty().set(Forms.NET_B);
        assertEquals(List.of(Forms.NET_B), told);
    }

    @Test
    void aRowCountsAsCheckedOnlyOnceTheAddressesInUseAreKnown() {
        forms.typeExample();
        RowModel row = forms.row(0);
        assertFalse(form.checkedForUse(row));
        forms.known.set(new Known(
                Limits.DEFAULT,
                Forms.KNOWN.regions(),
                Forms.KNOWN.subnets(),
                Forms.KNOWN.names(),
                Map.of(Forms.NET_A, List.of())));
        assertTrue(form.checkedForUse(row));
        row.subnetIdProperty().set(Forms.NET_B);
        assertFalse(form.checkedForUse(row));
        row.ipProperty().set("");
        assertTrue(form.checkedForUse(row), "the service picks only free ones");
    }

    @Test
    void aRestoredFormIsAsItWasAndCanBeUndone() {
        EndpointDraft kept = new EndpointDraft(
                "half",
                "outbound",
                "eu-de",
                List.of(new IpDraft(Forms.NET_A, "192.168.3"), IpDraft.EMPTY, IpDraft.EMPTY));
        form.restore(kept);
        assertEquals(kept, form.draft());
        form.undo();
        assertTrue(form.untouchedProperty().get());
    }

    @Test
    void whileItIsBeingSentItsOwnNameIsNotHeldAgainstIt() {
        forms.typeExample();
        forms.form.sending("poi-1");
        Known taken = new Known(
                Forms.KNOWN.limits(),
                Forms.KNOWN.regions(),
                Forms.KNOWN.subnets(),
                Set.of("poi-1"),
                Forms.KNOWN.privateIps());

        forms.known.set(taken);

        assertEquals(List.of(), forms.form.problems());
        forms.form.sending(null);
        assertEquals(List.of(Spot.NAME), forms.form.problems());
    }
}
