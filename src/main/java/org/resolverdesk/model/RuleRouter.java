package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// A VPC that a rule is associated with, or is being: the service calls it router (reference 2.1, 2.5). Once
/// disassociated it is not in the rule any more.
public record RuleRouter(String vpcId, @Nullable String region, Status status) {}
