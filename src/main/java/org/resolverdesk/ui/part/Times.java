package org.resolverdesk.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Ages and durations in words, as short as a list needs them.
public final class Times {
    private final Texts texts;

    public Times(Texts texts) {
        this.texts = texts;
    }

    /// How long ago, such as 'just now', '2 min', '12 d'; a negative age is 'just now'.
    public String age(Duration age) {
        return age.compareTo(Duration.ofSeconds(45)) < 0 ? texts.of("time.just-now") : span(age);
    }

    /// The day here, such as '2026-11-24'.
    public String day(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZoneId.systemDefault()));
    }

    /// How far two clocks are apart: in seconds as long as these say something.
    public String apart(Duration difference) {
        Duration apart = difference.abs();
        return apart.compareTo(Duration.ofMinutes(10)) < 0
                ? texts.of("time.seconds", Long.toString(apart.toSeconds()))
                : span(apart);
    }

    /// After how long the words of such a [#span] are others.
    static Duration unit(Duration span) {
        return Unit.of(span).length;
    }

    /// How long, such as '8 s', '4 min', '3 h', '12 d'.
    public String span(Duration span) {
        Unit unit = Unit.of(span);
        long seconds = Math.max(0, span.toSeconds());
        return texts.of(unit.words, Long.toString(seconds / unit.length.toSeconds()));
    }

    /// What a span is counted in: the longest unit that it has one of.
    private enum Unit {
        DAYS("time.days", Duration.ofDays(1)),
        HOURS("time.hours", Duration.ofHours(1)),
        MINUTES("time.minutes", Duration.ofMinutes(1)),
        SECONDS("time.seconds", Duration.ofSeconds(1));

        private final String words;
        private final Duration length;

        Unit(String words, Duration length) {
            this.words = words;
            this.length = length;
        }

        static Unit of(Duration span) {
            for (Unit unit : values()) {
                if (span.compareTo(unit.length) >= 0) {
                    return unit;
                }
            }
            return SECONDS;
        }
    }
}
