package org.resolverdesk.sim.world;

import java.time.Instant;
import org.resolverdesk.model.Status;

/// The states of endpoints and addresses as pure functions of their moments and of now (reference 8.1). There
/// are no timers: a state changes because time has passed when someone asks.
///
/// PENDING_CREATE → ACTIVE or ERROR; a bind or unbind passes through PENDING_UPDATE; a delete through
/// PENDING_DELETE.
public final class Lifecycle {
    public static final Status PENDING_UPDATE = new Status("PENDING_UPDATE");
    static final Status DELETED = new Status("DELETED");

    private Lifecycle() {}

    public static Status status(SimEndpoint endpoint, Instant now) {
        if (endpoint.goneAt() != null) {
            return Status.PENDING_DELETE;
        }
        if (!isMade(endpoint, now)) {
            return Status.PENDING_CREATE;
        }
        if (now.isBefore(endpoint.updatingUntil())) {
            return PENDING_UPDATE;
        }
        boolean failed = endpoint.addresses().stream().anyMatch(address -> address.stays() && address.error() != null);
        return failed ? Status.ERROR : Status.ACTIVE;
    }

    /// The state of one of the endpoint's addresses: when the endpoint goes, they go with it.
    public static Status status(SimEndpoint endpoint, SimAddress address, Instant now) {
        if (endpoint.goneAt() != null || !address.stays()) {
            return Status.PENDING_DELETE;
        }
        if (now.isBefore(address.readyAt())) {
            return Status.PENDING_CREATE;
        }
        return address.error() == null ? Status.ACTIVE : Status.ERROR;
    }

    /// A deleted rule stays, as DELETED (reference 2.6).
    public static Status status(SimRule rule, Instant now) {
        if (rule.goneAt() != null) {
            return isGone(rule, now) ? DELETED : Status.PENDING_DELETE;
        }
        if (now.isBefore(rule.madeAt())) {
            return Status.PENDING_CREATE;
        }
        return rule.fails() ? Status.ERROR : Status.ACTIVE;
    }

    /// The state of one of the rule's associations (reference 2.5): when the rule goes, they go with it.
    public static Status status(SimRule rule, SimRouter router, Instant now) {
        if (rule.goneAt() != null || router.goneAt() != null) {
            return Status.PENDING_DELETE;
        }
        return now.isBefore(router.readyAt()) ? Status.PENDING_CREATE : Status.ACTIVE;
    }

    /// Whether creation has finished, well or not: only then `vpc_id` and `ipaddress_count` are filled.
    public static boolean isMade(SimEndpoint endpoint, Instant now) {
        return !now.isBefore(endpoint.madeAt());
    }

    /// An address' `update_time`: its last change of state.
    public static Instant updatedAt(SimAddress address, Instant now) {
        if (address.unboundAt() != null) {
            return address.unboundAt();
        }
        return now.isBefore(address.readyAt()) ? address.createdAt() : address.readyAt();
    }

    /// Why an address failed; only once it has.
    public static boolean showsError(SimAddress address, Instant now) {
        return address.error() != null && !now.isBefore(address.readyAt());
    }

    static boolean isGone(SimEndpoint endpoint, Instant now) {
        return endpoint.goneAt() != null && !now.isBefore(endpoint.goneAt());
    }

    static boolean isGone(SimAddress address, Instant now) {
        return address.goneAt() != null && !now.isBefore(address.goneAt());
    }

    public static boolean isGone(SimRule rule, Instant now) {
        return rule.goneAt() != null && !now.isBefore(rule.goneAt());
    }

    public static boolean isGone(SimRouter router, Instant now) {
        return router.goneAt() != null && !now.isBefore(router.goneAt());
    }
}
