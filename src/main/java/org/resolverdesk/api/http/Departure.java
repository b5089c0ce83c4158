package org.resolverdesk.api.http;

import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The gate between a call and the wire, passed right before the first byte of a request is written: so whether
/// a request may have left is a fact, whatever exception follows, and one that writes can't leave twice even if
/// the client would repeat it. Used by the calling thread and the client's.
final class Departure {
    private enum State {
        WAITING,
        LEFT,
        STOPPED
    }

    private final boolean once;
    private final Runnable onLeaving;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile @Nullable Response answer;

    /// `onLeaving` runs each time that a request leaves.
    Departure(boolean once, Runnable onLeaving) {
        this.once = once;
        this.onLeaving = onLeaving;
    }

    /// Whether a request may leave now; from then on it counts as having left.
    boolean leave() {
        boolean first = state.compareAndSet(State.WAITING, State.LEFT);
        boolean may = first || (!once && state.get() == State.LEFT);
        if (may) {
            onLeaving.run();
        }
        return may;
    }

    /// Lets nothing leave any more; false where something did already.
    boolean stop() {
        return state.compareAndSet(State.WAITING, State.STOPPED) || state.get() == State.STOPPED;
    }

    boolean left() {
        return state.get() == State.LEFT;
    }

    void answered(Response response) {
        answer = response;
    }

    /// The answer's status line and headers, as soon as they came; its body may still fail.
    @Nullable
    Response answer() {
        return answer;
    }
}
