package org.resolverdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.store.pace.Cadence;

/// Things to ask about one by one, soon or in the background, each at most once at a time. What failed waits
/// longer each time; when the service couldn't be reached, everything waits. Screen thread.
final class Wanted<T> {
    private record Trouble(int failures, Instant at) {
        static final Trouble NONE = new Trouble(0, Instant.EPOCH);

        Instant notBefore() {
            return at.plus(Cadence.backOff(failures));
        }

        /// A clock that was set back mustn't make anything wait for hours.
        boolean waits(Instant now) {
            return !now.isBefore(at) && now.isBefore(notBefore());
        }

        Trouble again(Instant now) {
            return new Trouble(failures + 1, now);
        }
    }

    private final Set<T> soon = new LinkedHashSet<>();
    private final Set<T> later = new LinkedHashSet<>();
    private final Map<T, Trouble> troubles = new HashMap<>();
    private Trouble unreachable = Trouble.NONE;

    void want(T thing, boolean atOnce) {
        if (atOnce) {
            later.remove(thing);
            soon.add(thing);
        } else if (!soon.contains(thing)) {
            later.add(thing);
        }
    }

    boolean wants(T thing) {
        return soon.contains(thing) || later.contains(thing);
    }

    /// Everything that is wanted.
    List<T> all() {
        List<T> all = new ArrayList<>(soon);
        all.addAll(later);
        return all;
    }

    /// It is known now.
    void done(T thing) {
        forget(thing);
        unreachable = Trouble.NONE;
    }

    /// There is nothing to know any more.
    void forget(T thing) {
        soon.remove(thing);
        later.remove(thing);
        troubles.remove(thing);
    }

    /// Nothing is to be asked any more.
    void clear() {
        soon.clear();
        later.clear();
        troubles.clear();
    }

    /// It couldn't be known: it goes to the end, and waits.
    void failed(T thing, ApiFailure why, Instant now) {
        if (why instanceof ApiFailure.NotSent || why instanceof ApiFailure.OutcomeUnknown) {
            unreachable = unreachable.again(now);
        }
        if (soon.remove(thing)) {
            soon.add(thing);
        } else if (later.remove(thing)) {
            later.add(thing);
        } else {
            return;
        }
        troubles.put(thing, troubles.getOrDefault(thing, Trouble.NONE).again(now));
    }

    /// Whether nothing is to be asked now, since the service can't be reached.
    boolean paused(Instant now) {
        return unreachable.waits(now);
    }

    @Nullable
    T soon(Instant now) {
        return first(soon, now);
    }

    @Nullable
    T later(Instant now) {
        return first(later, now);
    }

    /// Of these, the first that is wanted in the background and needn't wait.
    @Nullable
    T later(Iterable<T> preferred, Instant now) {
        for (T thing : preferred) {
            if (later.contains(thing) && ready(thing, now)) {
                return thing;
            }
        }
        return null;
    }

    /// When something can be asked for: `now`, a later time, or null when nothing is wanted. The background
    /// counts only where `withLater`.
    @Nullable
    Instant due(Instant now, boolean withLater) {
        if (soon.isEmpty() && (!withLater || later.isEmpty())) {
            return null;
        }
        if (paused(now)) {
            return unreachable.notBefore();
        }
        if (soon(now) != null || (withLater && later(now) != null)) {
            return now;
        }
        Instant due = null;
        for (Map.Entry<T, Trouble> trouble : troubles.entrySet()) {
            if (soon.contains(trouble.getKey()) || (withLater && later.contains(trouble.getKey()))) {
                due = Lane.earlier(due, trouble.getValue().notBefore());
            }
        }
        return due;
    }

    private @Nullable T first(Set<T> things, Instant now) {
        for (T thing : things) {
            if (ready(thing, now)) {
                return thing;
            }
        }
        return null;
    }

    private boolean ready(T thing, Instant now) {
        Trouble trouble = troubles.get(thing);
        return !paused(now) && (trouble == null || !trouble.waits(now));
    }
}
