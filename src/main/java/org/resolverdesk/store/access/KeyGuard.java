package org.resolverdesk.store.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Grounds;

/// Keeps an access key from being locked by us: the gateway blocks one for five minutes after more than five wrong
/// signatures in a row (reference 5.4), and goes on counting. Screen thread.
final class KeyGuard {
    private static final int MOST = 5;
    private static final Duration LOCKED = Duration.ofMinutes(5);

    private int inARow;
    private @Nullable Instant last;
    private boolean locked;

    void refused(Grounds grounds, Instant now) {
        switch (grounds) {
            case WRONG_SIGNATURE -> {
                forgetOld(now);
                inARow++;
                last = now;
            }
            case KEY_LOCKED -> {
                locked = true;
                last = now;
            }
            default -> {}
        }
    }

    void taken() {
        inARow = 0;
        locked = false;
    }

    /// Until when nothing should be tried; empty: it may.
    Optional<Instant> heldUntil(Instant now) {
        forgetOld(now);
        Instant since = last;
        return since != null && (locked || inARow >= MOST) ? Optional.of(since.plus(LOCKED)) : Optional.empty();
    }

    private void forgetOld(Instant now) {
        Instant since = last;
        if (since == null) {
            return;
        }
        if (!now.isBefore(since.plus(LOCKED))) {
            last = null;
            taken();
        } else if (now.isBefore(since)) {
            // A clock that was set back mustn't hold it for as long as that.
            last = now;
        }
    }
}
