package org.resolverdesk.spec;

import java.util.List;

/// What a check found: where, why, how heavy, and what the message needs. No words: those belong to the screen,
/// under the key `finding.` + the code's id, with `arguments` in order.
public record Finding(Place place, Code code, Weight weight, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
