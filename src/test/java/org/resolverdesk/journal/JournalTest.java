package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.journal.JournalInHand.done;
import static org.resolverdesk.journal.JournalInHand.not;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Draft;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Sighting;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;

class JournalTest {
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final EndpointDraft POI =
            new EndpointDraft("poi-1", "inbound", "eu-de", List.of(new IpDraft("net-a", ""), new IpDraft("net-a", "")));
    static final Deed CREATE = new Deed.Create(POI);

    @TempDir
    Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("data/journal.db");
        journal = JournalInHand.in(file, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void anIntentAndItsStepsAreThereAfterAnotherStart() {
        Course begun = done(journal.begin("p", CREATE, null, Stage.INTENDED, Map.of(Step.BEFORE, "e-1 e-2")));
        done(journal.step(begun.intent().id(), Stage.SENT, Map.of()));
        done(journal.step(begun.intent().id(), Stage.UNKNOWN, Map.of(Step.REASON, "no answer")));
        reopen();
        Course there = done(journal.open("p")).getFirst();
        assertEquals(begun.intent(), there.intent());
        assertEquals(
                List.of(Stage.INTENDED, Stage.SENT, Stage.UNKNOWN),
                there.steps().stream().map(Step::stage).toList());
        assertEquals("e-1 e-2", there.steps().getFirst().fact(Step.BEFORE));
        assertEquals("no answer", there.last().fact(Step.REASON));
        assertEquals(NOW, there.last().at());
    }

    @Test
    void anIntentThatIsOverIsNotOpenButIsRemembered() {
        Course begun = begin(CREATE);
        done(journal.step(begun.intent().id(), Stage.ACCEPTED, Map.of(Step.ID, "e-1")));
        assertEquals(List.of(), done(journal.open("p")));
        assertEquals(1, done(journal.courses("", Long.MAX_VALUE, 10)).size());
    }

    @Test
    void oneOfAKindIsOpenAboutASubject() {
        Course first = begin(CREATE);
        JournalProblem problem = not(journal.begin("p", CREATE, null, Stage.HELD, Map.of()));
        assertEquals(JournalProblem.Kind.ALREADY_OPEN, problem.kind());
        begin(new Deed.Delete("e-1", "poi-1"));
        done(journal.begin("another profile", CREATE, null, Stage.INTENDED, Map.of()));
        done(journal.step(first.intent().id(), Stage.REFUSED, Map.of()));
        begin(CREATE);
    }

    @Test
    void whatIsOverTakesNoMoreStepsAndNobodyIsAlarmed() {
        List<JournalProblem> told = new ArrayList<>();
        journal.onProblem(told::add);
        long over = begin(CREATE).intent().id();
        done(journal.step(over, Stage.REFUSED, Map.of()));
        JournalProblem problem = not(journal.step(over, Stage.LOOKING, Map.of()));
        assertEquals(JournalProblem.Kind.ALREADY_OVER, problem.kind());
        problem = not(journal.begin("p", CREATE, over, Stage.INTENDED, Map.of()));
        assertEquals(JournalProblem.Kind.ALREADY_OVER, problem.kind(), "nor is it sent again");
        assertEquals(List.of(), done(journal.open("p")));
        assertEquals(List.of(), told);
    }

    @Test
    void whatWasToBeSentAgainAndDidntLeaveCanBeSentAgain() {
        long first = begin(CREATE).intent().id();
        done(journal.step(first, Stage.ABSENT, Map.of()));
        Course second = done(journal.begin("p", CREATE, first, Stage.INTENDED, Map.of()));
        done(journal.step(second.intent().id(), Stage.NOT_SENT, Map.of()));
        Course third = done(journal.begin("p", CREATE, first, Stage.INTENDED, Map.of()));
        assertEquals(List.of(third), done(journal.open("p")));
    }

    @Test
    void sendingAgainEndsTheIntentBefore() {
        Course first = begin(CREATE);
        done(journal.step(first.intent().id(), Stage.ABSENT, Map.of()));
        Course again = done(journal.begin("p", CREATE, first.intent().id(), Stage.INTENDED, Map.of()));
        assertEquals(
                List.of(again.intent()),
                done(journal.open("p")).stream().map(Course::intent).toList());
        assertEquals(first.intent().id(), again.intent().previous());
        Course ended = done(journal.courses("", again.intent().id(), 10)).getFirst();
        assertEquals(Stage.RESENT, ended.last().stage());
    }

    @Test
    void intentsAreFoundByAnyTextOfTheirs() {
        begin(CREATE);
        begin(new Deed.Delete("e-77", "edge_b"));
        assertEquals(1, done(journal.courses("e-77", Long.MAX_VALUE, 10)).size());
        assertEquals(1, done(journal.courses("edge_", Long.MAX_VALUE, 10)).size());
        assertEquals(0, done(journal.courses("edg%", Long.MAX_VALUE, 10)).size());
        assertEquals(
                new Deed.Delete("e-77", "edge_b"),
                done(journal.courses("", Long.MAX_VALUE, 1)).getFirst().intent().deed());
    }

    @Test
    void draftsComeBackAsTypedAndOneAtMostIsOpen() {
        EndpointDraft odd = new EndpointDraft("\uD83D half, 'quoted'", "", "", List.of(new IpDraft("?", "300.1")));
        Draft first = done(journal.keep(draft(0, "", odd, true)));
        Draft second = done(journal.keep(draft(0, "other", POI, true)));
        reopen();
        List<Draft> drafts = done(journal.drafts("p"));
        assertEquals(
                List.of(second.id(), first.id()), drafts.stream().map(Draft::id).toList());
        assertEquals(List.of(true, false), drafts.stream().map(Draft::open).toList());
        assertEquals(odd, drafts.getLast().form());
        done(journal.keep(draft(first.id(), "named", POI, false)));
        assertEquals(2, done(journal.drafts("p")).size());
        done(journal.discard(second.id()));
        assertEquals("named", done(journal.drafts("p")).getFirst().name());
        assertEquals(List.of(), done(journal.drafts("another profile")));
    }

    @Test
    void aTimelineTellsWhatWasSeenAndWhoDidWhat() {
        List<Moment> moments = List.of(
                moment("e-1", 0, Moment.Kind.SEEN, "PENDING_CREATE"),
                moment("e-1", 5, Moment.Kind.SEEN, "ACTIVE"),
                moment("e-2", 6, Moment.Kind.SEEN, "ERROR"),
                moment("e-1", 7, Moment.Kind.OURS, "delete"),
                moment("e-1", 8, Moment.Kind.THEIRS, "renamed"));
        done(journal.add(moments));
        reopen();
        assertEquals(
                List.of("PENDING_CREATE", "ACTIVE", "delete", "renamed"),
                done(journal.timeline("p", "e-1", 10)).stream()
                        .map(Moment::what)
                        .toList());
        assertEquals(
                List.of("delete", "renamed"),
                done(journal.timeline("p", "e-1", 2)).stream().map(Moment::what).toList());
        assertEquals(
                List.of("renamed", "ERROR"),
                done(journal.moments("p", "", 2)).stream().map(Moment::what).toList());
        assertEquals(1, done(journal.moments("p", "e-2", 9)).size());
    }

    @Test
    void ofWhatIsSeenTheNewsAreKeptAndWhatOthersDid() {
        done(journal.saw("p", List.of(seen("e-1", "poi-1", "PENDING_CREATE", 0, false))));
        done(journal.saw("p", List.of(seen("e-1", "poi-1", "ACTIVE", 2, false))));
        done(journal.saw("p", List.of(seen("e-1", "poi-1", "ACTIVE", 2, false))));
        reopen();
        done(journal.saw("p", List.of(seen("e-1", "poi-2", "ACTIVE", 3, false))));
        done(journal.saw("p", List.of(seen("e-1", "poi-2", "", 3, false))));
        done(journal.saw("p", List.of(new Sighting("e-2", "n", "ACTIVE", 2, false, true))));
        done(journal.saw("p", List.of(new Sighting("e-2", "n", "", 2, true, true))));
        assertEquals(
                List.of(
                        "SEEN PENDING_CREATE",
                        "SEEN ACTIVE",
                        "THEIRS renamed poi-1 poi-2",
                        "THEIRS addresses 2 3",
                        "THEIRS deleted",
                        "SEEN GONE"),
                told(done(journal.timeline("p", "e-1", 99))));
        assertEquals(
                List.of("THEIRS created", "SEEN ACTIVE", "SEEN GONE"), told(done(journal.timeline("p", "e-2", 99))));
    }

    private static List<String> told(List<Moment> moments) {
        return moments.stream().map(one -> one.kind() + " " + one.what()).toList();
    }

    private static Sighting seen(String id, String name, String state, int addresses, boolean fresh) {
        return new Sighting(id, name, state, addresses, false, fresh);
    }

    @Test
    void whoeverAsksGetsAnAnswerWhateverIsThrown() {
        InstantSource faulty = () -> {
            throw new AssertionError("made up");
        };
        try (Journal other = JournalInHand.in(folder.resolve("other.db"), faulty)) {
            JournalProblem problem = not(other.begin("p", CREATE, null, Stage.INTENDED, Map.of()));
            assertEquals(JournalProblem.Kind.NOT_WRITTEN, problem.kind());
            assertEquals(List.of(), done(other.open("p")));
        }
    }

    @Test
    void whatIsAskedAfterTheEndIsNotDone() {
        journal.close();
        assertEquals(
                JournalProblem.Kind.NOT_WRITTEN,
                not(journal.begin("p", CREATE, null, Stage.INTENDED, Map.of())).kind());
        assertEquals(JournalProblem.Kind.NOT_WRITTEN, not(journal.verify()).kind());
    }

    @Test
    void whatWasAskedBeforeTheEndIsWritten() {
        journal.close();
        Journal busy = Journal.in(file, InstantSource.fixed(NOW));
        busy.open();
        List<Object> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            asked.add(busy.keep(draft(0, "draft " + i, POI, true)));
        }
        busy.close();
        journal = JournalInHand.in(file, InstantSource.fixed(NOW));
        assertEquals(asked.size(), done(journal.drafts("p")).size());
    }

    @Test
    void aSoundJournalIsFoundSound() {
        begin(CREATE);
        assertTrue(journal.lookAfter().join());
        assertInstanceOf(Verified.Whole.class, done(journal.verify()));
    }

    private Course begin(Deed deed) {
        return done(journal.begin("p", deed, null, Stage.INTENDED, Map.of()));
    }

    private void reopen() {
        journal.close();
        journal = JournalInHand.in(file, InstantSource.fixed(NOW));
    }

    static Draft draft(long id, String name, EndpointDraft form, boolean open) {
        return new Draft(id, "p", name, form, NOW, NOW, open);
    }

    static Moment moment(String endpoint, long second, Moment.Kind kind, String what) {
        return new Moment("p", endpoint, "name", NOW.plusSeconds(second), kind, what, null);
    }
}
