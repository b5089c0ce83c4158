package org.resolverdesk.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One step in the life of an intent. `number` counts the steps of all intents; `facts` are short texts by the
/// keys below, ordered by key, with every secret redacted.
public record Step(long number, long intent, Instant at, Stage stage, Map<String, String> facts) {
    /// The id that the service gave.
    public static final String ID = "id";

    /// Why, in the words of the service or of the system.
    public static final String REASON = "reason";

    /// The service's code, HTTP status and request id.
    public static final String CODE = "code";

    public static final String STATUS = "status";
    public static final String REQUEST_ID = "request-id";

    /// The call as it was: `POST http://…`, its body, and the answer's body.
    public static final String CALL = "call";

    public static final String REQUEST = "request";
    public static final String ANSWER = "answer";

    /// Ids of that name that were there before, separated by blanks.
    public static final String BEFORE = "before";

    /// Since when what it asks for can have been made: the time of the first of its attempts.
    public static final String SINCE = "since";

    /// Until when it is held.
    public static final String UNTIL = "until";

    public Step {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public String fact(String key) {
        return facts.getOrDefault(key, "");
    }
}
