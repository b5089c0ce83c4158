package org.resolverdesk.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.resolverdesk.ui.part.Texts;

class FindingTextTest {
    private final Forms forms = new Forms();

    @Test
    void rowsWithOneAddressNameEachOther() {
        forms.typeExample();
        forms.row(1).ipProperty().set("192.168.3.125");

        forms.form.showAll();

        assertEquals("the same address as row 2", said(Locale.ENGLISH, Spot.ip(forms.row(0))));
        assertEquals("the same address as row 1", said(Locale.ENGLISH, Spot.ip(forms.row(1))));
        assertEquals("与第 2 行的地址相同", said(Locale.SIMPLIFIED_CHINESE, Spot.ip(forms.row(0))));
    }

    @Test
    void aRegionThatIsNotServedNamesThoseThatAre() {
        forms.form.regionProperty().set("eu-west-9");

        forms.form.showAll();

        assertEquals(
                "eu-west-9 isn’t served by this profile’s host; it serves NetworkService, eu-de",
                said(Locale.ENGLISH, Spot.REGION));
    }

    private String said(Locale language, Spot spot) {
        Complaint complaint = forms.form.complaints().get(spot);
        return complaint == null ? "" : new FindingText(new Texts(language)).of(complaint);
    }
}
