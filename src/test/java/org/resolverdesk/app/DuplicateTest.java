package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.StoreInHand;

class DuplicateTest {
    private final StoreInHand store = new StoreInHand(Instant.parse("2026-01-01T12:00:00Z"));

    @Test
    void itHasTheSameSubnetsAndLeavesTheAddressesToTheService() {
        EndpointEntry row = store.found("poi-1", 60);
        store.has(row, "192.168.3.5", "192.168.3.6", "192.168.3.7");
        IpDraft net = new IpDraft("net-a", "");
        assertEquals(new EndpointDraft("poi-1-copy", "inbound", "eu-de", List.of(net, net, net)), copy(row));
    }

    @Test
    void whereTheAddressesArentKnownThereAreTwoEmptyRows() {
        assertEquals(
                List.of(IpDraft.EMPTY, IpDraft.EMPTY),
                copy(store.found("poi-1", 60)).rows());
    }

    @Test
    void whatWasSentFromHereIsKnownAnyway() {
        EndpointEntry row = store.sending("poi-1", Direction.OUTBOUND);
        assertEquals(
                new EndpointDraft(
                        "poi-1-copy",
                        "outbound",
                        "NetworkService",
                        List.of(new IpDraft("net-a", ""), new IpDraft("net-b", ""))),
                copy(row));
    }

    @Test
    void aLongNameIsCutSoThatItFits() {
        EndpointDraft copy = copy(store.found("n".repeat(64), 60));
        assertEquals("n".repeat(59) + "-copy", copy.name());
    }

    private static EndpointDraft copy(EndpointEntry row) {
        Subnet subnet = new Subnet("net-a", "net-a", "192.168.3.0/24", "192.168.3.1", "vpc-a", "subnet", null);
        return Duplicate.of(row, neutron -> Optional.of(subnet), "eu-de");
    }
}
