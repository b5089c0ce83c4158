package org.resolverdesk.store;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;

/// One create that was asked for, and what has become of it; each state is in the journal before it is here.
/// Screen thread.
public final class Submission {
    public sealed interface State {
        /// It is held back until then, and can be cancelled.
        record Held(Instant until) implements State {}

        /// It is being written down, or under way.
        record Sending() implements State {}

        /// It was called off before anything was sent. Final.
        record Cancelled() implements State {}

        /// The service took it, or it was found after an unknown outcome. Final.
        record Accepted(EndpointEntry entry) implements State {}

        /// The service refused it, and it is looked for all the same: what has its name or an address of it may be
        /// what it made itself, where the way there doubled it. It will be accepted or refused.
        record Checking(ApiFailure.Refused failure) implements State {}

        /// The service did nothing. Final; its row is gone.
        record Refused(ApiFailure.Refused failure) implements State {}

        /// Nothing left this computer. Final; its row is gone.
        record NotSent(String reason) implements State {}

        /// It couldn't be written into the journal, so nothing was sent. Final; there is no row.
        record NotWritten(String reason) implements State {}

        /// It left, and nobody knows what came of it: it is looked for.
        record Unknown(EndpointEntry entry, String reason) implements State {}

        /// After a time in which it would have shown it isn't there. It goes on being looked for, until it is
        /// found, sent again at the user's word, or dismissed.
        record Absent(EndpointEntry entry) implements State {}

        /// Its name belongs to the endpoint of that id, which isn't what was asked for.
        record NameTaken(EndpointEntry entry, String by) implements State {}

        /// The user is done with it, its end unknown. Final; its row is gone.
        record Dropped() implements State {}
    }

    private final CreateEndpoint request;
    private final Live.Value<State> state;
    private Runnable cancel = () -> {};

    Submission(CreateEndpoint request, State first) {
        this.request = request;
        this.state = new Live.Value<>(first);
    }

    public CreateEndpoint request() {
        return request;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state;
    }

    /// Calls it off while it is held; nothing in any other state.
    public void cancel() {
        cancel.run();
    }

    void onCancel(Runnable action) {
        cancel = action;
    }

    void turn(State next) {
        state.set(next);
    }
}
