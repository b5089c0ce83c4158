package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// A subnet of a VPC (reference 4.1). `id` is what a create sends; `neutronSubnetId` is what the list of an
/// endpoint's addresses answers (4.6). `availableIps` is only known where the service tells it.
public record Subnet(
        String id,
        String name,
        String cidr,
        @Nullable String gatewayIp,
        String vpcId,
        @Nullable String neutronSubnetId,
        @Nullable Integer availableIps) {}
