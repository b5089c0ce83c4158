package org.resolverdesk.model;

import java.util.List;

/// An intent and every step of it so far, the first first; never without one.
public record Course(Intent intent, List<Step> steps) {
    public Course {
        steps = List.copyOf(steps);
    }

    public Step last() {
        return steps.getLast();
    }
}
