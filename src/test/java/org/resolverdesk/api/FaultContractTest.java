package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.Contract.NET_A;
import static org.resolverdesk.api.Contract.any;
import static org.resolverdesk.api.Contract.assertUnknown;
import static org.resolverdesk.api.Contract.inbound;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;

/// What the client says of a broken line, and what is true at the service then: a write is done once or not at
/// all, whatever was seen of it.
class FaultContractTest {
    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofHours(1);

    private final Contract contract = Contract.open();
    private final DnsApi dns = contract.dns;

    @AfterEach
    void close() {
        contract.close();
    }

    private void nextWrite(Fault fault) {
        contract.server.behaviour(contract.server.behaviour().nextWrites(fault));
    }

    private void nextRequests(Fault... faults) {
        contract.server.behaviour(contract.server.behaviour().next(faults));
    }

    private Answer<Endpoint> create(DnsApi through) {
        return through.createEndpoint(inbound("mine", any(NET_A), any(NET_A)));
    }

    /// The service may still be at it when the client has given up.
    private static void await(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came");
        }
    }

    @Test
    void aCreateWhoseConnectionEndedBeforeItWasReadIsUnknownAndWasNotDone() {
        nextWrite(Fault.DROP_BEFORE);
        assertUnknown(create(dns));
        assertEquals(List.of(), contract.named("mine"));
        value(create(dns));
        assertEquals(1, contract.named("mine").size());
    }

    @Test
    @Fact("6.5.2")
    void aCreateWhoseAnswerWasLostIsUnknownAndWasDoneOnce() {
        nextWrite(Fault.DROP_AFTER);
        assertUnknown(create(dns));
        assertEquals(1, contract.named("mine").size());
        Contract.assertRefused("DNS.1504", 400, create(dns));
    }

    @Test
    void aCreateWhoseAnswerWasCutIsUnreadableAndWasDoneOnce() {
        nextWrite(Fault.CUT_BODY);
        ApiFailure.Unreadable unreadable = assertInstanceOf(ApiFailure.Unreadable.class, failure(create(dns)));
        assertEquals(202, unreadable.httpStatus());
        assertTrue(("" + unreadable.requestId()).matches("[0-9a-f]{32}"));
        assertEquals(1, contract.named("mine").size());
    }

    @Test
    void aCreateWhoseAnswerIsLateIsUnknownAndIsDoneOnce() {
        Behaviour.Slow slow = new Behaviour.Slow(0, LONGER_THAN_ANY_TEST, 0);
        contract.server.behaviour(contract.server.behaviour().withSlow(slow).nextWrites(Fault.SLOW));
        assertUnknown(create(contract.hastyDns()));
        await(() -> contract.named("mine").size() == 1);
        assertEquals(1, contract.named("mine").size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DROP_BEFORE", "DROP_AFTER"})
    void aDroppedDeleteRenameBindOrUnbindIsUnknownAndDoneOnceOrNot(Fault fault) {
        boolean done = fault == Fault.DROP_AFTER;
        Endpoint mine = contract.active("mine");
        nextWrite(fault);
        assertUnknown(dns.renameEndpoint(mine.id(), "renamed"));
        assertEquals(
                done ? "renamed" : "mine", value(dns.showEndpoint(mine.id())).name());

        nextWrite(fault);
        assertUnknown(dns.bindIp(mine.id(), any(NET_A)));
        assertEquals(done ? 3 : 2, value(dns.listIps(mine.id())).size());
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        value(dns.bindIp(mine.id(), any(NET_A)));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);

        nextWrite(fault);
        assertUnknown(
                dns.unbindIp(mine.id(), value(dns.listIps(mine.id())).getFirst().id()));
        contract.clock.forward(Contract.TIME_TO_ACTIVE);
        assertEquals(3, value(dns.listIps(mine.id())).size());

        nextWrite(fault);
        assertUnknown(dns.deleteEndpoint(mine.id()));
        assertEquals(
                done ? Status.PENDING_DELETE : Status.ACTIVE,
                value(dns.showEndpoint(mine.id())).status());
    }

    @Test
    void aDeleteWhoseAnswerWasCutIsUnreadableAndWasDone() {
        Endpoint mine = contract.active("mine");
        nextWrite(Fault.CUT_BODY);
        assertInstanceOf(ApiFailure.Unreadable.class, failure(dns.deleteEndpoint(mine.id())));
        assertEquals(Status.PENDING_DELETE, value(dns.showEndpoint(mine.id())).status());
    }

    @Test
    void aRefusalThatWasCutIsStillARefusal() {
        nextWrite(Fault.CUT_BODY);
        ApiFailure.Refused refused = assertInstanceOf(
                ApiFailure.Refused.class, failure(dns.createEndpoint(inbound("a b", any(NET_A), any(NET_A)))));
        assertEquals(400, refused.httpStatus());
        assertTrue(("" + refused.requestId()).matches("[0-9a-f]{32}"));
    }

    @Test
    void aReadIsRepeatedOnAConnectionThatTurnsOutToBeDeadButNotForEver() {
        value(dns.listEndpoints(Direction.INBOUND, 1, 0, null, null));
        nextRequests(Fault.DROP_AFTER);
        value(dns.listEndpoints(Direction.INBOUND, 1, 0, null, null));
        Fault[] all = {Fault.DROP_BEFORE, Fault.DROP_BEFORE, Fault.DROP_BEFORE, Fault.DROP_BEFORE};
        nextRequests(all);
        assertUnknown(dns.listEndpoints(Direction.INBOUND, 1, 0, null, null));
        nextRequests(all);
        assertUnknown(contract.vpc.listSubnets());
    }

    @Test
    void aReadThatWasCutOrIsLateFailsAsSuch() {
        nextRequests(Fault.CUT_BODY);
        assertInstanceOf(ApiFailure.Unreadable.class, failure(contract.vpc.listSubnets()));
        Behaviour.Slow slow = new Behaviour.Slow(0, LONGER_THAN_ANY_TEST, 0);
        contract.server.behaviour(contract.server.behaviour().withSlow(slow).next(Fault.SLOW));
        assertUnknown(contract.hastyDns().listEndpoints(Direction.INBOUND, 1, 0, null, null));
        value(contract.vpc.listSubnets());
    }
}
