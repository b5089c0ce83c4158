package org.resolverdesk.proof.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the kills have cost. Safe for threads.
final class Toll {
    /// What can go wrong.
    enum Loss {
        LOST_DRAFTS("lostDrafts"),
        LOST_INTENTS("lostIntents"),
        DUPLICATES("duplicates"),
        UNREADABLE_STORES("unreadableStores"),
        /// An end that the service's own account contradicts, something thrown, or no end at all.
        WRONG_ENDS("wrongEnds");

        final String words;

        Loss(String words) {
            this.words = words;
        }
    }

    private static final int MOST_STORIES = 20;

    private final Map<String, Number> counts = new LinkedHashMap<>();
    private final List<String> stories = new ArrayList<>();

    Toll() {
        for (String name :
                List.of("kills", "programKills", "starts", "typed", "creates", "made", "unwritten", "told")) {
            counts.put(name, 0);
        }
        for (Loss loss : Loss.values()) {
            counts.put(loss.words, 0);
        }
    }

    synchronized void count(String what, int more) {
        counts.merge(what, more, (some, others) -> some.intValue() + others.intValue());
    }

    synchronized void lost(Loss loss, String story) {
        count(loss.words, 1);
        if (stories.size() < MOST_STORIES) {
            stories.add(loss.words + ": " + story);
        }
    }

    synchronized int count(String what) {
        return counts.getOrDefault(what, 0).intValue();
    }

    synchronized Map<String, Number> figures() {
        return new LinkedHashMap<>(counts);
    }

    synchronized List<String> stories() {
        return List.copyOf(stories);
    }
}
