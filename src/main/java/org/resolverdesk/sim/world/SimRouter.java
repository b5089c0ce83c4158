package org.resolverdesk.sim.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A VPC that a rule is associated with ("router"): in force at `readyAt`, gone at `goneAt` once someone
/// disassociated it.
public record SimRouter(
        String vpcId,
        String region,
        Instant readyAt,
        @Nullable Instant goneAt) {

    SimRouter leaving(Instant gone) {
        return new SimRouter(vpcId, region, readyAt, gone);
    }
}
