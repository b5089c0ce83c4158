package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Answer;
import org.resolverdesk.store.pace.Use;

class LaneTest {
    private final ManualTime time = new ManualTime();
    private final List<String> reads = new ArrayList<>();
    private final Lane lane = new Lane(
            new Work(Runnable::run, Runnable::run, thrown -> reads.add(thrown.toString())),
            new Timing(time, time),
            new Link());

    @Test
    void sourcesThatAreEquallyUrgentTakeTurns() {
        lane.serve(always("look", Use.PENDING));
        lane.serve(always("list", Use.PENDING));
        lane.serve(always("address", Use.ADDRESSES));
        lane.wake();
        assertEquals(List.of("look", "list", "look", "list"), reads.subList(0, 4));
        assertEquals(Use.PENDING.ceiling(), reads.size());
        assertEquals(0, Collections.frequency(reads, "address"));
    }

    private Lane.Source always(String what, Use use) {
        return new Lane.Source() {
            @Override
            public Lane.Job<String> next(Instant now) {
                return new Lane.Job<>(
                        use,
                        _ -> () -> {
                            reads.add(what);
                            return new Answer.Ok<>(what, Duration.ZERO, null, null);
                        },
                        _ -> {});
            }

            @Override
            public @Nullable Instant due(Instant now) {
                return now;
            }
        };
    }
}
