package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Step;

/// What is in the journal when, and what a start makes of what it finds there.
class JournaledTest {
    private static final CreateEndpoint POI = Desk.request("poi-1");
    private static final ApiFailure.Refused NAME_TAKEN =
            new ApiFailure.Refused(400, "DNS.1504", "The endpoint name already exists.", "r-1");
    private static final ApiFailure.Refused NO_QUOTA =
            new ApiFailure.Refused(403, "DNS.0406", "Insufficient inbound endpoint quota.", "r-2");
    private static final List<EndpointIp> IPS = List.of(
            FakeDns.ip("i-1", "192.168.3.125", "neutron-a", Status.PENDING_CREATE),
            FakeDns.ip("i-2", "192.168.3.7", "neutron-a", Status.PENDING_CREATE));

    @Test
    void thatItLeavesIsOnTheDiskBeforeItLeaves() {
        Desk desk = Desk.with();
        List<Stage> before = new ArrayList<>();
        desk.dns.create = request -> {
            before.addAll(stages(desk));
            return desk.dns.ok(Desk.created("e-1", request.name()));
        };
        desk.session.submit(POI);
        assertEquals(List.of(Stage.INTENDED, Stage.SENT), before);
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.ACCEPTED), stages(desk));
        assertEquals("e-1", last(desk).last().fact(Step.ID));
    }

    @Test
    void whatCantBeWrittenDownIsntSent() {
        Desk desk = Desk.with();
        desk.journal.close();
        Submission submission = desk.session.submit(POI);
        assertInstanceOf(
                Submission.State.NotWritten.class, submission.stateProperty().get());
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of(), desk.names());
    }

    @Test
    void whatCantBeWrittenAsLeavingIsntSentEither() {
        Desk desk = Desk.with();
        desk.background.keep();
        Submission submission = desk.session.submit(POI);
        desk.journal.close();
        desk.background.doOne();
        assertInstanceOf(
                Submission.State.NotWritten.class, submission.stateProperty().get());
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of(), desk.names());
    }

    @Test
    void anAnswerThatCantBeWrittenIsShownAllTheSame() {
        Desk desk = Desk.with();
        desk.dns.create = request -> {
            desk.journal.close();
            return desk.dns.ok(Desk.created("e-1", request.name()));
        };
        Submission submission = desk.session.submit(POI);
        assertInstanceOf(
                Submission.State.Accepted.class, submission.stateProperty().get());
    }

    @Test
    void aTimelineTellsWhatWasSeenWhatWeDidAndWhatOthersDid() {
        Desk desk = Desk.with(FakeDns.endpoint("e-0", "theirs", Status.ACTIVE));
        desk.takesCreates("e-1");
        desk.session.submit(POI);
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.time.pass(4);
        desk.session.delete(desk.row("poi-1"), answer -> {});
        desk.dns.endpoints.remove("e-1");
        desk.time.pass(10);
        assertEquals(
                List.of(
                        "OURS create",
                        "SEEN PENDING_CREATE",
                        "SEEN ACTIVE",
                        "OURS delete",
                        "SEEN PENDING_DELETE",
                        "SEEN GONE"),
                timeline(desk, "e-1"));
        desk.dns.has(FakeDns.endpoint("e-0", "renamed", Status.ACTIVE));
        desk.time.pass(60);
        desk.dns.endpoints.clear();
        desk.time.pass(120);
        assertEquals(
                List.of("SEEN ACTIVE", "THEIRS renamed theirs renamed", "THEIRS deleted", "SEEN GONE"),
                timeline(desk, "e-0"));
    }

    @Test
    void aDeletionOfOursIsntTakenForSomebodyElses() {
        Desk desk = Desk.with(FakeDns.endpoint("e-0", "listed", Status.ACTIVE));
        losesTheAnswersToDeletes(desk);
        desk.session.delete(desk.row("listed"), answer -> {});
        desk.time.pass(4);
        desk.dns.endpoints.clear();
        desk.time.pass(10);
        assertEquals(List.of("SEEN ACTIVE", "SEEN PENDING_DELETE", "OURS delete", "SEEN GONE"), timeline(desk, "e-0"));
    }

    @Test
    void norIsOneThatIsGoneBeforeItIsKnownToBeDone() {
        Desk desk = Desk.with(FakeDns.endpoint("e-0", "listed", Status.ACTIVE));
        desk.dns.delete = _ -> {
            desk.dns.endpoints.clear();
            return FakeDns.failed(FakeDns.NO_ANSWER);
        };
        desk.session.delete(desk.row("listed"), answer -> {});
        desk.time.pass(10);
        assertEquals(List.of("SEEN ACTIVE", "SEEN GONE", "OURS delete"), timeline(desk, "e-0"));
    }

    @Test
    void norOneThatWasAskedForBeforeTheLastStart() {
        Desk desk = Desk.with(FakeDns.endpoint("e-0", "listed", Status.ACTIVE));
        losesTheAnswersToDeletes(desk);
        desk.session.delete(desk.row("listed"), answer -> {});
        desk.time.pass(4);
        Desk next = again(desk);
        next.time.pass(4);
        next.dns.endpoints.clear();
        next.time.pass(10);
        assertEquals(List.of("SEEN ACTIVE", "SEEN PENDING_DELETE", "OURS delete", "SEEN GONE"), timeline(next, "e-0"));
    }

    @Test
    void aDeletionOfOursThatCameToNothingDoesntHideSomebodyElses() {
        Desk desk = Desk.with(FakeDns.endpoint("e-0", "listed", Status.ACTIVE));
        desk.session.delete(desk.row("listed"), answer -> {});
        desk.dns.turns("e-0", Status.ERROR);
        desk.time.pass(300);
        Desk next = again(desk);
        next.time.pass(60);
        next.dns.endpoints.clear();
        next.time.pass(120);
        assertEquals(
                List.of(
                        "SEEN ACTIVE",
                        "OURS delete",
                        "SEEN PENDING_DELETE",
                        "SEEN ERROR",
                        "THEIRS deleted",
                        "SEEN GONE"),
                timeline(next, "e-0"));
    }

    private static void losesTheAnswersToDeletes(Desk desk) {
        desk.dns.delete = endpoint -> {
            desk.dns.turns(endpoint.id(), Status.PENDING_DELETE);
            return FakeDns.failed(FakeDns.NO_ANSWER);
        };
    }

    private static List<String> timeline(Desk desk, String endpoint) {
        return JournalInHand.done(desk.journal.timeline(desk.session.profile().id(), endpoint, 99)).stream()
                .map(moment -> moment.kind() + " " + moment.what())
                .toList();
    }

    @Test
    void onProductionItIsHeldForFiveSecondsFirst() {
        Desk desk = production();
        desk.takesCreates("e-1");
        Submission submission = desk.session.submit(POI);
        assertEquals(
                new Submission.State.Held(ManualTime.START.plusSeconds(5)),
                submission.stateProperty().get());
        assertSame(submission, desk.session.submit(POI));
        desk.time.pass(4);
        assertEquals(List.of(Stage.HELD), stages(desk));
        assertEquals(0, desk.dns.startingWith("create").size());
        desk.time.pass(1);
        assertInstanceOf(
                Submission.State.Accepted.class, submission.stateProperty().get());
        assertEquals(List.of(Stage.HELD, Stage.INTENDED, Stage.SENT, Stage.ACCEPTED), stages(desk));
        assertEquals(1, desk.dns.startingWith("create").size());
    }

    @Test
    void whatIsHeldCanBeCancelledAndAskedForAgain() {
        Desk desk = production();
        desk.takesCreates("e-1");
        Submission submission = desk.session.submit(POI);
        desk.time.pass(3);
        submission.cancel();
        assertEquals(
                new Submission.State.Cancelled(), submission.stateProperty().get());
        desk.time.pass(10);
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of(Stage.HELD, Stage.CANCELLED), stages(desk));
        Submission again = desk.session.submit(POI);
        desk.time.pass(5);
        assertInstanceOf(Submission.State.Accepted.class, again.stateProperty().get());
        again.cancel();
        assertInstanceOf(Submission.State.Accepted.class, again.stateProperty().get());
    }

    @Test
    void whatWasHeldCountsAsCancelledAfterAStart() {
        Desk desk = production();
        desk.session.submit(POI);
        Desk next = again(desk);
        next.time.pass(60);
        assertEquals(List.of(Stage.HELD, Stage.CANCELLED), stages(next));
        assertEquals(List.of(), next.names());
        assertEquals(0, next.dns.startingWith("create").size());
    }

    @Test
    void whatWasSentIsUnknownAfterAStartAndFound(@TempDir Path folder) {
        ManualTime time = new ManualTime();
        Desk desk = new Desk(Guard.REHEARSAL, time, JournalInHand.in(folder.resolve("journal.db"), time));
        desk.background.keep();
        desk.session.submit(POI);
        desk.journal.close();
        Desk next = new Desk(Guard.REHEARSAL, time, JournalInHand.in(folder.resolve("journal.db"), time));
        next.session.start();
        assertEquals(List.of("poi-1"), next.names());
        assertInstanceOf(
                EntryState.OutcomeUnknown.class,
                next.row("poi-1").stateProperty().get());
        next.dns.has(Desk.created("e-1", "poi-1"));
        next.dns.ips.put("e-1", IPS);
        next.time.pass(4);
        assertEquals("e-1", next.row("poi-1").idProperty().get());
        assertEquals(List.of("poi-1"), next.names());
        assertEquals(List.of(Stage.INTENDED, Stage.UNKNOWN, Stage.LOOKING, Stage.FOUND), stages(next));
        assertEquals(0, next.dns.startingWith("create").size());
    }

    @Test
    void whatIsUnderWayWhenItsProfileIsLeftIsWaitedForOnComingBack() {
        Desk desk = Desk.with();
        desk.dns.create = _ -> FakeDns.failed(NO_QUOTA);
        desk.background.keep();
        desk.session.submit(POI);
        Desk next = again(desk);
        next.time.pass(50);
        EndpointEntry row = next.row("poi-1");
        assertEquals(new EntryState.Sending(), row.stateProperty().get());
        next.session.resend(row);
        assertEquals(0, next.dns.startingWith("create").size());
        assertEquals(List.of(Stage.INTENDED), stages(next));

        desk.background.doOne();
        assertEquals(1, desk.dns.startingWith("create").size());
        assertEquals(List.of(), next.names());
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.REFUSED), stages(next));
        assertEquals(Notice.Kind.REFUSED, next.session.notices().all().getLast().kind(), "no form is left to say so");
    }

    @Test
    void itsAnswerIsTakenByWhoeverCameBackLast() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.background.keep();
        desk.session.submit(POI);
        Desk second = again(desk);
        Desk third = again(second);
        third.time.pass(50);
        desk.background.doOne();
        assertEquals("e-1", third.row("poi-1").idProperty().get());
        assertTrue(third.row("poi-1").mine());
        assertEquals("", second.row("poi-1").idProperty().get());
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.ACCEPTED), stages(third));
    }

    @Test
    void anAnswerThatGetsLostAfterComingBackIsLookedForFromThenOn() {
        Desk desk = Desk.with();
        desk.background.keep();
        desk.session.submit(POI);
        Desk next = again(desk);
        next.time.pass(50);
        desk.background.doOne();
        EndpointEntry row = next.row("poi-1");
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", false),
                row.stateProperty().get());
        next.time.pass(60);
        assertEquals(Stage.ABSENT, last(next).last().stage());
    }

    @Test
    void whatTheFirstOfTwoAttemptsMadeIsFoundAfterAStart() {
        Desk desk = Desk.with();
        desk.session.submit(POI);
        desk.time.pass(120);
        desk.session.resend(desk.row("poi-1"));
        assertEquals(2, desk.dns.startingWith("create").size());
        Desk next = again(desk);
        next.dns.serverDate = next.time.instant();
        next.dns.has(Desk.created("e-1", "poi-1"));
        next.dns.ips.put("e-1", IPS);
        next.time.pass(4);
        assertEquals("e-1", next.row("poi-1").idProperty().get());
        assertEquals(List.of("poi-1"), next.names());
    }

    @Test
    void whatIsUnknownStaysInTheListFromStartToStart() {
        Desk desk = Desk.with();
        desk.dns.listFails = _ -> FakeDns.NO_ANSWER;
        desk.session.submit(POI);
        desk.time.pass(600);
        Desk next = again(desk);
        next.dns.listFails = _ -> FakeDns.NO_ANSWER;
        next.time.pass(600);
        Desk third = again(next);
        assertEquals(List.of("poi-1"), third.names());
        third.time.pass(1);
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", false, new EntryState.Looked.Absent()),
                third.row("poi-1").stateProperty().get(),
                "the time while it wasn't running counts");
    }

    @Test
    void aListThatCameBeforeWhatIsTakenUpMakesNoSecondRow() {
        Desk desk = Desk.with();
        desk.session.submit(POI);
        Desk next = new Desk(Guard.REHEARSAL, desk.time, desk.journal);
        next.dns.has(Desk.created("e-1", "poi-1"));
        next.dns.ips.put("e-1", IPS);
        next.session.start();
        next.time.pass(10);
        assertEquals(List.of("poi-1"), next.names());
        assertEquals("e-1", next.row("poi-1").idProperty().get());
        assertTrue(next.row("poi-1").mine());
    }

    @Test
    void twoWindowsSendOneIntent() {
        Desk desk = Desk.with();
        desk.background.keep();
        desk.session.submit(POI);
        Desk other = new Desk(Guard.REHEARSAL, desk.time, desk.journal);
        Submission second = other.session.submit(POI);
        assertInstanceOf(Submission.State.NotSent.class, second.stateProperty().get());
        assertEquals(0, other.dns.startingWith("create").size());
    }

    @Test
    void aNameThatIsTakenAfterAnAttemptWithoutAnEndIsLookedFor() {
        Desk desk = Desk.with();
        desk.session.submit(POI);
        desk.time.pass(60);
        desk.session.dismiss(desk.row("poi-1"));
        desk.dns.create = _ -> FakeDns.failed(NAME_TAKEN);
        Submission second = desk.session.submit(POI);
        assertInstanceOf(Submission.State.Checking.class, second.stateProperty().get());
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.time.pass(4);
        assertInstanceOf(Submission.State.Accepted.class, second.stateProperty().get());
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.LOOKING, Stage.FOUND), stages(desk));
    }

    @Test
    void whatIsAbsentIsSentAgainOnlyAtTheUsersWord() {
        Desk desk = Desk.with();
        desk.session.submit(POI);
        EndpointEntry row = desk.row("poi-1");
        desk.session.resend(row);
        desk.time.pass(60);
        desk.dns.took();
        desk.takesCreates("e-1");
        desk.session.resend(row);
        assertEquals(1, desk.dns.startingWith("create").size());
        assertSame(row, desk.row("poi-1"));
        assertEquals("e-1", row.idProperty().get());
        assertEquals(Stage.ACCEPTED, last(desk).last().stage());
        Course first = JournalInHand.done(
                        desk.journal.courses("", last(desk).intent().id(), 1))
                .getFirst();
        assertEquals(Stage.RESENT, first.last().stage());
        assertEquals(first.intent().id(), last(desk).intent().previous());
    }

    @Test
    void onProductionSendingAgainIsHeldTooAndCanBeCalledOff() {
        Desk desk = production();
        desk.session.submit(POI);
        desk.time.pass(70);
        EndpointEntry row = desk.row("poi-1");
        EntryState absent = row.stateProperty().get();
        desk.dns.took();
        desk.session.resend(row);
        assertInstanceOf(EntryState.Held.class, row.stateProperty().get());
        desk.time.pass(3);
        desk.session.callOff(row);
        assertEquals(absent, row.stateProperty().get());
        desk.time.pass(10);
        assertEquals(0, desk.dns.startingWith("create").size());
        desk.takesCreates("e-1");
        desk.session.resend(row);
        desk.time.pass(5);
        assertEquals("e-1", row.idProperty().get());
    }

    @Test
    void whatIsHeldToBeSentAgainStaysHereWhenItsNameIsSeenToBeTaken() {
        Desk desk = production();
        EndpointEntry row = heldAgain(desk);
        desk.dns.has(FakeDns.endpoint("e-9", "poi-1", Status.ACTIVE));
        desk.dns.ips.put("e-9", List.of(FakeDns.ip("i-1", "192.168.4.5", "neutron-b", Status.ACTIVE)));
        desk.time.pass(10);
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", false, new EntryState.Looked.NameTaken("e-9")),
                row.stateProperty().get());
        desk.dns.endpoints.clear();
        desk.time.pass(60);
        desk.session.resend(row);
        assertInstanceOf(EntryState.Held.class, row.stateProperty().get(), "and can be asked for anew");
    }

    @Test
    void whatIsHeldToBeSentAgainAndDismissedStaysHere() {
        Desk desk = production();
        desk.session.dismiss(heldAgain(desk));
        desk.time.pass(10);
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of(), desk.names());
    }

    private static EndpointEntry heldAgain(Desk desk) {
        desk.session.submit(POI);
        desk.time.pass(72);
        EndpointEntry row = desk.row("poi-1");
        desk.dns.took();
        desk.session.resend(row);
        assertInstanceOf(EntryState.Held.class, row.stateProperty().get());
        return row;
    }

    @Test
    void whatCantBeWrittenDownIsntSentAgainEither() {
        Desk desk = Desk.with();
        desk.session.submit(POI);
        desk.time.pass(60);
        EndpointEntry row = desk.row("poi-1");
        EntryState absent = row.stateProperty().get();
        desk.journal.close();
        desk.dns.took();
        desk.session.resend(row);
        assertEquals(absent, row.stateProperty().get());
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of("poi-1"), desk.names());
    }

    private static Desk production() {
        Desk desk = new Desk(Guard.PRODUCTION);
        desk.session.start();
        return desk;
    }

    /// The profile is left and come back to, on the same service; the same as another start where no answer is to
    /// come.
    private static Desk again(Desk before) {
        Desk next = new Desk(Guard.REHEARSAL, before.time, before.journal);
        before.session.close();
        next.dns.endpoints.putAll(before.dns.endpoints);
        next.session.start();
        return next;
    }

    private static Course last(Desk desk) {
        return JournalInHand.done(desk.journal.courses("", Long.MAX_VALUE, 1)).getFirst();
    }

    private static List<Stage> stages(Desk desk) {
        return last(desk).steps().stream().map(Step::stage).toList();
    }
}
