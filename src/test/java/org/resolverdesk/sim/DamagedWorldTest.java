package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.sim.world.FirstWorld;
import org.resolverdesk.sim.world.World;
import org.resolverdesk.sim.world.WorldFile;
import tools.jackson.databind.JsonNode;

/// `world.json`, damaged in every way that a crash, a full disk or an editor does: the service starts, a file
/// that it can't use is found whole under another name, and one that it can is served without a 500.
class DamagedWorldTest {
    /// In place of a value.
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "1e400",
        "99999999999999999999",
        "\"\"",
        "\"x\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[{}]",
        "\"+999999999-12-31T23:59:59Z\"",
        "\"-999999999-01-01T00:00:00Z\"",
        "\"2026-11-24T08:00:00.250Z\"",
        "\"255.255.255.255\"",
        "\"192.168.3.1\"",
        "\"192.168.3.0\"",
        "\"outbound\"",
        "9223372036854775807"
    };

    @TempDir
    private Path home = Path.of("");

    private final ManualClock clock = new ManualClock();
    private final Sim running = Sim.prompt();
    private byte[] whole = {};

    private Path file() {
        return home.resolve("world.json");
    }

    private Sim start() {
        return new Sim(SimOptions.forTests(clock).withDirectory(home), clock);
    }

    @BeforeEach
    void makeAWorld() throws IOException {
        try (Sim sim = start()) {
            sim.create("mine");
        }
        whole = Files.readAllBytes(file());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    /// The world of such a file; without one the file is found whole under another name.
    private Optional<World> loaded(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        WorldFile.Loaded loaded = new WorldFile(home)
                .load(snapshot -> FirstWorld.restored(1, 0, clock.instant(), snapshot), clock.instant());
        if (loaded.setAside().isPresent()) {
            assertArrayEquals(bytes, Files.readAllBytes(loaded.setAside().get()));
        }
        assertEquals(loaded.world().isEmpty(), loaded.setAside().isPresent());
        return loaded.world();
    }

    /// Whether the file was set aside; else what is in it can be served.
    private boolean survives(String text) throws IOException {
        Optional<World> world = loaded(text.getBytes(StandardCharsets.UTF_8));
        world.ifPresent(some -> {
            running.server.enter(some);
            serves(running, text);
        });
        return world.isEmpty();
    }

    private static void serves(Sim sim, String world) {
        for (String direction : new String[] {"inbound", "outbound"}) {
            Sim.Got list = sim.get("/v2.1/endpoints?direction=" + direction);
            assertEquals(200, list.status(), world);
            for (JsonNode endpoint : list.body().path("endpoints")) {
                String id = endpoint.path("id").stringValue();
                assertEquals(
                        200, sim.get("/v2.1/endpoints/" + id + "/ipaddresses").status(), world);
                int deleted = sim.delete("/v2.1/endpoints/" + id).status();
                // 400: it has resolver rules, and stays.
                assertTrue(deleted == 202 || deleted == 404 || deleted == 400, world);
            }
        }
        assertEquals("PENDING_CREATE", sim.create("after").path("status").stringValue());
    }

    @Test
    void aFileThatEndsAtAnyByteIsSetAside() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            assertTrue(loaded(Arrays.copyOf(whole, length)).isEmpty(), "cut at " + length);
        }
        try (Sim sim = start()) {
            assertEquals("PENDING_CREATE", sim.create("after").path("status").stringValue());
        }
    }

    @Test
    void aFileWithAnyBytesChangedIsServedOrSetAside() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_124);
        int aside = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            String from = random.nextBoolean() ? "0123456789abcdef" : "{}[],:\"\\ \0\nxZ-+.";
            bytes[random.nextInt(bytes.length)] = (byte) from.charAt(random.nextInt(from.length()));
            aside += survives(new String(bytes, StandardCharsets.ISO_8859_1)) ? 1 : 0;
        }
        assertTrue(aside > 60 && aside < 280, aside + " set aside");
    }

    @Test
    void aValueOfAnotherTypeOrPastAllRangesIsServedOrSetAside() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_124);
        String text = new String(whole, StandardCharsets.UTF_8);
        int aside = 0;
        for (int i = 0; i < 600; i++) {
            int colon = text.indexOf("\":", random.nextInt(text.lastIndexOf("\":"))) + 1;
            int end = colon + 1;
            while (text.charAt(end) != ',' && text.charAt(end) != '}' && text.charAt(end) != ']') {
                end++;
            }
            String value = VALUES[random.nextInt(VALUES.length)];
            String changed = text.substring(0, colon + 1) + value + text.substring(end);
            aside += survives(changed) ? 1 : 0;
        }
        assertTrue(aside > 150 && aside < 550, aside + " set aside");
    }

    @Test
    void aFileOfAHundredMegabytesIsSetAside() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file().toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        try (Sim sim = start()) {
            assertEquals(100L << 20, Files.size(sim.server.setAside().orElseThrow()));
        }
    }
}
