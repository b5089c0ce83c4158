package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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

    private Complaint at(Spot spot) {
        return form.complaints().get(spot);
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
        assertEquals(Weight.ERROR, at(ip).weight());
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
        assertEquals(Code.NAME_MISSING, at(Spot.NAME).findings().getFirst().code());
    }

    @Test
    void whatTypingOnCantMendIsHintedAtOnce() {
        type(Spot.NAME, "x".repeat(65));
        assertTrue(at(Spot.NAME).early());
        assertEquals(Weight.HINT, at(Spot.NAME).weight());
        form.left(Spot.NAME);
        assertFalse(at(Spot.NAME).early());
        assertEquals(Weight.ERROR, at(Spot.NAME).weight());
    }

    @Test
    void checksAcrossRowsAreSaidWhenARowIsLeftAtEveryRowConcerned() {
        forms.typeExample();
        Spot first = Spot.ip(forms.row(0));
        Spot second = Spot.ip(forms.row(1));
        type(second, "192.168.3.125");
        assertNull(at(first));
        form.left(second);
        assertEquals(Code.IP_REPEATED, at(first).findings().getFirst().code());
        assertEquals(Code.IP_REPEATED, at(second).findings().getFirst().code());
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
        assertEquals(Code.IP_OUTSIDE, at(Spot.ip(row)).findings().getFirst().code());
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
        assertEquals(Code.IP_IN_USE, at(ip).findings().getFirst().code());
    }
}
