package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.journal.JournalInHand;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Step;

class OutcomeUnknownTest {
    private static final CreateEndpoint POI = Desk.request("poi-1");
    private static final EntryState UNKNOWN = new EntryState.OutcomeUnknown("no answer", false);

    private static final List<EndpointIp> IPS = List.of(
            FakeDns.ip("i-1", "192.168.3.125", "neutron-a", Status.PENDING_CREATE),
            FakeDns.ip("i-2", "192.168.3.7", "neutron-a", Status.PENDING_CREATE));

    private final Desk desk = Desk.with(FakeDns.endpoint("e-0", "other", Status.ACTIVE));
    private Submission submission = new Submission(POI, new Submission.State.Sending());

    @BeforeEach
    void send() {
        desk.time.pass(5);
        submission = desk.session.submit(POI);
        desk.dns.took();
    }

    @Test
    void itsRowStaysAndSaysSo() {
        Desk other = Desk.with();
        other.background.keep();
        Submission sent = other.session.submit(POI);
        other.background.doOne();
        EndpointEntry row = other.row("poi-1");
        assertEquals(UNKNOWN, row.stateProperty().get());
        assertEquals(
                new Submission.State.Unknown(row, "no answer"),
                sent.stateProperty().get());
        assertNull(row.lookedAtProperty().get());
    }

    @Test
    void anAnswerThatCantBeReadIsAnUnknownOutcomeToo() {
        desk.dns.create = _ -> FakeDns.failed(new ApiFailure.Unreadable(202, "cut short", null));
        Submission unreadable = desk.session.submit(Desk.request("poi-2"));
        assertInstanceOf(
                Submission.State.Unknown.class, unreadable.stateProperty().get());
        assertEquals(
                new EntryState.OutcomeUnknown("cut short", false),
                desk.row("poi-2").stateProperty().get());
    }

    @Test
    void aCallThatThrowsIsAnUnknownOutcomeToo() {
        desk.dns.create = _ -> {
            throw new IllegalStateException("made up");
        };
        Submission faulty = desk.session.submit(Desk.request("poi-2"));
        assertInstanceOf(Submission.State.Unknown.class, faulty.stateProperty().get());
        assertEquals(1, desk.thrown.size());
    }

    @Test
    void itIsNeverSentAgainByTheProgram() {
        desk.session.lookNow(desk.row("poi-1"));
        desk.time.pass(3600);
        assertEquals(0, desk.dns.startingWith("create").size());
        assertEquals(List.of("other", "poi-1"), desk.names());
    }

    @Test
    void itIsAskedForByDirectionAndNameOftenAtFirstAndEachMinuteLater() {
        desk.time.pass(30);
        assertEquals(15, desk.dns.startingWith("look poi-1 inbound").size());
        desk.dns.took();
        desk.time.pass(90);
        assertEquals(18, desk.dns.startingWith("look poi-1 inbound").size());
        desk.dns.took();
        desk.time.pass(600);
        assertEquals(10, desk.dns.startingWith("look poi-1 inbound").size());
    }

    @Test
    void afterHalfAnHourItIsAskedForEach5MinutesAndAtOnceWhenTheUserWants() {
        desk.time.pass(2000);
        desk.dns.took();
        desk.time.pass(3600);
        assertEquals(12, desk.dns.startingWith("look poi-1 inbound").size());
        desk.dns.took();
        desk.session.lookNow(desk.row("poi-1"));
        assertEquals(1, desk.dns.startingWith("look poi-1 inbound").size());
    }

    @Test
    void manyThatStayUnknownLeaveTheListingsTheirPart() {
        for (int i = 2; i <= 7; i++) {
            desk.session.submit(Desk.request("poi-" + i));
        }
        desk.time.pass(300);
        desk.dns.took();
        desk.time.pass(180);
        assertTrue(desk.dns.startingWith("list inbound").size() >= 3, desk.dns.calls::toString);
        assertTrue(desk.dns.startingWith("list outbound").size() >= 3, desk.dns.calls::toString);
        assertTrue(desk.dns.startingWith("look").size() >= 7, desk.dns.calls::toString);
    }

    @Test
    void itIsAskedForEach10SecondsWhileTheWindowIsHidden() {
        desk.session.poller().hidden(true);
        desk.time.pass(60);
        desk.dns.took();
        desk.time.pass(50);
        assertEquals(5, desk.dns.startingWith("look poi-1 inbound").size());
        assertEquals(0, desk.dns.startingWith("list").size());
    }

    @Test
    void whileTheServiceCantBeAskedItStaysUnknownAndIsAskedEverMoreSeldom() {
        desk.dns.listFails = _ -> FakeDns.NO_ANSWER;
        desk.time.pass(600);
        int asked = desk.dns.startingWith("look").size();
        assertTrue(asked >= 10 && asked <= 15, asked + " times");
        assertEquals(UNKNOWN, desk.row("poi-1").stateProperty().get());
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.dns.listFails = _ -> null;
        desk.time.pass(60);
        assertEquals("e-1", desk.row("poi-1").idProperty().get());
    }

    @Test
    void notThereIsToldWithTheTimeOfTheLook() {
        EndpointEntry row = desk.row("poi-1");
        assertEquals(ManualTime.START.plusSeconds(5), row.lookedAtProperty().get(), "looked for at once");
        desk.time.pass(2);
        assertEquals(ManualTime.START.plusSeconds(7), row.lookedAtProperty().get());
        assertEquals(UNKNOWN, row.stateProperty().get());
    }

    @Test
    void onlyAfterATimeToSettleItCountsAsNotThere() {
        EndpointEntry row = desk.row("poi-1");
        desk.time.pass(44);
        assertInstanceOf(
                Submission.State.Unknown.class, submission.stateProperty().get());
        desk.time.pass(4);
        assertEquals(
                new Submission.State.Absent(row), submission.stateProperty().get());
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", false, new EntryState.Looked.Absent()),
                row.stateProperty().get());
        assertEquals(List.of(Stage.INTENDED, Stage.SENT, Stage.UNKNOWN, Stage.LOOKING, Stage.ABSENT), stages(desk));
    }

    @Test
    void oneThatIsSentAgainAndRefusedIsTold() {
        EndpointEntry row = desk.row("poi-1");
        desk.time.pass(48);
        desk.dns.create = _ ->
                FakeDns.failed(new ApiFailure.Refused(403, "DNS.0406", "Insufficient inbound endpoint quota.", "r-1"));
        desk.session.resend(row);
        assertEquals(List.of("other"), desk.names());
        Notice told = desk.session.notices().all().getLast();
        assertEquals(Notice.Kind.REFUSED, told.kind());
        assertEquals("poi-1", told.name());
    }

    @Test
    void oneThatIsToBeSentAgainAndCantLeaveIsTold() {
        EndpointEntry row = desk.row("poi-1");
        desk.time.pass(48);
        desk.dns.create = _ -> FakeDns.failed(new ApiFailure.NotSent("no route"));
        desk.session.resend(row);
        assertEquals(
                List.of(Notice.Kind.NOT_SENT),
                desk.session.notices().all().stream().map(Notice::kind).toList());
    }

    @Test
    void foundItBecomesItsRow() {
        EndpointEntry row = desk.row("poi-1");
        desk.time.pass(4);
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.time.pass(2);
        assertEquals(
                new Submission.State.Accepted(row), submission.stateProperty().get());
        assertEquals("e-1", row.idProperty().get());
        assertEquals(Desk.seen(Status.PENDING_CREATE), row.stateProperty().get());
        assertEquals(List.of("other", "poi-1"), desk.names());
        assertEquals(
                List.of(Notice.Kind.FOUND),
                desk.session.notices().all().stream().map(Notice::kind).toList());
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.time.pass(2);
        assertEquals(
                Notice.Kind.BECAME_ACTIVE,
                desk.session.notices().all().getLast().kind());
    }

    @Test
    void lookNowListsAtOnceAndShowsThatItLooks() {
        EndpointEntry row = desk.row("poi-1");
        desk.background.keep();
        desk.session.lookNow(row);
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", true),
                row.stateProperty().get());
        assertEquals(1, desk.background.kept());
        desk.background.doOne();
        assertEquals(UNKNOWN, row.stateProperty().get());
        assertEquals(ManualTime.START.plusSeconds(5), row.lookedAtProperty().get());
        assertEquals(List.of("look poi-1 inbound 0"), desk.dns.took());
    }

    @Test
    void aLookThatFailsHasntLooked() {
        EndpointEntry row = desk.row("poi-1");
        desk.time.pass(1);
        desk.dns.listFails = _ -> FakeDns.NO_ANSWER;
        desk.session.lookNow(row);
        assertEquals(1, desk.dns.startingWith("look").size());
        assertEquals(UNKNOWN, row.stateProperty().get());
        assertEquals(ManualTime.START.plusSeconds(5), row.lookedAtProperty().get());
    }

    @Test
    void anEndpointThatWasKnownBeforeIsNotTheOneButHasItsName() {
        Desk two = Desk.with(FakeDns.endpoint("e-9", "poi-1", Status.ACTIVE));
        two.dns.ips.put("e-9", IPS);
        Submission second = two.session.submit(POI);
        two.time.pass(50);
        EndpointEntry row = two.session.endpoints().entries().getLast();
        assertEquals(
                new Submission.State.NameTaken(row, "e-9"),
                second.stateProperty().get());
        assertEquals(
                new EntryState.OutcomeUnknown("no answer", false, new EntryState.Looked.NameTaken("e-9")),
                row.stateProperty().get());
        assertEquals(List.of("poi-1", "poi-1"), two.names());
    }

    @Test
    void whatIsFoundOnALaterPageIsFound() {
        desk.dns.heedsName = false;
        for (int i = 0; i < 1200; i++) {
            desk.dns.has(FakeDns.endpoint("x-" + i, "x-" + i, Status.ACTIVE));
        }
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.time.pass(4);
        assertEquals("e-1", desk.row("poi-1").idProperty().get());
        assertEquals(1, desk.names().stream().filter("poi-1"::equals).count());
    }

    @Test
    void aLongerNameIsAnotherName() {
        desk.dns.has(FakeDns.endpoint("e-9", "poi-10", Status.ACTIVE));
        desk.dns.ips.put("e-9", IPS);
        desk.time.pass(60);
        assertEquals(
                new Submission.State.Absent(desk.row("poi-1")),
                submission.stateProperty().get());
    }

    @Test
    void aClockThatIsSetBackDoesntKeepItFromBeingLookedFor() {
        desk.time.pass(4);
        desk.time.set(ManualTime.START.minusSeconds(3600));
        desk.time.pass(60);
        assertInstanceOf(
                Submission.State.Absent.class, submission.stateProperty().get());
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.time.pass(10);
        assertEquals("e-1", desk.row("poi-1").idProperty().get());
    }

    @Test
    void anEndpointInAnotherSubnetIsSomebodyElses() {
        desk.dns.has(FakeDns.endpoint("e-9", "poi-1", Status.ACTIVE));
        desk.dns.ips.put("e-9", List.of(FakeDns.ip("i-1", "192.168.4.5", "neutron-b", Status.ACTIVE)));
        desk.time.pass(60);
        assertEquals(List.of("other", "poi-1", "poi-1"), desk.names());
        assertFalse(desk.session.endpoints().byId("e-9").orElseThrow().mine());
        assertEquals(
                new Submission.State.NameTaken(desk.row("poi-1"), "e-9"),
                submission.stateProperty().get());
        desk.dns.endpoints.remove("e-9");
        desk.time.pass(60);
        assertEquals(
                new Submission.State.Absent(desk.row("poi-1")),
                submission.stateProperty().get());
    }

    @Test
    void anEndpointThatIsOlderByTheServicesClockIsSomebodyElses() {
        desk.dns.serverDate = ManualTime.START.plusSeconds(7);
        Endpoint old =
                new Endpoint("e-9", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 2, 0, "2026-01-01T11:58:00.000", null);
        desk.dns.has(old);
        desk.dns.ips.put("e-9", IPS);
        desk.time.pass(60);
        assertEquals(List.of("other", "poi-1", "poi-1"), desk.names());
    }

    @Test
    void untilItsAddressesCanBeReadNothingIsDecided() {
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.dns.ips.put("e-1", IPS);
        desk.dns.ipsFail = id -> id.equals("e-1") ? FakeDns.NO_ANSWER : null;
        desk.time.pass(120);
        assertInstanceOf(
                Submission.State.Unknown.class, submission.stateProperty().get());
        assertEquals(List.of("other", "poi-1"), desk.names());
        desk.dns.ipsFail = _ -> null;
        desk.time.pass(60);
        assertInstanceOf(
                Submission.State.Accepted.class, submission.stateProperty().get());
    }

    @Test
    void itsNameCountsAsTakenUntilItIsDismissed() {
        EndpointEntry row = desk.row("poi-1");
        assertTrue(names().contains("poi-1"));
        desk.time.pass(2);
        Submission again = desk.session.submit(POI);
        assertInstanceOf(Submission.State.NotSent.class, again.stateProperty().get());
        assertEquals(0, desk.dns.startingWith("create").size());

        desk.session.dismiss(row);
        assertFalse(names().contains("poi-1"));
        assertEquals(List.of("other"), desk.names());
        assertTrue(row.goneProperty().get());
        desk.takesCreates("e-1");
        Submission third = desk.session.submit(POI);
        assertInstanceOf(Submission.State.Accepted.class, third.stateProperty().get());
    }

    @Test
    void whatADismissedOneMadeAfterAllIsARowLikeAnyOther() {
        desk.session.dismiss(desk.row("poi-1"));
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.time.pass(60);
        assertFalse(desk.row("poi-1").mine());
        assertEquals("e-1", desk.row("poi-1").key());
    }

    @Test
    void onlyARowOfUnknownOutcomeCanBeDismissedOrLookedFor() {
        EndpointEntry other = desk.row("other");
        desk.session.dismiss(other);
        desk.session.lookNow(other);
        assertSame(other, desk.row("other"));
        assertEquals(List.of(), desk.dns.took());
    }

    private static List<Stage> stages(Desk desk) {
        return JournalInHand.done(desk.journal.courses("", Long.MAX_VALUE, 1)).getFirst().steps().stream()
                .map(Step::stage)
                .toList();
    }

    private Set<String> names() {
        Set<String> names = desk.session.known().names();
        assertNotNull(names);
        return names == null ? Set.of() : names;
    }
}
