package org.resolverdesk.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;

/// An endpoint, with the moments at which its state changes instead of a state: made at `madeAt`, busy with its
/// addresses until `updatingUntil`, gone at `goneAt` once it was deleted. [Lifecycle] reads the state from
/// them.
public record SimEndpoint(
        String id,
        String name,
        Direction direction,
        String vpcId,
        Instant createdAt,
        Instant updatedAt,
        Instant madeAt,
        Instant updatingUntil,
        @Nullable Instant goneAt,
        List<SimAddress> addresses) {
    public SimEndpoint {
        addresses = List.copyOf(addresses);
    }

    static SimEndpoint made(
            String id,
            String name,
            Direction direction,
            String vpcId,
            Instant now,
            Instant made,
            List<SimAddress> addresses) {
        return new SimEndpoint(id, name, direction, vpcId, now, now, made, now, null, addresses);
    }

    /// The example of a rename leaves `update_time` alone (reference 1.6).
    SimEndpoint renamed(String newName) {
        return new SimEndpoint(
                id, newName, direction, vpcId, createdAt, updatedAt, madeAt, updatingUntil, goneAt, addresses);
    }

    SimEndpoint deleted(Instant now, Instant gone) {
        return new SimEndpoint(id, name, direction, vpcId, createdAt, now, madeAt, updatingUntil, gone, addresses);
    }

    SimEndpoint updating(Instant now, Instant until, List<SimAddress> changed) {
        Instant last = until.isAfter(updatingUntil) ? until : updatingUntil;
        return new SimEndpoint(id, name, direction, vpcId, createdAt, now, madeAt, last, goneAt, changed);
    }

    SimEndpoint with(List<SimAddress> changed) {
        return new SimEndpoint(
                id, name, direction, vpcId, createdAt, updatedAt, madeAt, updatingUntil, goneAt, changed);
    }

    /// Whether time will take it, or one of its addresses, away.
    boolean isLeaving() {
        return goneAt != null || count() < addresses.size();
    }

    /// The addresses without one of them.
    List<SimAddress> without(SimAddress address) {
        List<SimAddress> rest = new ArrayList<>(addresses);
        rest.remove(address);
        return rest;
    }

    /// How many addresses it has, those being unbound not counted: what `ipaddress_count` says and 2 to 6 is
    /// about.
    public int count() {
        int count = 0;
        for (SimAddress address : addresses) {
            count += address.stays() ? 1 : 0;
        }
        return count;
    }
}
