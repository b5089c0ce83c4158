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

    /// The unit that [#span] counts such a span in, and so after how long its words are others.
    static Duration unit(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return Duration.ofSeconds(1);
        }
        if (seconds < 3600) {
            return Duration.ofMinutes(1);
        }
        return seconds < 86_400 ? Duration.ofHours(1) : Duration.ofDays(1);
    }

    /// How long, such as '8 s', '4 min', '3 h', '12 d'.
    public String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return texts.of("time.seconds", Long.toString(seconds));
        }
        if (seconds < 3600) {
            return texts.of("time.minutes", Long.toString(seconds / 60));
        }
        if (seconds < 86_400) {
            return texts.of("time.hours", Long.toString(seconds / 3600));
        }
        return texts.of("time.days", Long.toString(seconds / 86_400));
    }
}
