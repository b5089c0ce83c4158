package org.resolverdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;

/// What the program remembers of a row and nobody sees. The volatile part is read, and marked as seen, by
/// comparisons in the background; the rest belongs to the screen thread.
final class Tracking {
    private static final Duration SHOWN_LATE = Duration.ofMinutes(1);

    /// The listing that it belongs to.
    final Direction home;

    /// What the row shows, as an endpoint; null until the service has told of it.
    volatile @Nullable Endpoint last;

    /// The skew that its times were read with.
    volatile @Nullable Skew skew;

    /// The number of the last listing that had it.
    volatile long listing;

    /// When an answer last showed it.
    volatile Instant shownAt;

    /// The order of what last changed it by the user's doing: what was asked before that tells nothing new.
    volatile long changedBy;

    /// The endpoint as it was when its addresses were read.
    @Nullable
    Endpoint ipsOf;

    @Nullable
    Instant ipsReadAt;

    @Nullable
    Instant askedAt;

    /// Until when 'not being deleted' isn't believed: a service may show the old state for a while (reference
    /// 1.7).
    @Nullable
    Instant deletingUntil;

    /// When a create of ours was accepted as this; null for what was found.
    @Nullable
    Instant acceptedAt;

    boolean toldActive;
    boolean toldError;

    Tracking(Direction home, Instant now) {
        this.home = home;
        this.shownAt = now;
    }

    /// Whether the addresses that are shown may no longer be those that are.
    boolean ipsOutdated() {
        Endpoint now = last;
        Endpoint then = ipsOf;
        return now != null
                && (then == null
                        || !now.status().equals(then.status())
                        || now.ipAddressCount() != then.ipAddressCount()
                        || !Objects.equals(now.updateTime(), then.updateTime()));
    }

    /// Whether it was accepted so recently, and not deleted since, that a service which shows its endpoints
    /// late may not know it yet.
    boolean young(Instant now) {
        Instant accepted = acceptedAt;
        return accepted != null && deletingUntil == null && now.isBefore(accepted.plus(SHOWN_LATE));
    }

    boolean deleting(Instant now) {
        Instant until = deletingUntil;
        return until != null && now.isBefore(until);
    }
}
