package org.resolverdesk.sim.world;

import java.time.Instant;

/// A subnet with both of its ids: `id` is the VPC subnet id (also its network id), which requests name; the
/// list of an endpoint's addresses answers `neutronId` (reference 4.6).
public record SimSubnet(
        String id, String neutronId, String name, Block block, SimVpc vpc, String zone, Instant createdAt) {

    /// The gateway has the first address, as everywhere where nobody chose otherwise.
    public long gateway() {
        return block.first() + 1;
    }
}
