package org.resolverdesk.store;

import java.time.Instant;

/// Something that has finished with an endpoint that was made here in this run.
public record Notice(Instant at, Kind kind, String name, String id) {
    public enum Kind {
        BECAME_ACTIVE,
        BECAME_ERROR,
        /// Its deletion has finished.
        GONE,
        /// Its create had an unknown outcome, and it was found.
        FOUND,
        /// It was sent again after an unknown outcome, and the service refused it.
        REFUSED,
        /// It was to be sent again, and nothing left this computer.
        NOT_SENT;

        /// Whether it isn't what was wanted.
        public boolean bad() {
            return this == BECAME_ERROR || this == REFUSED || this == NOT_SENT;
        }
    }
}
