package org.resolverdesk.store.access;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.resolverdesk.api.auth.GateWatcher;
import org.resolverdesk.api.auth.Verdict;
import org.resolverdesk.store.Work;

/// What a gate finds out, brought to the screen.
record Ears(Work work, Consumer<Verdict> onOver, IntConsumer onWaiting, Consumer<Duration> onSkewed)
        implements GateWatcher {
    @Override
    public void over(Verdict verdict) {
        work.onScreen(() -> onOver.accept(verdict));
    }

    @Override
    public void waiting(int calls) {
        work.onScreen(() -> onWaiting.accept(calls));
    }

    @Override
    public void skewed(Duration ahead) {
        work.onScreen(() -> onSkewed.accept(ahead));
    }
}
