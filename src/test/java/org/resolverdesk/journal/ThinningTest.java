package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.resolverdesk.journal.JournalInHand.done;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Moment;

class ThinningTest {
    private static final Instant LATER = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant OLD = Instant.parse("2026-01-10T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void ofWhatIsOldTheLastStateOfADayStaysAndEveryChangeThatSomebodyMade() {
        assertEquals(
                List.of("ours", "ACTIVE", "theirs", "next day"),
                thinned(
                        at(OLD, 1, Moment.Kind.SEEN, "PENDING"),
                        at(OLD, 2, Moment.Kind.OURS, "ours"),
                        at(OLD, 3, Moment.Kind.SEEN, "ERROR"),
                        at(OLD, 4, Moment.Kind.SEEN, "ACTIVE"),
                        at(OLD, 5, Moment.Kind.THEIRS, "theirs"),
                        at(OLD, 86_400, Moment.Kind.SEEN, "next day")));
    }

    @Test
    void ofTwoAtTheSameMomentTheLaterWrittenStays() {
        assertEquals(
                List.of("second"),
                thinned(at(OLD, 1, Moment.Kind.SEEN, "first"), at(OLD, 1, Moment.Kind.SEEN, "second")));
    }

    @Test
    void anotherEndpointIsAnother() {
        Moment other = new Moment("p", "e-2", "n", OLD.plusSeconds(9), Moment.Kind.SEEN, "other's", null);
        assertEquals(List.of("ACTIVE"), thinned(at(OLD, 1, Moment.Kind.SEEN, "ACTIVE"), other));
    }

    @Test
    void everythingOfTheLast90DaysStays() {
        Instant edge = Instant.parse("2026-03-03T00:00:00Z");
        assertEquals(
                List.of("b", "c", "d"),
                thinned(
                        at(edge, -2, Moment.Kind.SEEN, "a"),
                        at(edge, -1, Moment.Kind.SEEN, "b"),
                        at(edge, 1, Moment.Kind.SEEN, "c"),
                        at(edge, 2, Moment.Kind.SEEN, "d")));
    }

    @Test
    void manyAreThinnedBatchByBatchAndOnlyOnce() {
        try (Journal journal = JournalInHand.in(folder.resolve("many.db"), InstantSource.fixed(LATER))) {
            List<Moment> many = new ArrayList<>();
            for (int i = 0; i < 12_000; i++) {
                many.add(at(OLD, i / 2, Moment.Kind.SEEN, "state " + i));
            }
            done(journal.add(many));
            journal.lookAfter().join();
            assertEquals(
                    List.of("state 11999"),
                    done(journal.timeline("p", "e-1", 100)).stream()
                            .map(Moment::what)
                            .toList());
            done(journal.add(List.of(at(OLD, 1, Moment.Kind.SEEN, "late"))));
            journal.lookAfter().join();
            assertEquals(
                    List.of("state 11999"),
                    done(journal.timeline("p", "e-1", 100)).stream()
                            .map(Moment::what)
                            .toList());
        }
    }

    private List<String> thinned(Moment... moments) {
        try (Journal journal = JournalInHand.in(folder.resolve("journal.db"), InstantSource.fixed(LATER))) {
            done(journal.add(List.of(moments)));
            journal.lookAfter().join();
            return done(journal.timeline("p", "e-1", 100)).stream()
                    .map(Moment::what)
                    .toList();
        }
    }

    private static Moment at(Instant from, long second, Moment.Kind kind, String what) {
        return new Moment("p", "e-1", "name", from.plusSeconds(second), kind, what, null);
    }
}
