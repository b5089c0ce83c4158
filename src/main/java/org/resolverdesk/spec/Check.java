package org.resolverdesk.spec;

import java.util.List;
import java.util.function.BiFunction;
import org.resolverdesk.model.EndpointDraft;

/// One clause of the specification: its id, such as `name.length`, and what it finds in a draft, given what is
/// known. Never throws, whatever the draft holds.
public record Check(String clause, BiFunction<EndpointDraft, Known, List<Finding>> rule) {
    List<Finding> find(EndpointDraft draft, Known known) {
        return rule.apply(draft, known);
    }
}
