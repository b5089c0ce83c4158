package org.resolverdesk.store;

import org.resolverdesk.model.Status;

/// What a row of the list is in: a state of the service's, or one that only this computer knows.
public sealed interface EntryState {
    /// What the service last said of it.
    record Seen(Status status) implements EntryState {}

    /// Its create is under way.
    record Sending() implements EntryState {}

    /// Its create left this computer and nobody knows whether it was done. `looking` while the user's 'look
    /// now' is under way; when it was last looked for in vain is [EndpointEntry#lookedAtProperty].
    record OutcomeUnknown(String reason, boolean looking) implements EntryState {}

    /// Whether it will change by itself, so that it is worth asking often.
    default boolean pending() {
        return this instanceof Seen(Status status) && status.pending();
    }
}
