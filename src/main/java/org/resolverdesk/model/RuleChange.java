package org.resolverdesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a rule can be changed (reference 2.2): null leaves it alone, `targets` replaces the whole list.
public record RuleChange(@Nullable String name, @Nullable List<RuleTarget> targets) {
    public RuleChange {
        targets = targets == null ? null : List.copyOf(targets);
    }
}
