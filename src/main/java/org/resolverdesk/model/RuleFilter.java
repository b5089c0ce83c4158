package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// Which rules a list is to have (reference 2.2); null doesn't narrow it.
public record RuleFilter(
        @Nullable String domainName,
        @Nullable String name,
        @Nullable String endpointId) {
    public static final RuleFilter ALL = new RuleFilter(null, null, null);

    public static RuleFilter ofEndpoint(String id) {
        return new RuleFilter(null, null, id);
    }
}
