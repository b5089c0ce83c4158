package org.resolverdesk.model;

import java.time.Instant;

/// One line of what this program did and saw.
public sealed interface Happened {
    /// When: for a deed when it was asked for.
    Instant at();

    /// It did something, or was asked to.
    record Did(Course course) implements Happened {
        @Override
        public Instant at() {
            return course.intent().at();
        }
    }

    /// It saw something.
    record Saw(Moment moment) implements Happened {
        @Override
        public Instant at() {
            return moment.at();
        }
    }
}
