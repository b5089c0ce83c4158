package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// A VPC that has endpoints, and how many (reference 1.11); null where the service doesn't tell.
public record EndpointVpc(
        String id, @Nullable Integer inbound, @Nullable Integer outbound) {}
