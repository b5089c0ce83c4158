package org.resolverdesk.ui.profiles;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.store.access.Finding;
import org.resolverdesk.store.access.Finding.Mark;
import org.resolverdesk.store.access.Finding.Reason;
import org.resolverdesk.ui.part.FailureText;
import org.resolverdesk.ui.part.Texts;

/// A line of 'test connection' in words: what was looked at, what is so, and how to mend it.
final class FindingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final AccessText access;
    private final FailureText failures;

    FindingWords(Texts texts) {
        this.texts = texts;
        access = new AccessText(texts);
        failures = new FailureText(texts);
    }

    String subject(Finding finding) {
        return texts.of("test.subject." + finding.subject());
    }

    String says(Finding finding) {
        Obstacle obstacle = AccessText.obstacle(finding.failure());
        List<String> facts = finding.facts();
        return switch (finding.reason()) {
            case NOT_REACHED, FAILED -> obstacle == null ? failed(finding) : access.obstacle(obstacle);
            case NOT_TAKEN -> access.headline(grounds(facts), finding.failure());
            case TAKEN ->
                facts.isEmpty() || facts.getFirst().isEmpty()
                        ? texts.of("test.reason.TAKEN")
                        : texts.of("test.reason.TAKEN.until", time(facts.getFirst()));
            case WAITS_FOR -> texts.of("test.reason.WAITS_FOR", texts.of("test.subject." + facts.getFirst()));
            case ALLOWED ->
                facts.size() < 2 || facts.get(1).isEmpty()
                        ? texts.of("test.reason.ALLOWED")
                        : texts.of("test.reason.ALLOWED.count", facts.get(1));
            case CLOCK_FITS -> texts.of("test.reason.CLOCK_FITS", access.apart(seconds(facts)));
            case CLOCK_OFF ->
                texts.of(
                        seconds(facts).isNegative() ? "test.reason.CLOCK_OFF.behind" : "test.reason.CLOCK_OFF",
                        access.apart(seconds(facts)));
            default -> texts.of("test.reason." + finding.reason(), filled(facts));
        };
    }

    String mend(Finding finding) {
        if (finding.mark() != Mark.WRONG) {
            return "";
        }
        Obstacle obstacle = AccessText.obstacle(finding.failure());
        if (obstacle != null) {
            return access.mend(obstacle);
        }
        if (finding.reason() == Reason.NOT_TAKEN) {
            return access.advice(grounds(finding.facts()), finding.failure());
        }
        String key = "test.mend." + finding.reason();
        if (texts.has(key)) {
            return texts.of(key, filled(finding.facts()));
        }
        ApiFailure failure = finding.failure();
        return failure == null ? "" : failures.advice(failure);
    }

    String details(Finding finding) {
        ApiFailure failure = finding.failure();
        return failure == null ? "" : failures.details(failure);
    }

    private String failed(Finding finding) {
        ApiFailure failure = finding.failure();
        return failure == null ? texts.of("test.reason.FAILED") : failures.headline(failure);
    }

    private static Grounds grounds(List<String> facts) {
        for (Grounds grounds : Grounds.values()) {
            if (!facts.isEmpty() && grounds.name().equals(facts.getFirst())) {
                return grounds;
            }
        }
        return Grounds.OTHER;
    }

    private static Duration seconds(List<String> facts) {
        return Duration.ofSeconds(Long.parseLong(facts.getFirst()));
    }

    /// A pattern that names more than there is would show its own mark.
    private static Object[] filled(List<String> facts) {
        List<String> filled = new ArrayList<>(facts);
        while (filled.size() < 6) {
            filled.add("–");
        }
        return filled.toArray();
    }

    private static String time(String instant) {
        try {
            return CLOCK.withZone(ZoneId.systemDefault()).format(Instant.parse(instant));
        } catch (DateTimeParseException other) {
            return instant;
        }
    }
}
