package org.resolverdesk.api.trace;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Exchange;

/// The last call that each thread made, as the trace tells of it: so whoever called can keep the call with what
/// it was for. Any thread may use it.
public final class LastCall implements Consumer<Exchange> {
    private final Map<Thread, Exchange> last = new WeakHashMap<>();

    @Override
    public synchronized void accept(Exchange call) {
        last.put(Thread.currentThread(), call);
    }

    /// That of this thread since the last time; null where there was none.
    public synchronized @Nullable Exchange take() {
        return last.remove(Thread.currentThread());
    }
}
