package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.QuotaKey;
import org.resolverdesk.spec.EndpointChecks;
import org.resolverdesk.spec.Known;
import org.resolverdesk.spec.Verdict;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.Session;
import org.resolverdesk.ui.part.Person;

/// `mvn -Psoak verify`: the running program for days of its own time, over real HTTP to its rehearsal with 500
/// endpoints; somebody else makes one after the other there, and deletes it again.
@Tag("soak")
class SoakTest {
    /// A poll is a reading of both directions, 250 endpoints each.
    private static final int POLLS = Integer.getInteger("soak.polls", 50_000);

    private static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    private static final int ENDPOINTS = 500;
    private static final int WARM_UP = POLLS / 10;
    private static final int LOOKS = 10;
    private static final int TIMES = 20_000;
    private static final double WITHIN = 0.10;
    private static final int SUCH_A_WHILE = 250;

    @TempDir
    Path home;

    /// A line for each call would be longer than the run.
    private final Logger log = Logger.getLogger("org.resolverdesk");

    private final AtomicInteger readings = new AtomicInteger();
    private final List<Long> heaps = new ArrayList<>();
    private int made;

    @Test
    void theHeapAfterTensOfThousandsOfPollsIsTheOneBefore() throws IOException, InterruptedException {
        log.setLevel(Level.WARNING);
        Behaviour prompt = Behaviour.PROMPT
                .withTimeToActive(Duration.ofMinutes(2), 0)
                .withTokenLife(Duration.ofDays(100_000))
                .withQuota(QuotaKey.INBOUND_ENDPOINT, 1000);
        try (ConsoleInHand console =
                new ConsoleInHand(home, prompt, TIMES).amidst(ENDPOINTS).starts()) {
            Person person = console.person;
            Session session = person.asks(() -> console.window().seat().session());
            person.does(() -> session.endpoints().readingProperty().addListener((value, old, reading) -> {
                for (Direction direction : Direction.values()) {
                    if (reading.of(direction).whole() && !reading.of(direction).equals(old.of(direction))) {
                        readings.incrementAndGet();
                    }
                }
            }));
            long begun = System.nanoTime();
            until(console, 2 * WARM_UP);
            heaps.add(heap());
            for (int look = 1; look <= LOOKS; look++) {
                until(console, 2 * (WARM_UP + look * (POLLS / LOOKS)));
                heaps.add(heap());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            List<EndpointEntry> shown =
                    person.asks(() -> List.copyOf(session.endpoints().entries()));
            assertTrue(shown.size() >= ENDPOINTS, "they are listed: " + shown.size());
            tell(seconds);
        }
        assertEquals(1, ratio(), WITHIN, "heaps: " + heaps);
    }

    /// Has somebody else make and delete endpoints until so many readings have been merged.
    private void until(ConsoleInHand console, int count) throws InterruptedException {
        int next = readings.get();
        while (readings.get() < count) {
            if (readings.get() >= next) {
                for (Endpoint one : console.existing(name())) {
                    assertInstanceOf(Answer.Ok.class, console.beside().deleteEndpoint(one.id()));
                }
                made++;
                create(console);
                next = readings.get() + SUCH_A_WHILE;
            }
            Thread.sleep(5);
        }
    }

    private void create(ConsoleInHand console) {
        EndpointDraft draft = new EndpointDraft(
                name(), "inbound", "NetworkService", List.of(new IpDraft(NET_A, ""), new IpDraft(NET_A, "")));
        Verdict.Valid valid =
                (Verdict.Valid) EndpointChecks.check(draft, Known.NOTHING).verdict();
        assertInstanceOf(Answer.Ok.class, console.beside().createEndpoint(valid.request()));
    }

    private String name() {
        return "soak-" + made;
    }

    /// What is used after everything that can go has gone.
    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private double ratio() {
        return (double) heaps.getLast() / heaps.getFirst();
    }

    private void tell(double seconds) throws IOException {
        String all = heaps.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String figures = String.format(
                Locale.ROOT, """
                {
                  "polls": %d,
                  "endpoints": %d,
                  "madeAndDeleted": %d,
                  "seconds": %.0f,
                  "timesFaster": %d,
                  "heapBytes": [%s],
                  "heapRatio": %.3f
                }
                """, (readings.get() - 2 * WARM_UP) / 2, ENDPOINTS, made, seconds, TIMES, all, ratio());
        System.out.println(figures);
        Path file = Path.of("target", "soak.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, figures);
    }
}
