package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import tools.jackson.databind.JsonNode;

/// What is made lasts across restarts (issue: main job, the embedded service).
class PersistenceTest {
    private static final String PATH = "/v2.1/endpoints?direction=inbound";

    @TempDir
    private Path home;

    private final ManualClock clock = new ManualClock();

    private Sim start() {
        Behaviour slow = Behaviour.PROMPT.withTimeToActive(Sim.TIME_TO_ACTIVE, 0);
        return new Sim(
                SimOptions.forTests(clock)
                        .withDirectory(home.resolve("rehearsal"))
                        .withBehaviour(slow),
                clock);
    }

    private Path file() {
        return home.resolve("rehearsal").resolve("world.json");
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        JsonNode listed;
        JsonNode addresses;
        JsonNode privateIps;
        String ips = "/v1/" + Sim.PROJECT + "/subnets/" + Sim.NET_A + "/privateips";
        String id;
        try (Sim sim = start()) {
            sim.server.behaviour(sim.server.behaviour().nextWrites(Fault.END_IN_ERROR));
            id = sim.create("mine").path("id").stringValue();
            sim.delete("/v2.1/endpoints/"
                    + sim.named("inbound", "edge-lab").path("id").stringValue());
            clock.forward(Duration.ofSeconds(4));
            listed = sim.get(PATH).body();
            addresses = sim.get("/v2.1/endpoints/" + id + "/ipaddresses").body();
            privateIps = sim.get(ips).body();
        }
        try (Sim sim = start()) {
            assertEquals(listed, sim.get(PATH).body());
            assertEquals(
                    addresses, sim.get("/v2.1/endpoints/" + id + "/ipaddresses").body());
            assertEquals(privateIps, sim.get(ips).body());
            clock.forward(Sim.TIME_TO_ACTIVE);
            assertEquals("ERROR", sim.endpoint(id).path("status").stringValue());
            assertTrue(sim.named("inbound", "edge-lab").isMissingNode());
        }
    }

    @Test
    void rulesAndTheirAssociationsAreThereAgainAfterARestart() {
        String rules = "/v2.1/resolverrules";
        JsonNode listed;
        JsonNode deleted;
        String first;
        try (Sim sim = start()) {
            first = sim.get(rules)
                    .body()
                    .path("resolver_rules")
                    .path(0)
                    .path("id")
                    .stringValue();
            sim.delete(rules + "/" + first);
            clock.forward(Sim.TIME_TO_ACTIVE);
            String endpoint =
                    sim.named("outbound", "partner-forward").path("id").stringValue();
            String made = sim.post(
                            rules,
                            "{\"name\":\"mine\",\"domain_name\":\"x.y\",\"endpoint_id\":\"" + endpoint
                                    + "\",\"ipaddresses\":[{\"ip\":\"1.1.1.1\"}]}")
                    .body()
                    .path("resolver_rule")
                    .path("id")
                    .stringValue();
            sim.post(
                    rules + "/" + made + "/associaterouter",
                    "{\"router\":{\"router_id\":\"13551d6b-755d-4757-b956-536f674975c0\"}}");
            listed = sim.get(rules).body().path("resolver_rules");
            deleted = sim.get(rules + "/" + first).body();
        }
        try (Sim sim = start()) {
            assertEquals(2, listed.size());
            assertEquals(listed, sim.get(rules).body().path("resolver_rules"));
            assertEquals(deleted, sim.get(rules + "/" + first).body());
        }
    }

    @Test
    void aWorldFromBeforeThereWereRulesIsRead() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"version\":1,\"counter\":1,\"endpoints\":[]}");
        try (Sim sim = start()) {
            assertEquals(Optional.empty(), sim.server.setAside());
            assertEquals(
                    0,
                    sim.get("/v2.1/resolverrules").body().path("resolver_rules").size());
        }
    }

    @Test
    void anIdIsNeverGivenTwiceAcrossRestarts() {
        String first;
        try (Sim sim = start()) {
            first = sim.create("mine").path("id").stringValue();
            sim.delete("/v2.1/endpoints/" + first);
            clock.forward(Sim.TIME_TO_ACTIVE);
        }
        try (Sim sim = start()) {
            assertNotEquals(first, sim.create("mine").path("id").stringValue());
        }
    }

    @Test
    void timeGoesOnWhileItDoesNotRun() {
        String id;
        try (Sim sim = start()) {
            id = sim.create("mine").path("id").stringValue();
        }
        clock.forward(Sim.TIME_TO_ACTIVE);
        try (Sim sim = start()) {
            assertEquals("ACTIVE", sim.endpoint(id).path("status").stringValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":2}",
                "{\"version\":1,\"counter\":1,\"endpoints\":{}}",
                "{\"version\":1,\"counter\":1,\"endpoints\":[],\"rules\":[{}]}",
                "\0\0\0",
                "{\"version\":1,\"counter\":1,\"endpoints\":[{\"id\":5}]}",
                "{\"version\":1,\"counter\":1,\"endpoints\":[{\"id\":\"e-1\"}]}"
            })
    void aDamagedFileIsSetAsideAndAFreshWorldBegun(String damaged) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), damaged);
        try (Sim sim = start()) {
            Path aside = sim.server.setAside().orElseThrow();
            assertEquals(damaged, Files.readString(aside));
            assertFalse(sim.named("inbound", "hq-resolver-a").isMissingNode());
        }
        try (Sim sim = start()) {
            assertEquals(Optional.empty(), sim.server.setAside());
        }
    }

    @Test
    void aFileOfAnotherNetworkIsSetAside() throws IOException {
        try (Sim sim = start()) {
            sim.create("mine");
        }
        Files.writeString(file(), Files.readString(file()).replace(Sim.NET_A, "another-subnet"));
        try (Sim sim = start()) {
            assertTrue(sim.server.setAside().isPresent());
        }
    }

    @Test
    void aFileThatCannotBeReadStopsTheStartInsteadOfBeingOverwritten() throws IOException {
        Files.createDirectories(file());
        assertThrows(
                IOException.class,
                () -> SimServer.start(SimOptions.forTests(clock).withDirectory(file().getParent())));
        assertTrue(Files.isDirectory(file()));
    }

    @Test
    void resetGivesTheFirstWorldAgainAndLasts() {
        List<String> first;
        try (Sim sim = start()) {
            first = Sim.texts(sim.get(PATH).body().path("endpoints"), "name");
            sim.create("mine");
            sim.delete("/v2.1/endpoints/"
                    + sim.named("inbound", "hq-resolver-a").path("id").stringValue());
            clock.forward(Duration.ofDays(1));
            sim.server.reset();
            assertEquals(first, Sim.texts(sim.get(PATH).body().path("endpoints"), "name"));
            assertEquals(
                    "PENDING_CREATE",
                    sim.named("outbound", "branch-07").path("status").stringValue());
        }
        try (Sim sim = start()) {
            assertEquals(first, Sim.texts(sim.get(PATH).body().path("endpoints"), "name"));
        }
    }

    @Test
    void generatedEndpointsAreMadeAnewAndNotKept() throws IOException {
        try (Sim sim = new Sim(
                SimOptions.forTests(clock).withDirectory(file().getParent()).withEndpoints(300), clock)) {
            sim.create("mine");
            assertFalse(sim.named("inbound", "bulk-000001").isMissingNode());
        }
        assertFalse(Files.readString(file()).contains("bulk-"));
        try (Sim sim = start()) {
            assertTrue(sim.named("inbound", "bulk-000001").isMissingNode());
            assertFalse(sim.named("inbound", "mine").isMissingNode());
        }
    }

    @Test
    void withoutADirectoryNothingIsKept() throws IOException {
        try (Sim sim = new Sim(SimOptions.forTests(clock), clock)) {
            sim.create("mine");
        }
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void onlyTheWorldsFileIsLeftBehind() throws IOException {
        try (Sim sim = start()) {
            sim.create("mine");
        }
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertEquals(List.of(file()), files.toList());
        }
    }
}
