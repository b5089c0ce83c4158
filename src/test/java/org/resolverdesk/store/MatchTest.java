package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.model.Status;
import org.resolverdesk.model.Subnet;

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
        assertTrue(fits());
        assertTrue(fits(ip("", "neutron-a")));
        assertTrue(fits(ip("192.168.3.125", "neutron-unknown")));
        assertTrue(match.fits(Desk.created("e-1", "poi-1"), List.of(), SENT, SENT));
    }

    @Test
    void anotherSubnetAnotherAddressOrOneTooManyDoesntFit() {
        assertFalse(fits(ip("192.168.4.5", "neutron-b")));
        assertFalse(fits(ip("192.168.3.9", "neutron-a"), ip("192.168.3.10", "neutron-a")));
        assertFalse(fits(ip("192.168.3.125", "neutron-a"), ip("", "neutron-a"), ip("", "neutron-a")));
    }

    @Test
    void anotherVpcOrNameDoesntFit() {
        assertFalse(match.fits(in("vpc-2", "poi-1"), List.of(), null, SENT));
        assertFalse(match.fits(in("vpc-1", "poi-2"), List.of(), null, SENT));
        assertTrue(match.fits(in("vpc-1", "poi-1"), List.of(), null, SENT));
    }

    @Test
    void whatWasMadeBeforeItWasSentDoesntFit() {
        assertFalse(match.fits(FOUND, List.of(), SENT.minusSeconds(61), SENT));
        assertTrue(match.fits(FOUND, List.of(), SENT.minusSeconds(60), SENT));
    }

    @Test
    void moreAddressesThanWereAskedForDontFit() {
        Endpoint three = new Endpoint("e-1", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 3, 0, null, null);
        assertEquals(2, Desk.request("poi-1").ipAddresses().size());
        assertFalse(match.fits(three, List.of(), null, SENT));
    }

    private boolean fits(EndpointIp... ips) {
        return match.fits(FOUND, List.of(ips), null, SENT);
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
