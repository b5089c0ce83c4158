package org.resolverdesk.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// An executor that does things at once, or keeps them until told.
final class Hands implements Executor {
    private final Deque<Runnable> kept = new ArrayDeque<>();
    private boolean keeping;

    @Override
    public void execute(Runnable task) {
        if (keeping) {
            kept.add(task);
        } else {
            task.run();
        }
    }

    void keep() {
        keeping = true;
    }

    /// What comes from now on is done at once; what was kept stays kept.
    void doAtOnce() {
        keeping = false;
    }

    int kept() {
        return kept.size();
    }

    /// Does the one that was kept first.
    void doOne() {
        kept.remove().run();
    }
}
