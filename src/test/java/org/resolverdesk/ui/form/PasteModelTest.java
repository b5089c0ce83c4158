package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paste into the IP table: nothing is dropped silently.
class PasteModelTest {
    private final Forms forms = new Forms();
    private final PasteModel paste = new PasteModel(forms.form, () -> Forms.SUBNETS);

    @ParameterizedTest
    @ValueSource(strings = {"192.168.3.9", " 192.168.3.9 ", "net-a", ""})
    void oneValueIsTheFieldsOwnBusiness(String text) {
        assertFalse(paste.paste(text, forms.row(0)));
        assertTrue(forms.form.untouchedProperty().get());
    }

    @Test
    void linesOfTsvFillSubnetAndAddress() {
        assertTrue(paste.paste("net-a\t192.168.3.9\nnet-b\t192.168.4.9\n", forms.row(0)));
        assertEquals(Forms.NET_A, forms.row(0).subnetIdProperty().get());
        assertEquals("192.168.3.9", forms.row(0).ipProperty().get());
        assertEquals(Forms.NET_B, forms.row(1).subnetIdProperty().get());
        assertTrue(paste.leftProperty().get().nothing());
    }

    @Test
    void whatIsNoRowAndWhatFindsNoRoomIsNamed() {
        StringBuilder text = new StringBuilder("what is this?\n");
        for (int i = 1; i <= 8; i++) {
            text.append("192.168.3.").append(i + 10).append('\n');
        }
        paste.paste(text.toString(), forms.row(0));
        PasteModel.Left left = paste.leftProperty().get();
        assertEquals(1, left.problems().size());
        assertEquals(2, left.rows().size());
        assertEquals("192.168.3.17", left.rows().getFirst().ip());
        paste.forget();
        assertTrue(paste.leftProperty().get().nothing());
    }

    @Test
    void whatWasLeftOutIsForgottenWithTheFormThatItWasPastedInto() {
        paste.paste("what is this?\n192.168.3.9\n", forms.row(0));
        forms.form.nameProperty().set("poi-1");
        forms.form.undo();
        assertFalse(paste.leftProperty().get().nothing(), "a step back is in the same form");
        forms.form.clear();
        assertTrue(paste.leftProperty().get().nothing());
    }
}
