package org.resolverdesk.store.submit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Step;

/// What is written down of an answer: enough for a change ticket. Pure.
public final class Facts {
    private static final int MOST = 16 << 10;

    private Facts() {}

    /// `id` of what the answer is about, empty for none; `call` as it was, redacted; null where none was
    /// traced.
    public static Map<String, String> of(Answer<?> answer, String id, @Nullable Exchange call) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, Step.ID, id);
        switch (answer) {
            case Answer.Ok<?> ok -> put(facts, Step.REQUEST_ID, ok.requestId());
            case Answer.Failed<?>(ApiFailure why) -> put(facts, why);
        }
        if (call != null) {
            put(facts, Step.CALL, call.method() + " " + call.url());
            put(facts, Step.REQUEST, call.requestBody());
            put(facts, Step.ANSWER, call.responseBody());
            if (call.status() != 0) {
                put(facts, Step.STATUS, Integer.toString(call.status()));
            }
        }
        return facts;
    }

    /// Of an attempt that another one follows: what it was answered. Not why, which is what the last one says.
    static Map<String, String> refused(Exchange call) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, Step.STATUS, Integer.toString(call.status()));
        put(facts, Step.ANSWER, call.responseBody());
        return facts;
    }

    /// Why it failed, in the service's or the system's words; empty where it didn't.
    public static String reason(Answer<?> answer) {
        return of(answer, "", null).getOrDefault(Step.REASON, "");
    }

    /// Why its outcome is unknown, as last written down; `otherwise` where nothing of that is.
    public static String reason(Course course, String otherwise) {
        return course.steps().reversed().stream()
                .map(step -> step.fact(Step.REASON))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static void put(Map<String, String> facts, ApiFailure why) {
        switch (why) {
            case ApiFailure.Refused(int status, String code, String message, String requestId, var _) -> {
                put(facts, Step.STATUS, Integer.toString(status));
                put(facts, Step.CODE, code);
                put(facts, Step.REASON, message);
                put(facts, Step.REQUEST_ID, requestId);
            }
            case ApiFailure.NotSent(String reason, var _) -> put(facts, Step.REASON, reason);
            case ApiFailure.OutcomeUnknown(int _, String reason, String requestId) -> {
                put(facts, Step.REASON, reason);
                put(facts, Step.REQUEST_ID, requestId);
            }
            case ApiFailure.Unreadable(int _, String reason, String requestId) -> {
                put(facts, Step.REASON, reason);
                put(facts, Step.REQUEST_ID, requestId);
            }
        }
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(key, value.length() > MOST ? value.substring(0, MOST) + "…" : value);
        }
    }
}
