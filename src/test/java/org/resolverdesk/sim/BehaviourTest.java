package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.body;
import static org.resolverdesk.sim.Sim.row;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Dice;
import org.resolverdesk.sim.behaviour.Fault;

class BehaviourTest {
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    void aConnectionDroppedBeforeLeavesNothingMade() {
        sim.server.behaviour(Behaviour.PROMPT.next(Fault.DROP_BEFORE));
        assertThrows(IOException.class, () -> sim.exchange(create("mine")));
        assertTrue(sim.named("inbound", "mine").isMissingNode());
    }

    @Test
    void aConnectionDroppedAfterHasActed() {
        sim.server.behaviour(Behaviour.PROMPT.next(Fault.DROP_AFTER));
        assertThrows(IOException.class, () -> sim.exchange(create("mine")));
        assertEquals("ACTIVE", sim.named("inbound", "mine").path("status").stringValue());
    }

    @Test
    void aCutBodyHasActedAndEndsHalfWay() {
        sim.server.behaviour(Behaviour.PROMPT.next(Fault.CUT_BODY));
        assertThrows(IOException.class, () -> sim.exchange(create("mine")));
        assertEquals("ACTIVE", sim.named("inbound", "mine").path("status").stringValue());
    }

    @Test
    void aSlowAnswerComesAfterItsTime() throws IOException {
        Behaviour.Slow slow = new Behaviour.Slow(0, Duration.ofMillis(60), 0);
        sim.server.behaviour(Behaviour.PROMPT.withSlow(slow).next(Fault.SLOW));
        long before = System.nanoTime();
        assertEquals(202, sim.exchange(create("mine")).status());
        assertTrue(System.nanoTime() - before >= Duration.ofMillis(60).toNanos());
    }

    @Test
    void aScriptIsUsedUpInOrderAndLetsRequestsPass() throws IOException {
        sim.server.behaviour(Behaviour.PROMPT.next(Fault.NONE, Fault.DROP_AFTER));
        assertEquals(202, sim.exchange(create("one")).status());
        assertThrows(IOException.class, () -> sim.exchange(create("two")));
        assertEquals(202, sim.exchange(create("three")).status());
    }

    @Test
    void aScriptOfWritesLetsReadsPass() throws IOException {
        sim.server.behaviour(Behaviour.PROMPT.nextWrites(Fault.DROP_BEFORE));
        assertEquals(200, sim.get("/v2.1/endpoints?direction=inbound").status());
        assertEquals(200, sim.get("/v1/" + Sim.PROJECT + "/vpcs").status());
        assertThrows(IOException.class, () -> sim.exchange(create("mine")));
        assertEquals(202, sim.exchange(create("mine")).status());
    }

    @Test
    void chancesOfOneAlwaysHappenAndOfZeroNever() throws IOException {
        sim.server.behaviour(Behaviour.PROMPT.withErrors(1));
        for (int i = 0; i < 5; i++) {
            sim.exchange(create("e" + i));
            assertEquals("ERROR", sim.named("inbound", "e" + i).path("status").stringValue());
        }
        sim.server.behaviour(Behaviour.PROMPT.withDrops(1, 0));
        assertThrows(IOException.class, () -> sim.exchange(create("dropped")));
        sim.server.behaviour(Behaviour.PROMPT);
        for (int i = 0; i < 5; i++) {
            sim.exchange(create("a" + i));
            assertEquals("ACTIVE", sim.named("inbound", "a" + i).path("status").stringValue());
        }
        assertTrue(sim.named("inbound", "dropped").isMissingNode());
    }

    @Test
    void chancesAreDrawnFromTheSeed() {
        Behaviour half = Behaviour.PROMPT.withErrors(0.5).withDrops(0.2, 0.2).withCuts(0.3);
        assertEquals(draws(half), draws(half));
        assertNotEquals(draws(half), draws(half.withSeed(2)));
        long errors = draws(half).stream()
                .filter(drawn -> drawn.contains("END_IN_ERROR"))
                .count();
        assertTrue(errors > 400 && errors < 600, () -> errors + " of 1000");
    }

    private static List<String> draws(Behaviour behaviour) {
        Dice dice = new Dice(behaviour);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(dice.next(true).faults().toString());
        }
        return drawn;
    }

    @Test
    void theTimeToActiveVariesWithinItsSpread() throws IOException {
        sim.server.behaviour(Behaviour.PROMPT.withTimeToActive(Duration.ofSeconds(10), 0.2));
        for (int i = 0; i < 10; i++) {
            sim.exchange(create("s" + i));
        }
        sim.clock.forward(Duration.ofMillis(7_999));
        assertEquals(10, pending());
        sim.clock.forward(Duration.ofSeconds(2));
        assertTrue(pending() > 0 && pending() < 10, () -> pending() + " of 10");
        sim.clock.forward(Duration.ofMillis(2_001));
        assertEquals(0, pending());
    }

    private long pending() {
        return Sim.texts(sim.get("/v2.1/endpoints?direction=inbound").body().path("endpoints"), "status").stream()
                .filter("PENDING_CREATE"::equals)
                .count();
    }

    @Test
    void anExchangedBehaviourLeavesWhatIsPendingItsTime() {
        sim.server.behaviour(Behaviour.PROMPT.withTimeToActive(Duration.ofSeconds(10), 0));
        String id = sim.create("mine").path("id").stringValue();
        sim.server.behaviour(Behaviour.PROMPT);
        assertEquals(Behaviour.PROMPT, sim.server.behaviour());
        assertEquals("PENDING_CREATE", sim.endpoint(id).path("status").stringValue());
    }

    @Test
    void whatIsNoChanceOrNoTimeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Behaviour.PROMPT.withErrors(1.01));
        assertThrows(IllegalArgumentException.class, () -> Behaviour.PROMPT.withCuts(-0.1));
        assertThrows(IllegalArgumentException.class, () -> Behaviour.PROMPT.withDrops(Double.NaN, 0));
        assertThrows(
                IllegalArgumentException.class, () -> Behaviour.PROMPT.withTimeToActive(Duration.ofSeconds(-1), 0));
        assertThrows(IllegalArgumentException.class, () -> new Behaviour.Slow(0, Duration.ofSeconds(-1), 0));
    }

    /// A POST: the JDK's client would quietly send a read again.
    private HttpRequest.Builder create(String name) {
        return sim.request("/v2.1/endpoints")
                .POST(BodyPublishers.ofString(body(name, "inbound", row(NET_A), row(NET_A))));
    }
}
