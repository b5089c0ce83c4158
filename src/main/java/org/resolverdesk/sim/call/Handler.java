package org.resolverdesk.sim.call;

import java.time.Instant;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.world.World;

/// Answers one kind of request; runs under the server's lock, so it never waits for anything.
@FunctionalInterface
public interface Handler {
    /// The world as it is now, and what happens to this request.
    record Moment(World world, Instant now, Dice.Fate fate) {
        /// Whether what was made then is in lists by now.
        public boolean isListed(Instant createdAt) {
            return !createdAt.plus(fate.behaviour().visibleAfter()).isAfter(now);
        }
    }

    /// Throws a [Refusal] where the request is refused.
    Reply handle(Request request, Moment moment);
}
