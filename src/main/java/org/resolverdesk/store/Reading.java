package org.resolverdesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;

/// How far the endpoints have been read: each direction is a listing of its own.
public record Reading(State inbound, State outbound) {
    static final Reading NOTHING = new Reading(new State.Never(), new State.Never());

    /// How far one listing is.
    public sealed interface State {
        /// Nothing of it has been read.
        record Never() implements State {}

        /// Its first reading is under way: `rows` have come, of `total` where the service told.
        record UnderWay(int rows, @Nullable Integer total) implements State {}

        /// All of it was read, last at `at`.
        record Read(Instant at) implements State {}

        /// The last try failed. `whole`: all of it had been read before, and is shown as it was then.
        record Failed(ApiFailure failure, boolean whole) implements State {}

        /// Whether all of it has been read at least once.
        default boolean whole() {
            return this instanceof Read || (this instanceof Failed(ApiFailure _, boolean whole) && whole);
        }
    }

    public State of(Direction direction) {
        return direction == Direction.INBOUND ? inbound : outbound;
    }

    /// Whether every page of both directions has been read once; until then a search can miss what hasn't come
    /// yet.
    public boolean whole() {
        return inbound.whole() && outbound.whole();
    }

    /// Whether nothing has come yet and nothing has failed.
    public boolean never() {
        return early(inbound) && early(outbound);
    }

    /// Why the last try failed, of either direction; null when none did.
    public @Nullable ApiFailure failure() {
        return inbound instanceof State.Failed(ApiFailure failure, boolean _)
                ? failure
                : outbound instanceof State.Failed(ApiFailure failure, boolean _) ? failure : null;
    }

    Reading with(Direction direction, State state) {
        return direction == Direction.INBOUND ? new Reading(state, outbound) : new Reading(inbound, state);
    }

    private static boolean early(State state) {
        return state instanceof State.Never || (state instanceof State.UnderWay(int rows, Integer _) && rows == 0);
    }
}
