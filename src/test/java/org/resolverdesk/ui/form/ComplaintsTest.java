package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.spec.Code;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Limits;
import org.resolverdesk.spec.Weight;

/// When a field complains (ux.md 2): rewarded early, punished late.
class ComplaintsTest {
    private final Forms forms = new Forms();
    private final FormModel form = forms.form;

    private @Nullable Complaint at(Spot spot) {
        return form.complaints().get(spot);
    }

    private void says(Code code, Spot spot) {
        Complaint complaint = at(spot);
        assertNotNull(complaint, spot.toString());
        assertEquals(code, complaint.findings().getFirst().code());
    }

    private void says(boolean early, Weight weight, Spot spot) {
        Complaint complaint = at(spot);
        assertNotNull(complaint, spot.toString());
        assertEquals(early, complaint.early());
        assertEquals(weight, complaint.weight());
    }

    private void type(Spot spot, String text) {
        form.entered(spot);
        if (spot.equals(Spot.NAME)) {
            form.nameProperty().set(text);
        } else {
            forms.row(form.indexOf(spot.row())).ipProperty().set(text);
        }
    }

    @Test
    void untouchedNothingIsSaid() {
        assertEquals(Map.of(), form.complaints());
    }

    @Test
    void tabbingThroughEmptyFieldsIsNoOffence() {
        for (Spot spot : List.of(Spot.NAME, Spot.subnet(forms.row(0)), Spot.ip(forms.row(0)), Spot.ip(forms.row(1)))) {
            form.entered(spot);
            form.left(spot);
        }
        assertEquals(Map.of(), form.complaints());
    }

    @Test
    void aWrongValueIsSaidWhenTheFieldIsLeftNotWhileTyping() {
        Spot ip = Spot.ip(forms.row(0));
        type(ip, "192.168.3");
        assertNull(at(ip));
        form.left(ip);
        says(false, Weight.ERROR, ip);
    }

    @Test
    void aMessageGoesTheMomentTheValueIsRightAndNothingNewIsSaidUntilTheFieldIsLeft() {
        Spot ip = Spot.ip(forms.row(0));
        type(ip, "192.168.3");
        form.left(ip);
        type(ip, "192.168.3.5");
        assertNull(at(ip));
        type(ip, "192.168.3.500");
        assertNull(at(ip));
        form.left(ip);
        assertNotNull(at(ip));
    }

    @Test
    void anEmptyMandatoryFieldIsSaidOnceItHadContent() {
        type(Spot.NAME, "p");
        type(Spot.NAME, "");
        assertNull(at(Spot.NAME));
        form.left(Spot.NAME);
        says(Code.NAME_MISSING, Spot.NAME);
    }

    @Test
    void whatTypingOnCantMendIsHintedAtOnce() {
        type(Spot.NAME, "x".repeat(65));
        says(true, Weight.HINT, Spot.NAME);
        form.left(Spot.NAME);
        says(false, Weight.ERROR, Spot.NAME);
    }

    @Test
    void checksAcrossRowsAreSaidWhenARowIsLeftAtEveryRowConcerned() {
        forms.typeExample();
        Spot first = Spot.ip(forms.row(0));
        Spot second = Spot.ip(forms.row(1));
        type(second, "192.168.3.125");
        assertNull(at(first));
        form.left(second);
        says(Code.IP_REPEATED, first);
        says(Code.IP_REPEATED, second);
    }

    @Test
    void mendingOneOfTwoRowsClearsBoth() {
        forms.typeExample();
        type(Spot.ip(forms.row(1)), "192.168.3.125");
        form.left(Spot.ip(forms.row(1)));
        type(Spot.ip(forms.row(0)), "192.168.3.124");
        assertNull(at(Spot.ip(forms.row(0))));
        assertNull(at(Spot.ip(forms.row(1))));
    }

    @Test
    void aTryToSubmitSaysEverything() {
        form.showAll();
        assertNotNull(at(Spot.NAME));
        assertNotNull(at(Spot.DIRECTION));
        assertNotNull(at(Spot.subnet(forms.row(0))));
        assertNotNull(at(Spot.subnet(forms.row(1))));
    }

    @Test
    void changingTheSubnetJudgesTheAddressBesideIt() {
        forms.typeExample();
        RowModel row = forms.row(0);
        form.entered(Spot.subnet(row));
        row.subnetIdProperty().set(Forms.NET_B);
        form.left(Spot.subnet(row));
        says(Code.IP_OUTSIDE, Spot.ip(row));
    }

    @Test
    void anAddressThatTurnsOutToBeInUseIsSaidOnceTheFieldWasLeft() {
        forms.typeExample();
        Spot ip = Spot.ip(forms.row(0));
        form.entered(ip);
        form.left(ip);
        Known now = new Known(
                Limits.DEFAULT,
                Forms.KNOWN.regions(),
                Forms.KNOWN.subnets(),
                Forms.KNOWN.names(),
                Map.of(Forms.NET_A, List.of(new PrivateIp("p", Forms.NET_A, "192.168.3.125", "compute:az-1"))));
        forms.known.set(now);
        says(Code.IP_IN_USE, ip);
    }
}
