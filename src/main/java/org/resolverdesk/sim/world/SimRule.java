package org.resolverdesk.sim.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resolver rule (reference 2.1), with the moments at which its state changes: made at `madeAt` (and in ERROR
/// from then on where it `fails`), deleted at `goneAt` once someone asked for it. `domainName` ends in a dot;
/// `targets` are addresses.
public record SimRule(
        String id,
        String name,
        String domainName,
        String endpointId,
        List<String> targets,
        Instant createdAt,
        Instant updatedAt,
        Instant madeAt,
        boolean fails,
        @Nullable Instant goneAt,
        List<SimRouter> routers) {
    public SimRule {
        targets = List.copyOf(targets);
        routers = List.copyOf(routers);
    }

    SimRule updated(String newName, List<String> newTargets, Instant now) {
        return new SimRule(
                id, newName, domainName, endpointId, newTargets, createdAt, now, madeAt, fails, goneAt, routers);
    }

    SimRule deleted(Instant now, Instant gone) {
        return new SimRule(id, name, domainName, endpointId, targets, createdAt, now, madeAt, fails, gone, routers);
    }

    SimRule with(List<SimRouter> changed, Instant now) {
        return new SimRule(id, name, domainName, endpointId, targets, createdAt, now, madeAt, fails, goneAt, changed);
    }
}
