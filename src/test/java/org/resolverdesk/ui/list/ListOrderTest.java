package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class ListOrderTest {
    private final Listed list = new Listed();

    @Test
    void firstTheNewestAndAboveThemWhatIsNotSettled() {
        list.store.found("old", 500);
        EndpointEntry unknown = list.store.sending("lost", Direction.INBOUND);
        list.store.unknown(unknown, "no answer", false);
        list.store.found("new", 1);
        list.store.found("middle", 60);
        list.store.sending("sent", Direction.INBOUND);
        assertEquals(List.of("lost", "sent", "new", "middle", "old"), list.names());
        assertEquals(List.of("old", "middle", "new", "lost", "sent"), list.sorted(Column.AGE, true));
    }

    @Test
    void namesAreOrderedAsPeopleCount() {
        for (String name : List.of("a10", "B1", "a2", "a", "b01", "a2b", "a2-1")) {
            list.store.found(name, 10);
        }
        List<String> up = List.of("a", "a2", "a2-1", "a2b", "a10", "b01", "B1");
        assertEquals(up, list.sorted(Column.NAME, false));
        List<String> down = new ArrayList<>(up.reversed());
        assertEquals(down, list.sorted(Column.NAME, true));
    }

    @ParameterizedTest
    @CsvSource({
        "a2, a10, -1", "a, a, 0", "a1, a01, 1", "x9y, x9z, -1", "12, 123456789012345678901, -1",
        "a0, a, 1", "1a, a1, -1", "a-1, a1, -1", "007, 7, -1"
    })
    void numbersAreComparedAsNumbers(String a, String b, int sign) {
        assertEquals(sign, Integer.signum(NaturalOrder.INSTANCE.compare(a, b)));
        assertEquals(-sign, Integer.signum(NaturalOrder.INSTANCE.compare(b, a)));
    }

    @Test
    void statesAreOrderedByWhatAsksForAttention() {
        list.store.found(
                list.store.endpoint("fine", "inbound", Status.ACTIVE, 1),
                list.store.endpoint("bad", "inbound", Status.ERROR, 2),
                list.store.endpoint("soon", "inbound", Status.PENDING_CREATE, 3),
                list.store.endpoint("odd", "inbound", new Status("FREEZE"), 4),
                list.store.endpoint("leaving", "inbound", Status.PENDING_DELETE, 5));
        list.store.unknown(list.store.sending("lost", Direction.INBOUND), "no answer", false);
        List<String> up = List.of("lost", "bad", "soon", "leaving", "odd", "fine");
        assertEquals(up, list.sorted(Column.STATE, false));
        assertEquals(up.reversed(), list.sorted(Column.STATE, true));
    }

    @Test
    void rowsThatAreEqualInAColumnStayNewestFirstEitherWay() {
        list.store.found(
                list.store.endpoint("a", "outbound", Status.ACTIVE, 3),
                list.store.endpoint("b", "inbound", Status.ACTIVE, 2),
                list.store.endpoint("c", "outbound", Status.ACTIVE, 1));
        assertEquals(List.of("b", "c", "a"), list.sorted(Column.DIRECTION, false));
        assertEquals(List.of("c", "a", "b"), list.sorted(Column.DIRECTION, true));
    }

    @Test
    void aRowWithoutAVpcComesLastEitherWay() {
        list.vpcs.put("vpc-b", "annex");
        list.store.found(with("office-row", "vpc-a", 2), with("none", null, 3), with("annex-row", "vpc-b", 4));
        assertEquals(List.of("annex-row", "office-row", "none"), list.sorted(Column.VPC, false));
        assertEquals(List.of("office-row", "annex-row", "none"), list.sorted(Column.VPC, true));
        assertEquals(List.of("office-row", "none", "annex-row"), list.sorted(Column.ADDRESSES, false));
        assertEquals(List.of("annex-row", "none", "office-row"), list.sorted(Column.ADDRESSES, true));
    }

    @Test
    void aTimeThatCantBeReadComesLast() {
        Endpoint odd = new Endpoint("x", "odd", "inbound", Status.ACTIVE, null, 2, 0, "yesterday", null);
        list.store.found(odd);
        list.store.found("new", 1);
        list.store.found("old", 100);
        assertEquals(List.of("new", "old", "odd"), list.names());
        assertEquals(List.of("old", "new", "odd"), list.sorted(Column.AGE, true));
    }

    private Endpoint with(String name, @Nullable String vpc, int ips) {
        String time = "2026-01-01T12:00:0" + (9 - ips) + ".000";
        return new Endpoint("id-of-" + name, name, "inbound", Status.ACTIVE, vpc, ips, 0, time, time);
    }
}
