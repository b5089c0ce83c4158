package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;

class PollerTest {
    private static final Endpoint ACTIVE = FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE);
    private static final ApiFailure BARE = new ApiFailure.Refused(404, null, "404 page not found", null);
    private static final ApiFailure REFUSED = new ApiFailure.Refused(403, "DNS.0013", "No permission.", "r-1");

    private static Endpoint fresh(String id, Status status) {
        String now = "2026-01-01T12:00:00.000";
        return new Endpoint(id, "name-" + id, "inbound", status, "vpc-1", 2, 0, now, now);
    }

    @Test
    void bothDirectionsAreReadAtTheStartAndThenEachMinute() {
        Desk desk = Desk.with();
        desk.time.pass(59);
        assertEquals(List.of(), desk.dns.took());
        desk.time.pass(1);
        assertEquals(List.of("list inbound 0", "list outbound 0"), desk.dns.took());
        assertTrue(desk.session.endpoints().readingProperty().get().whole());
    }

    @Test
    void aDirectionWithSomethingPendingIsReadEvery2Then5Then10Seconds() {
        Desk desk = Desk.with(fresh("e-1", Status.PENDING_CREATE));
        desk.time.pass(170);
        List<String> times = desk.dns.startingWith("list inbound").stream()
                .map(call -> call.substring(0, call.indexOf(' ')))
                .toList();
        assertEquals(List.of("2", "4", "6"), times.subList(0, 3));
        assertTrue(times.containsAll(List.of("28", "30", "35", "40")), times.toString());
        assertFalse(times.contains("32"), times.toString());
        assertTrue(times.containsAll(List.of("120", "130", "140", "150")), times.toString());
        assertFalse(times.contains("125"), times.toString());
        assertEquals(2, desk.dns.startingWith("list outbound").size());
    }

    @Test
    void whatHasBeenPendingForLongIsNotAskedForAsIfItWereNew() {
        Desk desk = Desk.with(FakeDns.endpoint("e-1", "poi-1", Status.PENDING_CREATE));
        desk.time.pass(9);
        assertEquals(List.of(), desk.dns.startingWith("list"));
        desk.time.pass(1);
        assertEquals(1, desk.dns.startingWith("list").size());
    }

    @Test
    void noMinuteHasMoreThan40CallsThatTheUserDidntMake() {
        Endpoint[] many = new Endpoint[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = fresh("e-" + i, Status.PENDING_CREATE);
        }
        Desk desk = Desk.with();
        for (Endpoint endpoint : many) {
            desk.dns.has(endpoint);
        }
        desk.time.pass(600);
        List<Integer> at = desk.dns.calls.stream()
                .map(call -> Integer.valueOf(call.substring(0, call.indexOf(' '))))
                .toList();
        assertTrue(at.size() >= 280, "it goes on: " + at.size());
        for (int start = 0; start < 600; start++) {
            int from = start;
            assertTrue(at.stream().filter(t -> t >= from && t < from + 59).count() <= 40, "from " + from);
        }
        assertTrue(desk.dns.startingWith("list outbound").size() >= 9, "the quiet direction isn't starved");
        assertTrue(desk.dns.startingWith("list inbound").size() >= 50, "the listing comes before the addresses");
    }

    @Test
    void oneReadIsInFlightAtATime() {
        Desk desk = new Desk();
        desk.background.keep();
        desk.session.start();
        desk.time.pass(30);
        desk.session.poller().refreshNow();
        // One for the DNS service and one for the VPC service.
        assertEquals(2, desk.background.kept());
    }

    @Test
    void hiddenOnlyWhatIsPendingIsAskedForEach10Seconds() {
        Desk desk = Desk.with(ACTIVE, fresh("e-2", Status.PENDING_CREATE));
        desk.session.poller().hidden(true);
        desk.dns.took();
        desk.time.pass(61);
        assertEquals(6, desk.dns.startingWith("list inbound").size());
        assertEquals(0, desk.dns.startingWith("list outbound").size());
        desk.dns.turns("e-2", Status.ACTIVE);
        desk.time.pass(10);
        desk.dns.took();
        desk.time.pass(300);
        assertEquals(List.of(), desk.dns.took());
        desk.session.poller().hidden(false);
        assertEquals(List.of("list outbound 0", "list inbound 0"), desk.dns.took());
    }

    @Test
    void f5ReadsBothDirectionsAtOnceAndIsNeverRefused() {
        Desk desk = Desk.with(ACTIVE);
        for (int i = 0; i < 50; i++) {
            desk.dns.took();
            desk.session.poller().refreshNow();
            assertEquals(List.of("list inbound 0", "list outbound 0"), desk.dns.took());
        }
        assertTrue(desk.session.link().callsLastMinuteProperty().get() > 100);
    }

    @Test
    void aListingGoesOverItsPagesAndIsShownPageByPage() {
        Desk desk = new Desk();
        for (int i = 0; i < 1200; i++) {
            desk.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        desk.background.keep();
        desk.session.start();
        desk.background.doOne();
        assertEquals(500, desk.session.endpoints().entries().size());
        assertEquals(
                new Reading.State.UnderWay(500, 1200),
                desk.session.endpoints().readingProperty().get().inbound());
        assertFalse(desk.session.endpoints().readingProperty().get().whole());
        while (desk.background.kept() > 0) {
            desk.background.doOne();
        }
        assertEquals(1200, desk.session.endpoints().entries().size());
        assertEquals(3, desk.dns.startingWith("list inbound").size());
        assertTrue(desk.session.endpoints().readingProperty().get().whole());
    }

    @Test
    void aServiceWithShortPagesAndOneWithoutATotalAreReadToTheEnd() {
        Desk desk = new Desk();
        desk.dns.longestPage = 100;
        for (int i = 0; i < 250; i++) {
            desk.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        desk.session.start();
        assertEquals(250, desk.session.endpoints().entries().size());

        Desk silent = new Desk();
        silent.dns.tellsTotal = false;
        for (int i = 0; i < 1000; i++) {
            silent.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        silent.session.start();
        assertEquals(1000, silent.session.endpoints().entries().size());
    }

    @Test
    void aLongListingIsntReadForAFewPendingRowsTheseAreAskedForById() {
        Desk desk = new Desk();
        for (int i = 0; i < 1200; i++) {
            desk.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        desk.dns.has(fresh("e-7", Status.PENDING_CREATE));
        desk.session.start();
        desk.dns.took();
        desk.time.pass(11);
        assertEquals(0, desk.dns.startingWith("list").size());
        assertEquals(5, desk.dns.startingWith("show e-7").size());
        desk.dns.turns("e-7", Status.ACTIVE);
        desk.time.pass(2);
        assertEquals(
                Desk.seen(Status.ACTIVE), desk.row("name-e-7").stateProperty().get());
    }

    @Test
    void aRowThatAListingLacksGoesOnlyWhenItsIdIsUnknown() {
        Desk desk = Desk.with(ACTIVE, FakeDns.endpoint("e-2", "poi-2", Status.ACTIVE));
        desk.dns.endpoints.remove("e-2");
        desk.dns.showFails = _ -> FakeDns.NO_ANSWER;
        EndpointEntry row = desk.row("poi-2");
        desk.time.pass(60);
        assertTrue(desk.names().contains("poi-2"));
        assertTrue(row.staleProperty().get());
        desk.dns.showFails = _ -> null;
        desk.time.pass(2);
        assertEquals(List.of("poi-1"), desk.names());
        assertTrue(row.goneProperty().get());
    }

    @Test
    void aRowThatOnlyShiftedBetweenPagesStays() {
        Endpoint shifted = FakeDns.endpoint("e-2", "poi-2", Status.ACTIVE);
        Desk desk = Desk.with(ACTIVE, shifted);
        desk.dns.endpoints.remove("e-2");
        desk.dns.showFails = id -> {
            desk.dns.has(shifted);
            return null;
        };
        desk.time.pass(60);
        assertEquals(1, desk.dns.startingWith("show e-2").size());
        assertEquals(List.of("poi-1", "poi-2"), desk.names());
        assertFalse(desk.row("poi-2").staleProperty().get());
    }

    @Test
    void the404OfAGatewayRemovesNothing() {
        Desk desk = Desk.with(ACTIVE);
        desk.dns.endpoints.clear();
        desk.dns.showFails = _ -> new ApiFailure.Refused(404, "APIGW.0101", "The API does not exist.", null);
        desk.time.pass(60);
        assertEquals(List.of("poi-1"), desk.names());
    }

    @Test
    void a404WithoutTheServicesCodeRemovesNothing() {
        Desk desk = Desk.with(ACTIVE);
        desk.dns.listFails = _ -> BARE;
        desk.dns.ipsFail = _ -> BARE;
        desk.dns.showFails = _ -> BARE;
        desk.time.pass(60);
        desk.session.poller().open(desk.row("poi-1"));
        desk.time.pass(300);
        assertEquals(List.of("poi-1"), desk.names());
        desk.dns.listFails = _ -> null;
        desk.dns.ipsFail = _ -> null;
        desk.dns.took();
        desk.time.pass(60);
        assertTrue(desk.dns.took().contains("ips e-1"), "it is read as soon as it can be");
    }

    @Test
    void itIsBelievedOfWhatAListingLackedToo() {
        Desk desk = Desk.with(ACTIVE);
        desk.dns.endpoints.clear();
        desk.dns.showFails = _ -> BARE;
        desk.session.poller().refreshNow();
        assertEquals(List.of(), desk.names());
    }

    @Test
    void aFailedPollMakesItsRowsStaleAndIsTriedAgainAfter2And4And8Seconds() {
        Desk desk = Desk.with(ACTIVE);
        desk.dns.listFails = direction -> direction == Direction.INBOUND ? REFUSED : null;
        desk.time.pass(60);
        EndpointEntry row = desk.row("poi-1");
        assertTrue(row.staleProperty().get());
        assertEquals(ManualTime.START, row.seenProperty().get());
        assertEquals(Desk.seen(Status.ACTIVE), row.stateProperty().get());
        assertEquals(REFUSED, desk.session.link().failureProperty().get());
        Reading.State failed = desk.session.endpoints().readingProperty().get().inbound();
        assertEquals(new Reading.State.Failed(REFUSED, true), failed);
        desk.time.pass(20);
        assertEquals(
                List.of("60 list inbound 0", "62 list inbound 0", "66 list inbound 0", "74 list inbound 0"),
                desk.dns.startingWith("list inbound"));
        desk.dns.listFails = _ -> null;
        desk.time.pass(10);
        assertFalse(row.staleProperty().get());
        assertNull(desk.session.link().failureProperty().get());
    }

    @Test
    void whatFailsBeforeAnythingWasReadSaysSo() {
        Desk desk = new Desk();
        desk.dns.listFails = _ -> new ApiFailure.NotSent("no route");
        desk.session.start();
        Reading reading = desk.session.endpoints().readingProperty().get();
        assertInstanceOf(Reading.State.Failed.class, reading.inbound());
        assertFalse(reading.whole());
        assertEquals(new ApiFailure.NotSent("no route"), reading.failure());
        assertFalse(desk.session.link().connectedProperty().get());
        desk.dns.listFails = _ -> null;
        desk.time.pass(2);
        assertTrue(desk.session.endpoints().readingProperty().get().whole());
        assertTrue(desk.session.link().connectedProperty().get());
    }

    @Test
    void aPageThatFailsIsAskedForAgainNotTheWholeListing() {
        Desk desk = new Desk();
        for (int i = 0; i < 600; i++) {
            desk.dns.has(FakeDns.endpoint("e-" + i, "name-" + i, Status.ACTIVE));
        }
        boolean[] failed = {false};
        desk.dns.listFails = direction -> {
            boolean second = direction == Direction.INBOUND
                    && desk.dns.startingWith("list inbound 500").size() == 1
                    && !failed[0];
            failed[0] |= second;
            return second ? FakeDns.NO_ANSWER : null;
        };
        desk.session.start();
        assertEquals(500, desk.session.endpoints().entries().size());
        assertFalse(desk.row("name-1").staleProperty().get(), "this listing has shown it");
        desk.time.pass(2);
        assertEquals(600, desk.session.endpoints().entries().size());
        assertEquals(1, desk.dns.startingWith("list inbound 0").size());
        assertEquals(2, desk.dns.startingWith("list inbound 500").size());
    }

    @Test
    void theLinkTellsTheLastAnswersTimeAndTheNextPoll() {
        Desk desk = Desk.with(ACTIVE);
        Link link = desk.session.link();
        assertEquals(42, link.lastAnswerMillisProperty().get());
        assertEquals(ManualTime.START.plusSeconds(60), link.nextPollAtProperty().get());
        assertEquals(3, link.callsLastMinuteProperty().get());
        desk.time.pass(60);
        assertEquals(2, link.callsLastMinuteProperty().get());
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        Desk desk = Desk.with(ACTIVE);
        desk.time.set(ManualTime.START.minus(Duration.ofHours(5)));
        desk.session.poller().hidden(false);
        assertEquals(2, desk.dns.startingWith("list").size());
        desk.time.pass(60);
        assertEquals(4, desk.dns.startingWith("list").size());
    }

    @Test
    void itNeverSpinsWhateverFailsAndWhoeverLooks() {
        ApiFailure[] failures = {null, REFUSED, FakeDns.NO_ANSWER, FakeDns.NOT_THERE, new ApiFailure.NotSent("off")};
        for (ApiFailure lists : failures) {
            for (ApiFailure ids : failures) {
                Desk desk = Desk.with(ACTIVE, fresh("e-2", Status.PENDING_CREATE), fresh("e-3", Status.ERROR));
                desk.session.submit(Desk.request("unknown"));
                desk.dns.listFails = _ -> lists;
                desk.dns.showFails = _ -> ids;
                desk.dns.ipsFail = _ -> ids;
                desk.dns.endpoints.remove("e-3");
                desk.dns.has(Desk.created("e-4", "unknown"));
                int before = desk.time.rung();
                desk.time.pass(300);
                desk.session.poller().hidden(true);
                desk.time.pass(300);
                assertTrue(desk.time.rung() - before < 900, desk.time.rung() + " alarms: " + lists + ", " + ids);
            }
        }
    }

    @Test
    void closedNothingIsAskedOrChangedAnyMore() {
        Desk desk = Desk.with(fresh("e-1", Status.PENDING_CREATE));
        desk.time.pass(1);
        desk.background.keep();
        desk.time.pass(1);
        desk.session.close();
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.background.doOne();
        desk.time.pass(300);
        assertEquals(0, desk.background.kept());
        assertEquals(
                Desk.seen(Status.PENDING_CREATE),
                desk.row("name-e-1").stateProperty().get());
        assertEquals(0, desk.time.alarms());
    }

    @Test
    void aCallThatThrowsIsReportedAndTheNextOneGoes() {
        Desk desk = Desk.with(ACTIVE);
        desk.dns.listFails = _ -> {
            throw new IllegalStateException("made up");
        };
        desk.time.pass(60);
        assertFalse(desk.thrown.isEmpty());
        assertTrue(desk.row("poi-1").staleProperty().get());
        desk.dns.listFails = _ -> null;
        desk.time.pass(4);
        assertFalse(desk.row("poi-1").staleProperty().get());
    }
}
