package org.resolverdesk.store;

import java.time.Instant;
import org.resolverdesk.model.Status;

/// What a row of the list is in: a state of the service's, or one that only this computer knows.
public sealed interface EntryState {
    /// What the service last said of it.
    record Seen(Status status) implements EntryState {}

    /// Its create is under way.
    record Sending() implements EntryState {}

    /// It will be sent again then, unless that is called off.
    record Held(Instant until) implements EntryState {}

    /// Its create left this computer and nobody knows whether it was done. `looking` while the user's 'look
    /// now' is under way; when it was last looked for in vain is [EndpointEntry#lookedAtProperty].
    record OutcomeUnknown(String reason, boolean looking, Looked looked) implements EntryState {
        OutcomeUnknown(String reason, boolean looking) {
            this(reason, looking, new Looked.NotYet());
        }

        OutcomeUnknown looking(boolean now) {
            return new OutcomeUnknown(reason, now, looked);
        }
    }

    /// What looking for it has shown so far.
    sealed interface Looked {
        /// Not enough to say anything.
        record NotYet() implements Looked {}

        /// It isn't there, and would be by now.
        record Absent() implements Looked {}

        /// Its name belongs to the endpoint of that id, which isn't what was asked for.
        record NameTaken(String by) implements Looked {}
    }

    /// Whether it will change by itself, so that it is worth asking often.
    default boolean pending() {
        return this instanceof Seen(Status status) && status.pending();
    }
}
