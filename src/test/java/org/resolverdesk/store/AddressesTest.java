package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;

class AddressesTest {
    private static Endpoint endpoint(String id, Status status, String updated) {
        return new Endpoint(id, "name-" + id, "inbound", status, "vpc-1", 2, 0, "2026-01-01T12:00:00.000", updated);
    }

    private static Endpoint endpoint(String id, Status status) {
        return endpoint(id, status, "2026-01-01T12:00:00.000");
    }

    @Test
    void whatIsPendingOrInErrorIsReadBeforeTheRest() {
        Desk desk = new Desk();
        desk.dns.has(endpoint("active", Status.ACTIVE));
        desk.dns.has(endpoint("error", Status.ERROR));
        desk.dns.has(endpoint("pending", Status.PENDING_CREATE));
        desk.session.start();
        List<String> read =
                desk.dns.took().stream().filter(call -> call.startsWith("ips")).toList();
        assertEquals(List.of("ips error", "ips pending", "ips active"), read);
        assertTrue(desk.row("name-active").ipsKnownProperty().get());
    }

    @Test
    void addressesAreOrderedByNumber() {
        Desk desk = new Desk();
        EndpointIp low = FakeDns.ip("i-2", "192.168.3.9", "neutron-a", Status.ACTIVE);
        EndpointIp high = FakeDns.ip("i-1", "192.168.3.125", "neutron-a", Status.ACTIVE);
        desk.dns.has(endpoint("e-1", Status.ACTIVE));
        desk.dns.ips.put("e-1", List.of(high, low));
        desk.session.start();
        assertEquals(List.of(low, high), desk.row("name-e-1").ipsProperty().get());
    }

    @Test
    void untilTheyAreReadARowHasNone() {
        Desk desk = new Desk();
        desk.dns.has(endpoint("e-1", Status.ACTIVE));
        desk.dns.ipsFail = _ -> FakeDns.NO_ANSWER;
        desk.session.start();
        assertFalse(desk.row("name-e-1").ipsKnownProperty().get());
        assertEquals(List.of(), desk.row("name-e-1").ipsProperty().get());
        assertEquals(2, desk.row("name-e-1").ipCountProperty().get());
        desk.dns.ipsFail = _ -> null;
        desk.time.pass(2);
        assertTrue(desk.row("name-e-1").ipsKnownProperty().get());
    }

    @Test
    void theBackgroundLeavesRoomInTheBudgetAndGoesOnLater() {
        Desk desk = new Desk();
        for (int i = 0; i < 60; i++) {
            desk.dns.has(endpoint("e-" + i, Status.ACTIVE));
        }
        desk.session.start();
        assertEquals(22, desk.dns.startingWith("ips").size());
        desk.time.pass(180);
        assertEquals(60, desk.dns.startingWith("ips").size());
    }

    @Test
    void rowsThatCanBeSeenComeFirst() {
        Desk desk = new Desk();
        for (int i = 0; i < 60; i++) {
            desk.dns.has(endpoint("e-" + i, Status.ACTIVE));
        }
        desk.session.start();
        desk.session.poller().visible(List.of(desk.row("name-e-59"), desk.row("name-e-58")));
        desk.dns.took();
        desk.time.pass(60);
        assertEquals(List.of("ips e-59", "ips e-58"), desk.dns.took().subList(2, 4));
    }

    @Test
    void theRowThatIsOpenedIsReadAtOnceWhateverTheBackgroundHasSpent() {
        Desk desk = new Desk();
        for (int i = 0; i < 60; i++) {
            desk.dns.has(endpoint("e-" + i, Status.ACTIVE));
        }
        desk.session.start();
        desk.dns.took();
        desk.session.poller().open(desk.row("name-e-59"));
        assertEquals(List.of("ips e-59"), desk.dns.took());
        desk.session.poller().open(desk.row("name-e-59"));
        assertEquals(List.of(), desk.dns.took());
    }

    @Test
    void theyAreReadAgainWhenTheEndpointChangedAndNotOtherwise() {
        Desk desk = Desk.with(endpoint("e-1", Status.ACTIVE));
        desk.time.pass(60);
        assertEquals(List.of(), desk.dns.startingWith("ips"));
        desk.dns.has(endpoint("e-1", Status.ACTIVE, "2026-01-01T12:01:00.000"));
        desk.time.pass(60);
        assertEquals(1, desk.dns.startingWith("ips").size());
    }

    @Test
    void theyAreReadInTheSameMomentInWhichTheEndpointTurnsActive() {
        Desk desk = Desk.with(endpoint("e-1", Status.PENDING_CREATE));
        desk.time.pass(5);
        EndpointIp ip = FakeDns.ip("i-1", "192.168.3.9", "neutron-a", Status.ACTIVE);
        desk.dns.ips.put("e-1", List.of(ip));
        desk.dns.turns("e-1", Status.ACTIVE);
        desk.dns.took();
        desk.time.pass(1);
        assertEquals(List.of("list inbound 0", "ips e-1"), desk.dns.took());
        assertEquals(List.of(ip), desk.row("name-e-1").ipsProperty().get());
    }

    @Test
    void thoseOfAPendingRowAreReadAgainWhileItIsPendingMoreOftenWhenItIsOpen() {
        Desk desk = Desk.with(endpoint("e-1", Status.PENDING_CREATE), endpoint("e-2", Status.PENDING_CREATE));
        desk.session.poller().open(desk.row("name-e-1"));
        desk.dns.took();
        desk.time.pass(21);
        assertEquals(5, desk.dns.startingWith("ips e-1").size());
        assertEquals(2, desk.dns.startingWith("ips e-2").size());
    }

    @Test
    void aServiceThatCantBeReachedIsntAskedForEachRow() {
        Desk desk = new Desk();
        for (int i = 0; i < 20; i++) {
            desk.dns.has(endpoint("e-" + i, Status.ACTIVE));
        }
        desk.dns.ipsFail = _ -> FakeDns.NO_ANSWER;
        desk.session.start();
        desk.time.pass(30);
        assertEquals(5, desk.dns.startingWith("ips").size());
    }

    @Test
    void a404ForAddressesIsAReasonToAskForTheEndpoint() {
        Desk desk = new Desk();
        desk.dns.has(endpoint("e-1", Status.ACTIVE));
        desk.dns.ipsFail = _ -> FakeDns.NOT_THERE;
        desk.session.start();
        assertEquals(1, desk.dns.startingWith("show e-1").size());
        assertEquals(List.of("name-e-1"), desk.names());
        desk.time.pass(50);
        assertEquals(1, desk.dns.startingWith("ips").size());
    }
}
