package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.submit.Match;
import org.resolverdesk.store.submit.Match.Fit;

class MatchTest {
    private static final Instant SENT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Endpoint FOUND = FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE);

    private final FakeVpc vpc = new FakeVpc();
    private final Match match =
            new Match(Desk.request("poi-1"), id -> find(id, Subnet::id), id -> find(id, Subnet::neutronSubnetId));

    @Test
    void whatAgreesInEverythingFits() {
        assertTrue(fits(ip("192.168.3.125", "neutron-a"), ip("192.168.3.7", "neutron-a")));
    }

    @Test
    void whatIsntKnownYetSpeaksNeitherForNorAgainst() {
        assertEquals(Fit.UNSURE, fit());
        assertEquals(Fit.AS_ASKED, fit(ip("192.168.3.125", "neutron-unknown"), ip("", "neutron-a")));
        assertEquals(Fit.UNSURE, match.fit(Desk.created("e-1", "poi-1"), List.of(), SENT, SENT));
        List<EndpointIp> one = List.of(ip("192.168.3.125", "neutron-a"));
        assertEquals(Fit.UNSURE, match.fit(Desk.created("e-1", "poi-1"), one, SENT, SENT));
    }

    @Test
    void whatWorksHasAllItsAddressesAndWhatFailedMayLackSome() {
        assertEquals(Fit.DIFFERENT, fit(ip("192.168.3.125", "neutron-a")));
        Endpoint failed = FakeDns.endpoint("e-1", "poi-1", Status.ERROR);
        assertEquals(Fit.AS_ASKED, match.fit(failed, List.of(ip("192.168.3.125", "neutron-a")), null, SENT));
    }

    @Test
    void noSubnetHasMoreAddressesThanWereAskedForThere() {
        CreateEndpoint two = new CreateEndpoint(
                "poi-1", Direction.INBOUND, "r", List.of(new NewIp("net-a", null), new NewIp("net-b", null)));
        Match across = new Match(two, id -> find(id, Subnet::id), id -> find(id, Subnet::neutronSubnetId));
        List<EndpointIp> inOne = List.of(ip("192.168.3.5", "neutron-a"), ip("192.168.3.6", "neutron-a"));
        assertEquals(Fit.DIFFERENT, across.fit(FOUND, inOne, null, SENT));
        List<EndpointIp> inEach = List.of(ip("192.168.3.5", "neutron-a"), ip("192.168.4.6", "neutron-b"));
        assertEquals(Fit.AS_ASKED, across.fit(FOUND, inEach, null, SENT));
    }

    @Test
    void anotherSubnetAnotherAddressOrOneTooManyDoesntFit() {
        assertFalse(fits(ip("192.168.4.5", "neutron-b")));
        assertFalse(fits(ip("192.168.3.9", "neutron-a"), ip("192.168.3.10", "neutron-a")));
        assertFalse(fits(ip("192.168.3.125", "neutron-a"), ip("", "neutron-a"), ip("", "neutron-a")));
    }

    @Test
    void anotherVpcOrNameDoesntFit() {
        assertTrue(against(in("vpc-2", "poi-1"), List.of(), null));
        assertTrue(against(in("vpc-1", "poi-2"), List.of(), null));
        assertFalse(against(in("vpc-1", "poi-1"), List.of(), null));
    }

    @Test
    void whatWasMadeBeforeItWasSentDoesntFit() {
        assertTrue(against(FOUND, List.of(), SENT.minusSeconds(61)));
        assertFalse(against(FOUND, List.of(), SENT.minusSeconds(60)));
    }

    @Test
    void moreAddressesThanWereAskedForDontFit() {
        Endpoint three = new Endpoint("e-1", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 3, 0, null, null);
        assertEquals(2, Desk.request("poi-1").ipAddresses().size());
        assertTrue(against(three, List.of(), null));
    }

    private Fit fit(EndpointIp... ips) {
        return match.fit(FOUND, List.of(ips), null, SENT);
    }

    private boolean fits(EndpointIp... ips) {
        return fit(ips) == Fit.AS_ASKED;
    }

    private boolean against(Endpoint found, List<EndpointIp> ips, @Nullable Instant madeAt) {
        return match.fit(found, ips, madeAt, SENT) == Fit.DIFFERENT;
    }

    private static EndpointIp ip(String ip, String neutron) {
        return FakeDns.ip("ip-" + ip, ip, neutron, Status.ACTIVE);
    }

    private static Endpoint in(String vpcId, String name) {
        return new Endpoint("e-1", name, "inbound", Status.ACTIVE, vpcId, 2, 0, null, null);
    }

    private Optional<Subnet> find(String id, java.util.function.Function<Subnet, String> by) {
        return vpc.subnets.stream()
                .filter(subnet -> id.equals(by.apply(subnet)))
                .findFirst();
    }
}
