package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;

class DeleteTest {
    private final Desk desk = Desk.with(FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE));
    private final EndpointEntry row = desk.row("poi-1");
    private final List<Answer<?>> answers = new ArrayList<>();

    @Test
    void acceptedItIsPendingDeleteAndGoesOnlyWhenItsIdIsUnknown() {
        desk.time.pass(5);
        desk.session.delete(row, answers::add);
        assertInstanceOf(Answer.Ok.class, answers.getFirst());
        assertEquals(Desk.seen(Status.PENDING_DELETE), row.stateProperty().get());
        assertEquals(ManualTime.START.plusSeconds(5), row.sinceProperty().get());
        desk.time.pass(4);
        assertEquals(List.of("poi-1"), desk.names());
        desk.dns.endpoints.clear();
        desk.dns.took();
        desk.time.pass(2);
        assertEquals(List.of("list inbound 0", "show e-1"), desk.dns.took());
        assertEquals(List.of(), desk.names());
        assertTrue(row.goneProperty().get());
    }

    @Test
    @Fact("1.7.4")
    void aServiceThatGoesOnShowingItAsActiveIsntBelievedForTwoMinutes() {
        desk.dns.delete = desk.dns::ok;
        desk.session.delete(row, answers::add);
        desk.time.pass(119);
        assertEquals(Desk.seen(Status.PENDING_DELETE), row.stateProperty().get());
        desk.time.pass(11);
        assertEquals(Desk.seen(Status.ACTIVE), row.stateProperty().get());
    }

    @Test
    void refusedTheRowStaysAsItIs() {
        ApiFailure inUse = new ApiFailure.Refused(400, "DNS.0608", "This resource is in use.", "r-1");
        desk.dns.delete = _ -> FakeDns.failed(inUse);
        desk.session.delete(row, answers::add);
        assertEquals(List.of(new Answer.Failed<Endpoint>(inUse)), answers);
        assertEquals(Desk.seen(Status.ACTIVE), row.stateProperty().get());
        desk.time.pass(5);
        assertEquals(1, desk.dns.startingWith("delete").size());
        assertEquals(0, desk.dns.startingWith("show").size());
    }

    @Test
    void withoutAnAnswerItIsAskedForById() {
        desk.dns.delete = _ -> FakeDns.failed(FakeDns.NO_ANSWER);
        desk.dns.turns("e-1", Status.PENDING_DELETE);
        desk.session.delete(row, answers::add);
        assertEquals(1, desk.dns.startingWith("show e-1").size());
        assertEquals(Desk.seen(Status.PENDING_DELETE), row.stateProperty().get());
    }

    @Test
    void whatIsGoneAlreadyGoesAtOnce() {
        desk.dns.endpoints.clear();
        desk.session.delete(row, answers::add);
        assertEquals(List.of(), desk.names());
    }

    @Test
    void aRowWithoutAnIdIsNotSent() {
        desk.background.keep();
        desk.session.submit(Desk.request("poi-2"));
        desk.session.delete(desk.row("poi-2"), answers::add);
        assertInstanceOf(
                ApiFailure.NotSent.class, answers.getFirst() instanceof Answer.Failed<?>(ApiFailure why) ? why : null);
        assertEquals(1, desk.background.kept());
    }

    @Test
    void onlyWhatWasMadeHereIsToldToBeGone() {
        desk.takesCreates("e-2");
        desk.session.submit(Desk.request("poi-2"));
        desk.session.delete(row, answers::add);
        desk.session.delete(desk.row("poi-2"), answers::add);
        desk.dns.endpoints.clear();
        desk.time.pass(4);
        assertEquals(List.of(), desk.names());
        assertEquals(
                List.of("poi-2"),
                desk.session.notices().all().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.GONE)
                        .map(Notice::name)
                        .toList());
    }

    @Test
    void aListingThatWasUnderWayDoesntBringTheOldStateBack() {
        desk.dns.delete = desk.dns::ok;
        desk.background.keep();
        desk.session.poller().refreshNow();
        desk.background.doAtOnce();
        desk.session.delete(row, answers::add);
        desk.background.doOne();
        assertEquals(Desk.seen(Status.PENDING_DELETE), row.stateProperty().get());
    }
}
