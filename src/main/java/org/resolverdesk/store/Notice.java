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
        /// The service refused its create, and no form says so.
        REFUSED,
        /// Nothing of its create left this computer, and no form says so.
        NOT_SENT;

        /// Whether it isn't what was wanted.
        public boolean bad() {
            return this == BECAME_ERROR || this == REFUSED || this == NOT_SENT;
        }
    }
}
