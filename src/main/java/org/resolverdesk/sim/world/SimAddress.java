package org.resolverdesk.sim.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One address of an endpoint, with the moments at which its state changes: it is made at `readyAt` (with
/// `error` as the reason where that fails) and gone at `goneAt` once someone unbound it at `unboundAt`.
/// `occupies` is false for those of generated endpoints, which take no room in their subnet.
public record SimAddress(
        String id,
        long number,
        String subnetId,
        Instant createdAt,
        Instant readyAt,
        @Nullable String error,
        boolean occupies,
        @Nullable Instant unboundAt,
        @Nullable Instant goneAt) {

    static SimAddress made(
            String id, long number, String subnetId, Instant now, Instant ready, @Nullable String error) {
        return new SimAddress(id, number, subnetId, now, ready, error, true, null, null);
    }

    SimAddress leaving(Instant now, Instant gone) {
        return new SimAddress(id, number, subnetId, createdAt, readyAt, error, occupies, now, gone);
    }

    SimAddress withoutRoom() {
        return new SimAddress(id, number, subnetId, createdAt, readyAt, error, false, unboundAt, goneAt);
    }

    /// Whether it still counts: it was not unbound.
    public boolean stays() {
        return goneAt == null;
    }
}
