package org.resolverdesk.api.auth;

import java.time.Duration;

/// Who decides what happens next at a [Gate]. Told on the thread that found out.
public interface GateWatcher {
    void over(Verdict verdict);

    /// How many calls wait there.
    void waiting(int calls);

    /// How far the service's clock is ahead, where that is more than a minute.
    void skewed(Duration ahead);

    GateWatcher NOBODY = new GateWatcher() {
        @Override
        public void over(Verdict verdict) {}

        @Override
        public void waiting(int calls) {}

        @Override
        public void skewed(Duration ahead) {}
    };
}
