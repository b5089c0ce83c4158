package org.resolverdesk.store;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Exchange;

/// The last calls of a session, the newest first, each with every secret redacted. Screen thread.
public final class Calls {
    public static final int MOST = 200;

    private final ObservableList<Exchange> kept = FXCollections.observableArrayList();
    private final ObservableList<Exchange> all = FXCollections.unmodifiableObservableList(kept);
    private final Runnable unlisten;

    public Calls(Trace trace, Work work) {
        kept.addAll(trace.recent().reversed());
        unlisten = trace.listen(call -> work.onScreen(() -> add(call)));
    }

    public ObservableList<Exchange> all() {
        return all;
    }

    /// Begins anew with the next call.
    public void clear() {
        kept.clear();
    }

    /// No call is added any more.
    public void close() {
        unlisten.run();
    }

    private void add(Exchange call) {
        kept.addFirst(call);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }
}
