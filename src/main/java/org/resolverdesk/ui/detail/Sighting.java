package org.resolverdesk.ui.detail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When things were seen: `since` when it has been in its state, `at` when an answer last showed it, `stale`
/// whether the last poll failed; `lookedAt` when an attempt of unknown outcome was last looked for in vain.
public record Sighting(
        Instant since, Instant at, boolean stale, @Nullable Instant lookedAt) {
    static final Sighting NEVER = new Sighting(Instant.EPOCH, Instant.EPOCH, false, null);
}
