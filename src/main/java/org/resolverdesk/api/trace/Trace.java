package org.resolverdesk.api.trace;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.resolverdesk.model.Exchange;

/// The last calls, as they were and with every secret redacted, and the figures of the traffic. Any thread may
/// use it.
public final class Trace {
    /// Calls kept, and characters of bodies kept in all: whichever is passed first, the oldest goes.
    static final int MOST_EXCHANGES = 200;

    static final int MOST_CHARACTERS = 4 << 20;

    private static final Logger LOG = System.getLogger(Trace.class.getName());

    private final InstantSource clock;
    private final Traffic traffic;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private final List<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();
    private long characters;

    public Trace(InstantSource clock) {
        this.clock = clock;
        this.traffic = new Traffic(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public Traffic traffic() {
        return traffic;
    }

    /// The calls kept, in the order in which they ended, the last one last.
    public synchronized List<Exchange> recent() {
        return List.copyOf(exchanges);
    }

    /// Tells of every call as it ends, on the thread that made it. The answer ends that.
    public Runnable listen(Consumer<Exchange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Keeps a call that has ended; it must have been redacted ([Redaction]).
    public void add(Exchange exchange) {
        keep(exchange);
        for (Consumer<Exchange> listener : listeners) {
            try {
                listener.accept(exchange);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a listener of the trace failed", e);
            }
        }
    }

    private synchronized void keep(Exchange exchange) {
        exchanges.addLast(exchange);
        characters += size(exchange);
        while (exchanges.size() > MOST_EXCHANGES || (characters > MOST_CHARACTERS && exchanges.size() > 1)) {
            characters -= size(exchanges.removeFirst());
        }
    }

    private static long size(Exchange exchange) {
        return (long) exchange.requestBody().length() + exchange.responseBody().length();
    }
}
