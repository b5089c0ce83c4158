package org.resolverdesk.sim.call;

import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.world.Lifecycle;

/// What may be done with something that is pending; DNS.0021 for what may not (reference 8.1, where it is
/// open).
public final class Pending {
    private Pending() {}

    /// What is being deleted is never changed.
    public static void checkChange(Status status, OpenPoint point, Handler.Moment moment) {
        boolean allowed = moment.fate().behaviour().takes(point);
        if (status.equals(Status.PENDING_DELETE) || (isPending(status) && !allowed)) {
            throw new Refusal(Reason.LOCKED);
        }
    }

    public static void checkDelete(Status status, Handler.Moment moment) {
        if (isPending(status) && !moment.fate().behaviour().takes(OpenPoint.DELETES_WHILE_PENDING)) {
            throw new Refusal(Reason.LOCKED);
        }
    }

    private static boolean isPending(Status status) {
        return status.equals(Status.PENDING_CREATE)
                || status.equals(Lifecycle.PENDING_UPDATE)
                || status.equals(Status.PENDING_DELETE);
    }
}
