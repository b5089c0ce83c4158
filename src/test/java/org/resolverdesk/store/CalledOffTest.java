package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Quota;
import org.resolverdesk.model.Status;

/// What a screen asked for ends with it.
class CalledOffTest {
    private static final Endpoint ONE = FakeDns.endpoint("e-1", "poi-1", Status.ACTIVE);
    private static final Endpoint TWO = FakeDns.endpoint("e-2", "poi-2", Status.ACTIVE);

    private final Desk desk = Desk.with(ONE, TWO);

    @BeforeEach
    void everythingIsRead() {
        desk.time.pass(20);
        desk.dns.took();
        desk.vpc.took();
    }

    @Test
    void theAddressesOfADetailThatIsClosedAreReadNoMore() {
        desk.background.keep();
        desk.session.poller().open(desk.row("poi-1"));
        assertEquals(1, desk.background.kept());
        desk.session.poller().open(null);
        desk.background.doOne();
        assertEquals(List.of(), desk.dns.took(), "it was called off before it left");
    }

    @Test
    void theNextDetailNeedntWaitForTheLastOnes() {
        desk.background.keep();
        desk.session.poller().open(desk.row("poi-1"));
        desk.session.poller().open(desk.row("poi-2"));
        assertEquals(2, desk.background.kept(), "its read began at once");
        desk.background.doOne();
        desk.background.doOne();
        assertEquals(List.of("ips e-2"), desk.dns.took());
    }

    @Test
    void whatTheListNeedsAllTheSameIsReadInItsTurn() {
        desk.dns.has(new Endpoint(
                "e-1", "poi-1", "inbound", Status.ACTIVE, "vpc-1", 3, 0, ONE.createTime(), "2026-01-01T11:59:00.000"));
        desk.session.poller().visible(List.of());
        desk.background.keep();
        desk.session.poller().refreshNow();
        desk.background.doOne();
        desk.background.doOne();
        desk.dns.took();
        EndpointEntry row = desk.row("poi-1");
        assertTrue(row.track.ipsOutdated(), "the list doesn't know the third address yet");
        desk.session.poller().open(row);
        desk.session.poller().open(null);
        desk.background.doAtOnce();
        while (desk.background.kept() > 0) {
            desk.background.doOne();
        }
        desk.time.pass(20);
        assertEquals(1, desk.dns.startingWith("ips e-1").size());
        assertFalse(row.track.ipsOutdated());
    }

    @Test
    void theAddressesInUseOfAFormThatIsClosedAreReadNoMoreAndAnewForTheNext() {
        desk.background.keep();
        desk.session.subnets().needPrivateIps("net-a");
        desk.session.subnets().needNoPrivateIps();
        desk.background.doOne();
        assertEquals(List.of(), desk.vpc.took());
        assertFalse(desk.session.subnets().readingPrivateIps("net-a"));
        desk.background.doAtOnce();
        desk.session.subnets().needPrivateIps("net-a");
        assertEquals(List.of("private net-a"), desk.vpc.took());
    }

    @Test
    void aFormThatIsClosedInterruptsTheReadThatIsUnderWay() throws InterruptedException {
        AtomicReference<Thread> reader = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        desk.vpc.whilePrivateIps = () -> {
            reader.set(Thread.currentThread());
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        };
        desk.background.keep();
        desk.session.subnets().needPrivateIps("net-a");
        Thread thread = Thread.startVirtualThread(desk.background::doOne);
        begun.await();
        desk.session.subnets().needNoPrivateIps();
        thread.join();
        assertTrue(interrupted.getNow(false));
        assertEquals(thread, reader.get());
    }

    @Test
    void theQuotaIsAskedForNoMoreOnceItsSessionIsClosed() {
        AtomicReference<String> asked = new AtomicReference<>("nobody");
        DnsApi dns = new FakeDns(desk.time) {
            @Override
            public Answer<List<Quota>> quotas(String domainId) {
                asked.set(domainId);
                return ok(List.of(new Quota("inbound_endpoint", 50, 4)));
            }
        };
        Hands hands = new Hands();
        Quotas quotas = new Quotas(dns, () -> "domain", new Work(hands, Runnable::run), desk.time);
        hands.keep();
        quotas.refresh();
        quotas.close();
        hands.doOne();
        assertEquals("nobody", asked.get());
        quotas.refreshSoon();
        desk.time.pass(Duration.ofMinutes(1));
        assertEquals("nobody", asked.get());
    }
}
