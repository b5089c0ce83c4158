package org.resolverdesk.ui.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import org.resolverdesk.ui.part.Texts;

/// A line of the journal in words, with its icon and its tone.
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    Words(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String title(Happened line) {
        return switch (line) {
            case Happened.Did(Course course) ->
                texts.of(
                        "activity.did." + course.intent().deed().kind(),
                        course.intent().deed().name());
            case Happened.Saw(Moment moment) -> texts.of("activity.saw", moment.name(), what(moment));
        };
    }

    /// What was seen, or what somebody did.
    String what(Moment moment) {
        if (moment.kind() == Moment.Kind.SEEN) {
            return moment.what();
        }
        List<String> words = List.of(moment.what().split(" ", 3));
        String key = moment.kind() == Moment.Kind.OURS
                ? "activity.ours." + words.getFirst()
                : "activity.theirs." + words.getFirst();
        if (!texts.has(key)) {
            return moment.what();
        }
        return words.size() == 3 ? texts.of(key, words.get(1), words.get(2)) : texts.of(key, "", "");
    }

    String stage(Stage stage) {
        return texts.of("activity.stage." + stage.word());
    }

    /// As [#stage]; that it leaves once more after a refusal says so.
    String step(Step step) {
        String refused = step.fact(Step.STATUS);
        boolean anew = step.stage() == Stage.SENT && !refused.isEmpty();
        return anew ? texts.of("activity.stage.sent.anew", refused) : stage(step.stage());
    }

    /// An id with its middle left out: whole ones are in the detail.
    static String shortened(String id) {
        return id.length() <= 16 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 6);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    static Feather icon(Happened line) {
        return switch (line) {
            case Happened.Did(Course course) -> icon(course.last().stage());
            case Happened.Saw(Moment moment) ->
                switch (moment.kind()) {
                    case SEEN -> Feather.EYE;
                    case OURS -> Feather.USER;
                    case THEIRS -> Feather.USERS;
                };
        };
    }

    static Feather icon(Stage stage) {
        return switch (stage) {
            case ACCEPTED, FOUND -> Feather.CHECK_CIRCLE;
            case REFUSED -> Feather.ALERT_OCTAGON;
            case NOT_SENT, CANCELLED, DROPPED -> Feather.SLASH;
            case UNKNOWN, LOOKING, ABSENT, NAME_TAKEN -> Feather.HELP_CIRCLE;
            case HELD -> Feather.CLOCK;
            case INTENDED, SENT, RESENT -> Feather.SEND;
            case DRAFTED -> Feather.EDIT_2;
        };
    }

    static String tone(Happened line) {
        return switch (line) {
            case Happened.Did(Course course) -> tone(course.last().stage());
            case Happened.Saw(Moment moment) -> moment.kind() == Moment.Kind.SEEN ? "muted" : "accent";
        };
    }

    static String tone(Stage stage) {
        return switch (stage) {
            case ACCEPTED, FOUND -> "success";
            case REFUSED -> "danger";
            case UNKNOWN, LOOKING, ABSENT, NAME_TAKEN, HELD -> "warning";
            case INTENDED, SENT -> "accent";
            case NOT_SENT, CANCELLED, DROPPED, RESENT, DRAFTED -> "muted";
        };
    }
}
