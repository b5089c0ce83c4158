package org.resolverdesk.ui.detail;

import org.resolverdesk.model.Status;

/// Which of its faces the sheet shows.
public sealed interface Face {
    /// No endpoint is open.
    record Nothing() implements Face {}

    /// Its create is under way.
    record Sending() implements Face {}

    /// Its create left and no answer came; `looking` while it is looked for at the user's word.
    record Unknown(String reason, boolean looking) implements Face {}

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
