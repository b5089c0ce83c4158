package org.resolverdesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resolver rule as the service shows it (reference 2.1): `domainName` as it came, which is with a dot at the
/// end. `targets` are told only where one rule is shown, in no order; `routers` there and in lists: null is not
/// told. A deleted rule may still be shown, with the status DELETED (2.6).
public record ResolverRule(
        String id,
        String name,
        String domainName,
        String endpointId,
        Status status,
        int ipAddressCount,
        @Nullable List<RuleTarget> targets,
        @Nullable List<RuleRouter> routers,
        @Nullable String createTime,
        @Nullable String updateTime) {
    /// The status of a rule that is gone.
    public static final Status DELETED = new Status("DELETED");

    public ResolverRule {
        targets = targets == null ? null : List.copyOf(targets);
        routers = routers == null ? null : List.copyOf(routers);
    }
}
