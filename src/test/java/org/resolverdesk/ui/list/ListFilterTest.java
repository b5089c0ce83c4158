package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class ListFilterTest {
    private final Listed list = new Listed();
    private EndpointEntry edge;

    @BeforeEach
    void fill() {
        edge = list.store
                .found(
                        list.store.endpoint("Edge-Lab", "inbound", Status.ERROR, 10),
                        list.store.endpoint("branch", "outbound", Status.ACTIVE, 20),
                        list.store.endpoint("hq", "inbound", Status.ACTIVE, 30))
                .getFirst();
        list.store.has(edge, "10.1.2.3", "10.1.9.9");
        list.store.readAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edge",
                "LAB",
                "id-of-edge",
                "10.1.2.3",
                "1.2.",
                "error",
                "office edge",
                "vpc-a error",
                "inbound 10.1.9",
                "10.1.0.0/16",
                "10.1.2.200/24",
                "10.1.2.3/32 edge",
                "10.1.2.0/24 10.1.9.0/24",
                "10.1.2.3/",
                " edge,\tlab ; "
            })
    void everyWordMustBeSomewhereInTheRow(String filter) {
        assertEquals(List.of("Edge-Lab"), list.found(filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge hq", "10.1.0.0/24", "10.2.0.0/16", "10.1.0.0/33", "outbound 10.1", "pending"})
    void aRowThatLacksOneWordIsLeftOut(String filter) {
        assertFalse(list.found(filter).contains("Edge-Lab"));
    }

    @Test
    void anEmptyFilterTakesAll() {
        list.found("edge");
        assertEquals(List.of("Edge-Lab", "branch", "hq"), list.found("  "));
        assertFalse(list.model.filtering());
    }

    @Test
    void theNameOfAVpcIsFoundOnceItIsKnown() {
        list.vpcs.remove("vpc-a");
        list.model.vpcNamesChanged();
        assertEquals(List.of(), list.found("office"));
        list.vpcs.put("vpc-a", "office");
        list.model.vpcNamesChanged();
        assertEquals(3, list.names().size());
    }

    @Test
    void whatARowSaysNowIsWhatCounts() {
        assertEquals(List.of("branch", "hq"), list.found("active"));
        list.store.turns(edge, Status.ACTIVE);
        assertEquals(List.of("Edge-Lab", "branch", "hq"), list.names());
    }

    @Test
    void addressesAreFoundWhenTheyHaveBeenRead() {
        EndpointEntry hq = list.model.rows().getLast();
        assertEquals(List.of(), list.found("172.16.0.0/12"));
        assertEquals(2, list.model.tallyProperty().get().unread(), "two whose addresses aren't known");
        list.store.has(hq, "172.16.0.9");
        assertEquals(List.of("hq"), list.names());
        assertEquals(1, list.model.tallyProperty().get().unread());
    }

    @Test
    void aDirectionShowsItsOwnAndCountsWhatTheTextLetsThrough() {
        list.model.scopeProperty().set(Scope.OUTBOUND);
        assertEquals(List.of("branch"), list.names());
        assertEquals(new Tally(3, 3, 2, 1, 0, 0), list.model.tallyProperty().get());
        list.model.filterProperty().set("edge");
        assertEquals(new Tally(3, 1, 1, 0, 0, 2), list.model.tallyProperty().get());
        assertEquals(List.of(), list.names());
        list.model.clearFilter();
        assertEquals(3, list.names().size());
        assertFalse(list.model.filtering());
    }

    @Test
    void aDirectionThatWeDontKnowIsAmongAllOnly() {
        list.store.found(list.store.endpoint("odd", "sideways", Status.ACTIVE, 1));
        assertTrue(list.names().contains("odd"));
        assertEquals(new Tally(4, 4, 2, 1, 0, 0), list.model.tallyProperty().get());
    }

    @Test
    void whatIsMadeHereIsShownAtOnceWhateverTheFilterAndCountedApart() {
        list.found("hq");
        EndpointEntry mine = list.store.sending("poi-1", Direction.OUTBOUND);
        assertEquals(List.of("poi-1", "hq"), list.names());
        assertEquals(1, list.model.tallyProperty().get().besides());
        list.store.accepted(mine, "made-1");
        assertEquals(List.of("poi-1", "hq"), list.names(), "it stays when the service has taken it");
        list.found("branch");
        assertEquals(List.of("branch"), list.names(), "a new filter is about it too");
    }

    @Test
    void whatIsStillBeingSentIsShownUnderANewFilterToo() {
        EndpointEntry mine = list.store.sending("poi-1", Direction.OUTBOUND);
        assertEquals(List.of("poi-1", "hq"), list.found("hq"));
        list.store.unknown(mine, "no answer", false);
        assertEquals(List.of("poi-1", "branch"), list.found("branch"));
        assertEquals(List.of("poi-1"), list.found("outcome unknown"));
        assertEquals(0, list.model.tallyProperty().get().besides());
    }
}
