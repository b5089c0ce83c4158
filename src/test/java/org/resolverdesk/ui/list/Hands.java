package org.resolverdesk.ui.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// A background that keeps what it is given until told.
final class Hands implements Executor {
    private final Deque<Runnable> kept = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        kept.add(task);
    }

    int kept() {
        return kept.size();
    }

    void doOne() {
        kept.remove().run();
    }
}
