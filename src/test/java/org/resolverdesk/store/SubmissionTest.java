package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;

class SubmissionTest {
    private static final CreateEndpoint POI = Desk.request("poi-1");
    private static final ApiFailure.Refused TAKEN =
            new ApiFailure.Refused(400, "DNS.1504", "Endpoint name exists.", "r-1");

    private static final ApiFailure.Refused NO_QUOTA =
            new ApiFailure.Refused(403, "DNS.0406", "Insufficient inbound endpoint quota.", "r-2");

    @Test
    void itsRowIsThereAtOnceAndBecomesTheEndpointsRow() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.background.keep();
        Submission submission = desk.session.submit(POI);
        EndpointEntry row = desk.row("poi-1");
        String key = row.key();
        assertEquals(new EntryState.Sending(), row.stateProperty().get());
        assertEquals("", row.idProperty().get());
        assertEquals("inbound", row.directionProperty().get());
        assertEquals("vpc-1", row.vpcIdProperty().get());
        assertEquals(2, row.ipCountProperty().get());
        assertSame(POI, row.asked());
        assertTrue(row.mine());

        desk.background.doOne();
        assertEquals(
                new Submission.State.Accepted(row), submission.stateProperty().get());
        assertEquals("e-1", row.idProperty().get());
        assertEquals(key, row.key());
        assertEquals(Desk.seen(Status.PENDING_CREATE), row.stateProperty().get());
        assertSame(row, desk.session.endpoints().byId("e-1").orElseThrow());
        assertEquals(List.of("poi-1"), desk.names());
    }

    @Test
    void whatTheCreatesAnswerDoesntTellYetStaysAsItWasAsked() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.session.submit(POI);
        assertEquals("vpc-1", desk.row("poi-1").vpcIdProperty().get());
        assertEquals(2, desk.row("poi-1").ipCountProperty().get());
    }

    @Test
    void itIsAskedForEvery2SecondsAndItsEndIsToldOnce() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.time.pass(7);
        desk.session.submit(POI);
        desk.dns.took();
        desk.time.pass(1);
        assertEquals(List.of(), desk.dns.startingWith("list"));
        desk.time.pass(1);
        assertEquals(List.of("9 list inbound 0"), desk.dns.startingWith("list"));
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.time.pass(2);
        desk.time.pass(120);
        assertEquals(
                List.of(new Notice(ManualTime.START.plusSeconds(11), Notice.Kind.BECAME_ACTIVE, "poi-1", "e-1")),
                desk.session.notices().all());
    }

    @Test
    void aCreateDoesntWaitForAPollNorForTheBudget() {
        Desk desk = Desk.with();
        for (int i = 0; i < 40; i++) {
            desk.session.poller().refreshNow();
        }
        desk.takesCreates("e-1");
        desk.background.keep();
        desk.session.poller().refreshNow();
        desk.session.submit(POI);
        assertEquals(2, desk.background.kept());
        assertEquals(84, desk.session.link().callsLastMinuteProperty().get());
    }

    @Test
    void whatIsRefusedLeavesTheListAndItsNameIsFree() {
        Desk desk = Desk.with();
        desk.dns.create = _ -> FakeDns.failed(NO_QUOTA);
        Submission submission = desk.session.submit(POI);
        assertEquals(
                new Submission.State.Refused(NO_QUOTA),
                submission.stateProperty().get());
        assertEquals(List.of(), desk.names());
        assertEquals(List.of(), desk.session.notices().all());
        assertFalse(takenNames(desk).contains("poi-1"));
    }

    @Test
    void aNameThatIsTakenByWhatTheWayHereDoubledIsOurs() {
        Desk desk = Desk.with();
        desk.doublesCreates(TAKEN, "192.168.3.7");
        Submission submission = desk.session.submit(POI);
        assertInstanceOf(
                Submission.State.Accepted.class, submission.stateProperty().get());
        assertEquals("e-1", desk.row("poi-1").idProperty().get());
    }

    @Test
    void aNameThatWasTakenBeforeIsRefusedWithoutALook() {
        Desk desk = Desk.with(FakeDns.endpoint("e-9", "poi-1", Status.ACTIVE));
        desk.dns.create = _ -> FakeDns.failed(TAKEN);
        Submission submission = desk.session.submit(POI);
        assertEquals(
                new Submission.State.Refused(TAKEN), submission.stateProperty().get());
    }

    @Test
    void aNameThatIsTakenByNothingThatShowsIsRefusedWhenItWouldHaveShown() {
        Desk desk = Desk.with();
        desk.dns.create = _ -> FakeDns.failed(TAKEN);
        Submission submission = desk.session.submit(POI);
        assertEquals(
                new Submission.State.Checking(TAKEN), submission.stateProperty().get());
        desk.time.pass(60);
        assertEquals(
                new Submission.State.Refused(TAKEN), submission.stateProperty().get());
        assertEquals(List.of(), desk.names());
    }

    @Test
    void whatWasntSentLeavesTheList() {
        Desk desk = Desk.with();
        desk.dns.create = _ -> FakeDns.failed(new ApiFailure.NotSent("no route"));
        Submission submission = desk.session.submit(POI);
        assertEquals(
                new Submission.State.NotSent("no route"),
                submission.stateProperty().get());
        assertEquals(List.of(), desk.names());
        assertEquals(1, desk.dns.startingWith("create").size());
    }

    @Test
    void aSecondSubmitWhileOneIsUnderWaySendsNothing() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.background.keep();
        Submission first = desk.session.submit(POI);
        assertSame(first, desk.session.submit(Desk.request("poi-1")));
        CreateEndpoint other = new CreateEndpoint(
                "poi-1", Direction.INBOUND, "r", List.of(new NewIp("net-b", null), new NewIp("net-b", null)));
        Submission refused = desk.session.submit(other);
        assertNotSame(first, refused);
        assertInstanceOf(Submission.State.NotSent.class, refused.stateProperty().get());
        assertEquals(1, desk.background.kept());
        assertEquals(List.of("poi-1"), desk.names());
    }

    @Test
    void aListingThatShowsItBeforeItsAnswerComesMakesNoSecondRow() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.background.keep();
        desk.session.submit(POI);
        desk.background.doAtOnce();
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.time.pass(60);
        assertEquals(List.of("poi-1"), desk.names());
        assertEquals(new EntryState.Sending(), desk.row("poi-1").stateProperty().get());
        desk.background.doOne();
        assertEquals(List.of("poi-1"), desk.names());
        assertEquals("e-1", desk.row("poi-1").idProperty().get());
    }

    @Test
    void somebodyElsesEndpointOfThatNameBecomesARowWhenOursIsRefused() {
        Desk desk = Desk.with();
        desk.dns.create = _ -> FakeDns.failed(TAKEN);
        desk.background.keep();
        desk.session.submit(POI);
        desk.background.doAtOnce();
        desk.dns.has(FakeDns.endpoint("e-9", "poi-1", Status.ACTIVE));
        desk.dns.ips.put("e-9", List.of(FakeDns.ip("i-1", "192.168.4.5", "neutron-b", Status.ACTIVE)));
        desk.time.pass(60);
        desk.background.doOne();
        assertEquals(List.of("poi-1"), desk.names());
        assertEquals("e-9", desk.row("poi-1").key());
        assertFalse(desk.row("poi-1").mine());
    }

    @Test
    void aListingThatBeganBeforeItWasAcceptedDoesntMissIt() {
        Desk desk = new Desk();
        for (int i = 0; i < 600; i++) {
            desk.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        desk.takesCreates("e-new");
        desk.background.keep();
        desk.session.start();
        desk.background.doOne();
        desk.background.doAtOnce();
        desk.dns.create = request -> desk.dns.ok(Desk.created("e-new", request.name()));
        desk.session.submit(POI);
        while (desk.background.kept() > 0) {
            desk.background.doOne();
        }
        assertEquals(0, desk.dns.startingWith("show").size());
        assertFalse(desk.row("poi-1").staleProperty().get());
    }

    @Test
    void aServiceThatShowsItLateDoesntMakeItGo() {
        Desk desk = Desk.with();
        desk.dns.create = request -> desk.dns.ok(Desk.created("e-1", request.name()));
        desk.session.submit(POI);
        desk.time.pass(50);
        assertEquals(List.of("poi-1"), desk.names());
        assertTrue(desk.dns.startingWith("show e-1").size() > 1);
        desk.dns.has(Desk.created("e-1", "poi-1"));
        desk.time.pass(10);
        assertFalse(desk.row("poi-1").staleProperty().get());
        desk.dns.endpoints.clear();
        desk.time.pass(30);
        assertEquals(List.of(), desk.names());
    }

    @Test
    void anErrorIsToldOnce() {
        Desk desk = Desk.with();
        desk.takesCreates("e-1");
        desk.session.submit(POI);
        desk.dns.turns("e-1", Status.ERROR);
        desk.time.pass(200);
        assertEquals(
                List.of(Notice.Kind.BECAME_ERROR),
                desk.session.notices().all().stream().map(Notice::kind).toList());
    }

    @Test
    void whatSomebodyElseMadeIsntTold() {
        Endpoint pending = FakeDns.endpoint("e-1", "other", Status.PENDING_CREATE);
        Desk desk = Desk.with(pending);
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.time.pass(60);
        assertEquals(Desk.seen(Status.ACTIVE), desk.row("other").stateProperty().get());
        assertEquals(List.of(), desk.session.notices().all());
    }

    private static List<String> takenNames(Desk desk) {
        var names = desk.session.known().names();
        return names == null ? List.of() : List.copyOf(names);
    }
}
