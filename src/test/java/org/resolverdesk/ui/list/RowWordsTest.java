package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.StoreInHand;
import org.resolverdesk.ui.list.ListState.Remembered;
import org.resolverdesk.ui.list.ListState.Shown;

class RowWordsTest {
    private final Listed list = new Listed();
    private final RowText text = new RowText(list.model);

    @Test
    void aRowIsCopiedWholeAsTabSeparatedValues() {
        String time = "2026-01-02T11:58:00.000";
        Endpoint endpoint = new Endpoint("ff80-1", "hq", "inbound", Status.ACTIVE, "vpc-a", 2, 0, time, time);
        EndpointEntry row = list.store.found(endpoint).getFirst();
        list.store.has(row, "10.0.0.4", "10.0.0.5");
        String expected = "ACTIVE\thq\toffice\tinbound\t10.0.0.4 10.0.0.5\t" + time + "\tff80-1";
        assertEquals(expected, text.row(row));
        assertEquals("10.0.0.4\n10.0.0.5", text.cell(row, Column.ADDRESSES));
        list.vpcs.clear();
        assertEquals("vpc-a", text.cell(row, Column.VPC));
    }

    @Test
    void anAddressThatIsntPickedYetIsntCopied() {
        EndpointEntry row = list.store.found("a", 1);
        list.store.has(
                row,
                List.of(
                        StoreInHand.address("", Status.PENDING_CREATE),
                        StoreInHand.address("10.0.0.5", Status.PENDING_CREATE)));
        assertEquals("10.0.0.5", text.addresses(row, "\n"));
    }

    @Test
    void untilAddressesAreKnownOnlyTheirNumberIsSaid() {
        EndpointEntry row = list.store.found("a", 1);
        assertEquals("2 addresses", list.model.said().addresses(row));
        list.store.has(
                row,
                List.of(StoreInHand.address("10.0.0.4", Status.ERROR), StoreInHand.address("10.0.0.5", Status.ACTIVE)));
        assertEquals("1 of 2 addresses ACTIVE", list.model.said().addresses(row));
        assertEquals(
                List.of(Status.Kind.ACTIVE, Status.Kind.ERROR),
                Addresses.of(row).kinds());
        assertEquals(
                "a, ACTIVE, inbound, 1 of 2 addresses ACTIVE", list.model.said().row(row));
    }

    @Test
    void ofWhatIsBeingMadeHereNoneIsActive() {
        EndpointEntry mine = list.store.sending("poi-1", Direction.OUTBOUND);
        assertEquals("0 of 2 addresses ACTIVE", list.model.said().addresses(mine));
        list.store.accepted(mine, "made-1");
        assertEquals("0 of 2 addresses ACTIVE", list.model.said().addresses(mine));
        list.store.turns(mine, Status.ACTIVE);
        assertEquals("2 addresses", list.model.said().addresses(mine), "ACTIVE, but nobody has read which");
    }

    @Test
    void columnsThatAnotherVersionDidntKnowComeLastAndNoneComesTwice() {
        Remembered age = new Remembered(Column.AGE, 90, Shown.ALWAYS);
        Remembered twice = new Remembered(Column.AGE, 10, Shown.NEVER);
        ListState whole = new ListState(List.of(age, twice), Sort.NEWEST).whole();
        assertEquals(
                List.of(Column.AGE, Column.STATE, Column.NAME, Column.VPC, Column.DIRECTION, Column.ADDRESSES),
                whole.columns().stream().map(Remembered::column).toList());
        assertEquals(age, whole.columns().getFirst());
    }
}
