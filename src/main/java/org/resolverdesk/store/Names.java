package org.resolverdesk.store;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How many rows have each name. Views are live and safe on any thread: copying 100,000 names at each change
/// would cost more than all the rest of a merge.
final class Names {
    /// The names, unmodifiable. Equal only to itself, so that who listens to what is known hears of a change of
    /// names.
    private static final class View extends AbstractSet<String> {
        private final Map<String, Integer> counts;

        View(Map<String, Integer> counts) {
            this.counts = counts;
        }

        @Override
        public boolean contains(Object name) {
            return counts.containsKey(name);
        }

        @Override
        public Iterator<String> iterator() {
            return Set.copyOf(counts.keySet()).iterator();
        }

        @Override
        public int size() {
            return counts.size();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private boolean changed;

    /// A new view of them.
    Set<String> view() {
        return new View(counts);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    void add(String name) {
        if (!name.isEmpty() && counts.merge(name, 1, Integer::sum) == 1) {
            changed = true;
        }
    }

    void remove(String name) {
        if (counts.containsKey(name) && counts.computeIfPresent(name, (_, n) -> n == 1 ? null : n - 1) == null) {
            changed = true;
        }
    }

    /// Whether a name came or went since the last call.
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
