package org.resolverdesk.proof.kill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.resolverdesk.proof.kill.Toll.Loss;

/// What a child has shown on its screen, held against what the next one finds in its journal. One thread.
final class Memory {
    /// What is typed is a time in milliseconds; so long before a kill it has to be kept.
    private static final long KEPT_AFTER = 500;

    private final Toll toll;
    private final String where;
    private final Set<String> began = new HashSet<>();
    private final Set<String> found = new HashSet<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final NavigableSet<Long> typed = new TreeSet<>();
    private long mustBeKept;
    private Strait strait = Strait.NONE;
    private boolean told;

    Memory(Toll toll, String where) {
        this.toll = toll;
        this.where = where;
    }

    /// What the next child lacks.
    void expects(Strait lack) {
        strait = lack;
    }

    void hears(String line) {
        String[] words = line.split(" ", 4);
        switch (words[0]) {
            case "typed" -> typed(Long.parseLong(words[1]));
            case "unwritten" -> toll.count("unwritten", 1);
            case "asked" -> toll.count("creates", 1);
            case "began" -> began.add(words[1]);
            case "course" -> {
                // The newest attempt comes first.
                found.add(words[1]);
                ends.putIfAbsent(words[1], words[2]);
                ids.putIfAbsent(words[1], words[3]);
            }
            case "form" -> form(Long.parseLong(words[1]));
            case "ready" -> ready();
            case "problem" -> problem(words[1], line);
            case "thrown" -> toll.lost(Loss.WRONG_ENDS, where + line);
            default -> {}
        }
    }

    /// It is about to be killed, or was a moment ago.
    void dies(long millis) {
        Long last = typed.floor(millis - KEPT_AFTER);
        mustBeKept = last == null ? mustBeKept : Math.max(mustBeKept, last);
        typed.clear();
        told = false;
    }

    Map<String, String> ends() {
        return ends;
    }

    String id(String name) {
        return ids.getOrDefault(name, "-");
    }

    private void typed(long value) {
        toll.count("typed", 1);
        if (!told) {
            typed.add(value);
        }
    }

    /// What was typed half a second before has to be kept all the same; what is typed from now on was said not to be.
    private void problem(String kind, String line) {
        if (!strait.explains(kind)) {
            toll.lost(Loss.UNREADABLE_STORES, where + line);
            return;
        }
        toll.count("told", 1);
        if (!told && !typed.isEmpty()) {
            dies(typed.last());
        }
        told = true;
    }

    private void form(long value) {
        if (value < mustBeKept) {
            toll.lost(Loss.LOST_DRAFTS, where + "typed " + mustBeKept + ", and found " + value);
            mustBeKept = value;
        }
    }

    private void ready() {
        for (String name : began) {
            if (!found.contains(name)) {
                toll.lost(Loss.LOST_INTENTS, where + name + " was on screen, and isn't in the journal");
            }
        }
        began.clear();
        found.clear();
        // What follows is said at the very end.
        ends.clear();
        ids.clear();
    }
}
