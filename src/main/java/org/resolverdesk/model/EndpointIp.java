package org.resolverdesk.model;

import org.jspecify.annotations.Nullable;

/// One address of an endpoint (reference 1.2). `subnetId` is the *neutron* subnet id, not the one that was sent
/// (reference 4.6): [Subnet#neutronSubnetId] leads back. `ip` may be empty while the service still picks one.
public record EndpointIp(
        String id,
        String ip,
        Status status,
        String subnetId,
        @Nullable String createTime,
        @Nullable String updateTime,
        @Nullable String errorInfo) {}
