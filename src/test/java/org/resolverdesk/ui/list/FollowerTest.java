package org.resolverdesk.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;

class FollowerTest {
    private final Listed list = new Listed();
    private final List<String> shown = new ArrayList<>();
    private final Follower follower = new Follower(
            row -> List.of(row.stateProperty()),
            row -> shown.add(row.nameProperty().get() + " "
                    + list.model.said().state(row.stateProperty().get())));

    @Test
    void itShowsWhatItFollowsAndNothingElse() {
        EndpointEntry a = list.store.found("a", 1);
        EndpointEntry b = list.store.found("b", 2);
        follower.follow(a);
        follower.follow(a);
        list.store.turns(a, Status.ERROR);
        follower.follow(b);
        list.store.turns(a, Status.ACTIVE);
        list.store.turns(b, Status.ERROR);
        follower.follow(null);
        list.store.turns(b, Status.ACTIVE);
        assertEquals(List.of("a ACTIVE", "a ERROR", "b ACTIVE", "b ERROR"), shown);
    }
}
