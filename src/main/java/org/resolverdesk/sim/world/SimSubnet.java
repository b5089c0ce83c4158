package org.resolverdesk.sim.world;

import java.time.Instant;

/// A subnet with both of its ids: `id` is the VPC subnet id (also its network id), which requests name; the
/// list of an endpoint's addresses answers `neutronId` (reference 4.6). The gateway has one of the addresses
/// that the provider doesn't keep.
public record SimSubnet(
        String id,
        String neutronId,
        String name,
        Block block,
        long gateway,
        SimVpc vpc,
        String zone,
        Instant createdAt) {
    public SimSubnet {
        if (gateway <= block.first() || gateway > block.lastUsable()) {
            throw new IllegalArgumentException(Block.text(gateway) + " can't be a gateway in " + block.cidr());
        }
    }
}
