package org.resolverdesk.ui.part;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.spec.ServiceCode;

/// What a failure says to a person: what it means and what to do; and, for the details, the service's own
/// words.
public final class FailureText {
    private final Texts texts;

    public FailureText(Texts texts) {
        this.texts = texts;
    }

    /// One line: what happened.
    public String headline(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused refused ->
                texts.of(refused.httpStatus() / 100 == 3 ? "failure.redirect" : "failure.refused");
            case ApiFailure.NotSent notSent -> texts.of("failure.not-sent");
            case ApiFailure.OutcomeUnknown unknown -> texts.of("failure.no-answer");
            case ApiFailure.Unreadable unreadable -> texts.of("failure.unreadable");
        };
    }

    /// What it means and what to do next; by the service's code where we know it, else its own message.
    public String advice(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused refused when refused.httpStatus() / 100 == 3 -> texts.of("failure.redirect.do");
            case ApiFailure.Refused refused ->
                ServiceCode.of(refused.code())
                        .map(code -> "code." + code.code())
                        .filter(texts::has)
                        .map(texts::of)
                        .orElse(refused.message());
            case ApiFailure.NotSent notSent -> notSent.reason();
            case ApiFailure.OutcomeUnknown unknown -> unknown.reason();
            case ApiFailure.Unreadable unreadable -> unreadable.reason();
        };
    }

    /// Everything that support would ask for, verbatim.
    public String details(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused(int status, String code, String message, String id, Duration _) ->
                lines("HTTP " + status, "code: " + or(code), "message: " + message, "request id: " + or(id));
            case ApiFailure.NotSent notSent -> notSent.reason();
            case ApiFailure.OutcomeUnknown(int status, String reason, String id) ->
                lines(status == 0 ? "" : "HTTP " + status, reason, "request id: " + or(id));
            case ApiFailure.Unreadable(int status, String reason, String id) ->
                lines("HTTP " + status, reason, "request id: " + or(id));
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String lines(String... lines) {
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            if (!line.isEmpty()) {
                all.append(all.isEmpty() ? "" : "\n").append(line);
            }
        }
        return all.toString();
    }
}
