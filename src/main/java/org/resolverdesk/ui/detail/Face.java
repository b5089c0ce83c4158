package org.resolverdesk.ui.detail;

import java.time.Instant;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EntryState;

/// Which of its faces the sheet shows.
public sealed interface Face {
    /// No endpoint is open.
    record Nothing() implements Face {}

    /// Its create is under way.
    record Sending() implements Face {}

    /// Its create left and no answer came; `looking` while it is looked for at the user's word, `looked` what
    /// looking has shown so far.
    record Unknown(String reason, boolean looking, EntryState.Looked looked) implements Face {}

    /// It is sent again then, unless that is called off.
    record Held(Instant until) implements Face {}

    /// What the service last said of it.
    record Seen(Status status) implements Face {}

    /// It has left the list while it was open.
    record Gone(Why why) implements Face {
        /// Why a row has left the list.
        public enum Why {
            DELETED,
            /// Its create was refused, or never left.
            NOT_MADE,
            /// An attempt of unknown outcome was taken off the list.
            DISMISSED
        }
    }

    /// Whether the service will change it by itself.
    default boolean pending() {
        return this instanceof Seen(Status status) && status.pending();
    }

    default boolean failed() {
        return this instanceof Seen(Status status) && status.kind() == Status.Kind.ERROR;
    }
}
