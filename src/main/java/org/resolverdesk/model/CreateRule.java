package org.resolverdesk.model;

import java.util.List;

/// A request to create a resolver rule (reference 2.2).
public record CreateRule(String name, String domainName, String endpointId, List<RuleTarget> targets) {
    public CreateRule {
        targets = List.copyOf(targets);
    }
}
