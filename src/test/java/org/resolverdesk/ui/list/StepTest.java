package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class StepTest {
    private static final int ROWS = 60;

    private final Listed list = new Listed();
    private final List<EndpointEntry> all = list.store.found(IntStream.range(0, ROWS)
            .mapToObj(i -> list.store.endpoint("row-" + i, "inbound", Status.ACTIVE, i))
            .toArray(Endpoint[]::new));

    @Test
    void aRowThatStaysIsFoundAtItsNewPlaceAndOneThatMovesOrLeavesIsNot() {
        List<EndpointEntry> next = new ArrayList<>(all.subList(0, ROWS - 1));
        next.add(3, next.remove(20));
        next.remove(10);
        Step step = Step.between(all, next);

        assertFalse(step.all());
        assertEquals(2, step.placeOf(2));
        assertEquals(4, step.placeOf(3));
        assertEquals(-1, step.placeOf(20));
        assertEquals(-1, step.placeOf(9), "it left");
        assertEquals(20, step.placeOf(21));
        assertEquals(-1, step.placeOf(ROWS - 1));
    }

    @Test
    void whateverMovesMostRowsAreFoundWhereTheyAre() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<EndpointEntry> next = new ArrayList<>(all);
            for (int k = 0; k < 8; k++) {
                EndpointEntry moved = next.remove(random.nextInt(next.size()));
                if (random.nextInt(4) > 0) {
                    next.add(random.nextInt(next.size()), moved);
                }
            }
            Step step = Step.between(all, next);
            int found = 0;
            for (int i = 0; i < ROWS; i++) {
                int now = step.placeOf(i);
                if (now >= 0) {
                    assertSame(all.get(i), next.get(now));
                    found++;
                }
            }
            assertTrue(found >= ROWS - 8, "only " + found);
        }
    }
}
