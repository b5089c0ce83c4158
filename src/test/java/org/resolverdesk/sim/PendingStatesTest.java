package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.resolverdesk.sim.behaviour.Behaviour;
import tools.jackson.databind.JsonNode;

/// One time scales every pending state: that of endpoints, addresses, rules and their VPCs.
class PendingStatesTest {
    private static final String LAB = "13551d6b-755d-4757-b956-536f674975c0";
    private static final String RULES = "/v2.1/resolverrules";
    private static final int STEPS = 40;

    private static Sim with(Duration timeToActive) {
        return new Sim(SimOptions.forTests(new ManualClock())
                .withBehaviour(Behaviour.PROMPT.withTimeToActive(timeToActive, 0.2)));
    }

    /// Begins everything that can be pending, and tells which state each is in.
    private static Map<String, Supplier<String>> begin(Sim sim) {
        Map<String, Supplier<String>> states = new LinkedHashMap<>();
        String made = id(sim.create("made"));
        states.put("create", () -> status(sim.endpoint(made)));
        states.put("address", () -> status(sim.addresses(made).getFirst()));
        String bound = id(sim.named("inbound", "hq-resolver-a"));
        sim.post("/v2.1/endpoints/" + bound + "/ipaddresses", "{\"ipaddress\":" + Sim.row(Sim.NET_A) + "}");
        states.put("bind", () -> status(sim.endpoint(bound)));
        String gone = id(sim.named("inbound", "edge-lab"));
        sim.delete("/v2.1/endpoints/" + gone);
        states.put("delete", () -> status(sim.endpoint(gone)));
        String unbound = id(sim.named("inbound", "dc2-resolver"));
        String leaving = id(sim.addresses(unbound).getFirst());
        sim.delete("/v2.1/endpoints/" + unbound + "/ipaddresses/" + leaving);
        states.put("unbind", () -> sim.addresses(unbound).size() + status(sim.endpoint(unbound)));

        JsonNode rules = sim.get(RULES).body().path("resolver_rules");
        String kept = id(rules.path(1));
        String removed = id(rules.path(0));
        String endpoint = id(sim.named("outbound", "partner-forward"));
        String rule = id(sim.post(
                        RULES,
                        "{\"name\":\"mine\",\"domain_name\":\"a.example\",\"endpoint_id\":\"" + endpoint
                                + "\",\"ipaddresses\":[{\"ip\":\"10.1.1.53\"}]}")
                .body()
                .path("resolver_rule"));
        states.put("rule create", () -> status(rule(sim, rule)));
        sim.post(RULES + "/" + rule + "/associaterouter", router());
        states.put("associate", () -> status(rule(sim, rule).path("routers").path(0)));
        sim.post(RULES + "/" + kept + "/disassociaterouter", router());
        states.put("disassociate", () -> rule(sim, kept).path("routers").size() + "");
        sim.delete(RULES + "/" + removed);
        states.put("rule delete", () -> status(rule(sim, removed)));
        return states;
    }

    private static String router() {
        return "{\"router\":{\"router_id\":\"" + LAB + "\"}}";
    }

    private static JsonNode rule(Sim sim, String id) {
        return sim.get(RULES + "/" + id).body().path("resolver_rule");
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }

    private static String status(JsonNode node) {
        return node.path("status").asString("gone");
    }

    /// At which step of the time each state had changed for the last time; 0 is from the beginning.
    private static Map<String, Integer> ends(Duration timeToActive) {
        try (Sim sim = with(timeToActive)) {
            Map<String, Supplier<String>> states = begin(sim);
            Map<String, String> last = new LinkedHashMap<>();
            Map<String, Integer> ends = new LinkedHashMap<>();
            for (int step = 0; step <= STEPS; step++) {
                for (Map.Entry<String, Supplier<String>> state : states.entrySet()) {
                    String now = state.getValue().get();
                    if (!now.equals(last.put(state.getKey(), now))) {
                        ends.put(state.getKey(), step);
                    }
                }
                sim.clock.forward(timeToActive.multipliedBy(2).dividedBy(STEPS));
            }
            return ends;
        }
    }

    @Test
    void theTimeToActiveScalesEveryPendingState() {
        Map<String, Integer> ends = ends(Duration.ofSeconds(10));
        assertEquals(ends, ends(Duration.ofSeconds(90)));
        assertEquals(9, ends.size());
        ends.forEach((state, step) -> assertTrue(step > 0 && step < STEPS, () -> state + " at " + step));
    }

    @Test
    void withoutTimeNothingIsPending() {
        try (Sim sim = with(Duration.ZERO)) {
            Set<String> pending = Set.of("PENDING_CREATE", "PENDING_UPDATE", "PENDING_DELETE");
            begin(sim).forEach((state, now) -> assertTrue(pending.stream().noneMatch(now.get()::contains), state));
        }
    }
}
