package org.resolverdesk.store.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Stage;

/// The machine is this table: what happens (first column) leads from each stage to the next; a dot changes
/// nothing.
class TransitionsTest {
    private static final String TABLE = """
        -            drafted   held      cancelled intended sent     accepted refused not-sent unknown looking found absent    resent dropped name-taken
        asked-held   held      .         .         .        .        .        .       .        .       .         .     .          .      .       .
        asked        intended  .         .         .        .        .        .       .        .       .         .     .          .      .       .
        hold-over    .         intended  .         .        .        .        .       .        .       .         .     .          .      .       .
        cancelled    .         cancelled .         .        .        .        .       .        .       .         .     .          .      .       .
        leaves       .         .         .         sent     .        .        .       .        .       .         .     .          .      .       .
        taken        .         .         .         .        accepted .        .       .        .       .         .     .          .      .       .
        refused      .         .         .         .        refused  .        .       .        .       .         .     .          .      .       .
        name-refused .         .         .         .        looking  .        .       .        .       .         .     .          .      .       .
        not-left     .         .         .         not-sent not-sent .        .       .        .       .         .     .          .      .       .
        lost         .         .         .         .        unknown  .        .       .        .       .         .     .          .      .       .
        edited       .         .         .         .        .        .        .       drafted  .       .         .     .          .      .       .
        restarted    .         cancelled .         unknown  unknown  .        .       .        .       unknown   .     unknown    .      .       unknown
        looked       .         .         .         .        .        .        .       .        looking .         .     .          .      .       .
        as-asked     .         .         .         .        .        .        .       .        .       found     .     found      .      .       found
        not-there    .         .         .         .        .        .        .       .        .       absent    .     .          .      .       absent
        anothers     .         .         .         .        .        .        .       .        .       name-taken .    name-taken .      .       .
        sent-again   .         .         .         .        .        .        .       .        .       .         .     resent     .      .       .
        still-refused .         .         .         .        .        .        .       .        .       refused   .     .          .      .       .
        dismissed    .         .         .         .        .        .        .       .        dropped dropped   .     dropped    .      .       dropped
        """;

    @Test
    void theTableIsTheMachine() {
        Map<String, String> wanted = new TreeMap<>();
        for (String line : TABLE.lines().skip(1).toList()) {
            Iterator<String> cells = Pattern.compile(" +").splitAsStream(line).iterator();
            String what = cells.next();
            for (Stage stage : Stage.values()) {
                wanted.put(stage.word() + " + " + what, cells.next());
            }
        }
        Map<String, String> is = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            for (Happening what : Happening.values()) {
                String word = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
                is.put(
                        stage.word() + " + " + word,
                        Transitions.next(stage, what).map(Stage::word).orElse("."));
            }
        }
        assertEquals(lines(wanted), lines(is));
    }

    @Test
    void whatIsOverStaysOver() {
        for (Stage stage : Stage.values()) {
            boolean leads = Arrays.stream(Happening.values())
                    .anyMatch(what -> Transitions.next(stage, what).isPresent());
            boolean beforeOrOpen = stage.open() || stage == Stage.DRAFTED || stage == Stage.NOT_SENT;
            assertEquals(beforeOrOpen, leads, stage.word());
        }
    }

    @Test
    void fromWhatMayHaveLeftNothingLeadsToSending() {
        for (Stage from : new Stage[] {Stage.SENT, Stage.UNKNOWN, Stage.LOOKING, Stage.ABSENT, Stage.NAME_TAKEN}) {
            for (Happening what : Happening.values()) {
                Optional<Stage> next = Transitions.next(from, what);
                assertFalse(
                        next.isPresent() && (next.get() == Stage.INTENDED || next.get() == Stage.SENT),
                        from + " + " + what);
            }
        }
    }

    @Test
    void anAnswerIsWhatItSays() {
        Answer<String> ok = new Answer.Ok<>("", Duration.ZERO, null, null);
        assertEquals(Happening.TAKEN, Happening.of(ok, true));
        assertEquals(Happening.NOT_LEFT, of(new ApiFailure.NotSent("no route"), true));
        assertEquals(Happening.LOST, of(new ApiFailure.OutcomeUnknown(502, "bad gateway", null), false));
        assertEquals(Happening.LOST, of(new ApiFailure.Unreadable(202, "cut short", null), false));
        assertEquals(Happening.REFUSED, of(new ApiFailure.Refused(400, "DNS.1505", "", null), true));
        assertEquals(Happening.REFUSED, of(new ApiFailure.Refused(403, null, "", null), true));
    }

    @Test
    void aNameOrAnAddressThatIsTakenMayBeOurs() {
        for (@Nullable String code : Arrays.asList("DNS.1504", "DNS.1507", null)) {
            ApiFailure taken = new ApiFailure.Refused(400, code, "It exists.", null);
            assertEquals(Happening.REFUSED, of(taken, false));
            assertEquals(Happening.NAME_REFUSED, of(taken, true));
        }
    }

    private static Happening of(ApiFailure failure, boolean doubtful) {
        return Happening.of(new Answer.Failed<>(failure), doubtful);
    }

    private static String lines(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + " = " + cell.getValue())
                .collect(Collectors.joining("\n"));
    }
}
