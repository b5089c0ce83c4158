package org.resolverdesk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// How much hurry there is in each direction. Screen thread.
final class Pulse {
    private final EndpointStore store;
    private final Map<Direction, DirectionPoll> polls = new EnumMap<>(Direction.class);
    private boolean hidden;

    Pulse(EndpointStore store) {
        this.store = store;
        for (Direction direction : Direction.values()) {
            polls.put(direction, new DirectionPoll(direction));
        }
    }

    Collection<DirectionPoll> polls() {
        return polls.values();
    }

    void hidden(boolean now) {
        hidden = now;
    }

    /// Whether nobody sees the window.
    boolean hidden() {
        return hidden;
    }

    @Nullable
    Instant due(DirectionPoll poll, Instant now) {
        return poll.due(now, hurry(poll), hidden);
    }

    /// Since when the youngest pending thing is so, in a direction whose listing tells of it; null where
    /// nothing is.
    @Nullable
    Instant hurry(DirectionPoll poll) {
        Instant youngest = null;
        if (!oneByOne(poll.direction)) {
            for (EndpointEntry row : store.pending(poll.direction)) {
                Instant since = row.sinceProperty().get();
                youngest = youngest == null || since.isAfter(youngest) ? since : youngest;
            }
        }
        return youngest;
    }

    /// Whether that direction's listing takes more calls than it has pending rows: then these are asked for by
    /// id.
    boolean oneByOne(Direction direction) {
        DirectionPoll poll = polls.get(direction);
        return poll != null && store.pending(direction).size() < poll.pages();
    }
}
