package org.resolverdesk.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An endpoint as the service shows it (reference 1.1). `direction` is the service's word. `vpcId` is null and
/// `ipAddressCount` 0 until the endpoint has been made. Times are as written: `yyyy-MM-dd'T'HH:mm:ss.SSS`, no
/// zone.
public record Endpoint(
        String id,
        String name,
        String direction,
        Status status,
        @Nullable String vpcId,
        int ipAddressCount,
        @Nullable Integer resolverRuleCount,
        @Nullable String createTime,
        @Nullable String updateTime) {

    public Optional<Direction> knownDirection() {
        return Direction.of(direction);
    }
}
