package org.resolverdesk.store;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;

/// One create that was sent, once, and what has become of it. Screen thread.
public final class Submission {
    public sealed interface State {
        record Sending() implements State {}

        /// The service took it, or it was found after an unknown outcome. Final.
        record Accepted(EndpointEntry entry) implements State {}

        /// The service did nothing. Final; its row is gone.
        record Refused(ApiFailure.Refused failure) implements State {}

        /// Nothing left this computer. Final; its row is gone.
        record NotSent(String reason) implements State {}

        /// It left, and nobody knows what came of it. It is looked for at each poll.
        record Unknown(EndpointEntry entry, String reason) implements State {}

        /// Unknown still, and not there when it was looked for at `lookedAt`. A slow service may yet make it,
        /// so it goes on being looked for, until it is found or dismissed.
        record Absent(EndpointEntry entry, String reason, Instant lookedAt) implements State {}
    }

    private final CreateEndpoint request;
    private final Live.Value<State> state;

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

    void turn(State next) {
        state.set(next);
    }
}
