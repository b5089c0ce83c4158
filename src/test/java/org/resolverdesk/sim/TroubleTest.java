package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.sim.behaviour.QuotaKey;
import tools.jackson.databind.JsonNode;

/// Flow control, throttling, 500s, locks and late lists: reference 3.3, 6.2 and 6.3.
class TroubleTest {
    private static final String LIST = "/v2.1/endpoints?direction=inbound";
    private static final String VPCS = "/v1/" + Sim.PROJECT + "/vpcs";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private Sim.Got create(String name) {
        return sim.post("/v2.1/endpoints", Sim.body(name, "inbound", Sim.row(Sim.NET_A), Sim.row(Sim.NET_A)));
    }

    private void always(Fault fault) {
        sim.server.behaviour(Behaviour.PROMPT.withChance(fault, 1));
    }

    @Test
    @Fact("3.3.2")
    void flowControlIs403Dns0014InTheServicesShapeAndOnlyThere() {
        always(Fault.FLOW_CONTROL);
        for (String path : new String[] {LIST, "/v2.1/resolverrules", "/v2/quotamg/dns/quotas"}) {
            Sim.Got got = sim.get(path);
            assertEquals(403, got.status());
            assertEquals("DNS.0014", got.code());
            assertEquals(
                    "Request forbidden by flow control.",
                    got.body().path("message").stringValue());
            assertEquals("", got.header("Retry-After"));
        }
        assertEquals(200, sim.get(VPCS).status());
    }

    @Test
    @Fact({"3.3.1", "3.3.3"})
    void throttlingIs429Apigw0308InTheGatewaysShapeForEveryService() {
        always(Fault.THROTTLED);
        for (String path : new String[] {LIST, VPCS, "/v3/auth/tokens"}) {
            Sim.Got got = sim.get(path);
            assertEquals(429, got.status());
            assertEquals("APIGW.0308", got.body().path("error_code").stringValue());
            assertEquals(
                    "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute",
                    got.body().path("error_msg").stringValue());
            assertEquals("", got.header("Retry-After"));
        }
    }

    @Test
    @Fact("3.3.1")
    void aMinuteOfTheClockHasSoManyRequestsAndTheNextOneAgain() {
        sim.server.behaviour(Behaviour.PROMPT.withMostPerMinute(3));
        for (int i = 0; i < 3; i++) {
            assertEquals(200, sim.get(i == 1 ? VPCS : LIST).status());
        }
        Sim.Got got = sim.get(LIST);
        assertEquals(429, got.status());
        assertTrue(got.body().path("error_msg").stringValue().endsWith("limit:3,time:1 minute"));
        assertEquals(429, create("mine").status());
        sim.clock.forward(Duration.ofMinutes(1));
        assertEquals(200, sim.get(LIST).status());
        assertTrue(sim.named("inbound", "mine").isMissingNode());
    }

    @Test
    @Fact("6.2.9")
    void a500HasTheCodeOfItsServiceAndNothingWasDone() {
        sim.server.behaviour(Behaviour.PROMPT.nextWrites(Fault.INTERNAL));
        Sim.Got got = create("mine");
        assertEquals(500, got.status());
        assertEquals("DNS.0001", got.code());
        assertTrue(sim.named("inbound", "mine").isMissingNode());
        always(Fault.INTERNAL);
        Sim.Got vpc = sim.get(VPCS);
        assertEquals(500, vpc.status());
        assertEquals("APIGW.0601", vpc.body().path("error_code").stringValue());
    }

    @Test
    @Fact("6.2.7")
    void aLockRefusesWritesWith409Dns0021AndLetsReadsPass() {
        always(Fault.LOCKED);
        Sim.Got got = create("mine");
        assertEquals(409, got.status());
        assertEquals("DNS.0021", got.code());
        assertEquals(200, sim.get(LIST).status());
    }

    @Test
    void whoIsNotAdmittedIsToldThatAndNotTheTrouble() {
        sim.server.behaviour(Behaviour.PROMPT.withChance(Fault.FLOW_CONTROL, 1).withChance(Fault.INTERNAL, 1));
        assertEquals(401, sim.send(sim.bare(LIST)).status());
    }

    @Test
    void aNewEndpointIsShownAtOnceAndInListsOnlyAfterTheDelay() {
        sim.server.behaviour(Behaviour.PROMPT.withVisibleAfter(Duration.ofSeconds(5)));
        JsonNode before = sim.get(LIST).body();
        String id = sim.create("mine").path("id").stringValue();
        assertEquals("ACTIVE", sim.endpoint(id).path("status").stringValue());
        sim.clock.forward(Duration.ofMillis(4_999));
        assertEquals(before, sim.get(LIST).body());
        assertTrue(sim.named("inbound", "mine").isMissingNode());
        assertEquals("DNS.1504", create("mine").code());
        sim.clock.forward(Duration.ofMillis(1));
        assertEquals("mine", sim.named("inbound", "mine").path("name").stringValue());
        assertEquals(
                before.path("metadata").path("total_count").intValue() + 1,
                sim.get(LIST).body().path("metadata").path("total_count").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAD_DAY", "SLOW_CLOUD"})
    void aPresetIsMilderThanAlwaysAndHasAllOpenPoints(String name) {
        Behaviour preset = name.equals("BAD_DAY") ? Behaviour.BAD_DAY : Behaviour.SLOW_CLOUD;
        for (Fault fault : Fault.values()) {
            assertTrue(fault == Fault.SLOW || preset.chance(fault) < 0.5, fault::name);
        }
        assertEquals(OpenPoint.values().length, preset.taken().size());
        assertTrue(preset.pace()
                        .timeToActive()
                        .compareTo(Behaviour.REHEARSAL.pace().timeToActive())
                > 0);
        sim.server.behaviour(preset);
        assertEquals(preset, sim.server.behaviour());
    }

    @Test
    void aBadDayHasEveryFaultAndASlowCloudNone() {
        for (Fault fault : Fault.values()) {
            assertEquals(fault != Fault.NONE, Behaviour.BAD_DAY.chance(fault) > 0, fault::name);
        }
        assertEquals(Map.of(), Behaviour.SLOW_CLOUD.chances());
        assertEquals(1, Behaviour.SLOW_CLOUD.slow().chance());
    }

    @Test
    void whatCannotBeIsRefused() {
        Behaviour prompt = Behaviour.PROMPT;
        assertThrows(IllegalArgumentException.class, () -> prompt.withChance(Fault.NONE, 0.1));
        assertThrows(IllegalArgumentException.class, () -> prompt.withChance(Fault.SLOW, 0.1));
        assertThrows(IllegalArgumentException.class, () -> prompt.withChance(Fault.LOCKED, 2));
        assertThrows(IllegalArgumentException.class, () -> prompt.withMostPerMinute(-1));
        assertThrows(IllegalArgumentException.class, () -> prompt.withQuota(QuotaKey.ZONE, -1));
        assertThrows(IllegalArgumentException.class, () -> prompt.withTokenLife(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> prompt.withVisibleAfter(Duration.ofSeconds(-1)));
    }
}
