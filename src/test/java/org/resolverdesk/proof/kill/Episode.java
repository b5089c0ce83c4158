package org.resolverdesk.proof.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.proof.kill.Toll.Loss;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.QuotaKey;

/// One home and one service: a victim is killed there again and again, and in the end one may finish; then what each
/// create has come to is held against what there is at the service.
final class Episode {
    private static final int PLENTY = 1_000_000;
    private static final long STARTS_WITHIN = 20_000;
    private static final long FINISHES_WITHIN = 120_000;
    private static final int PAGE = 500;

    /// Names may repeat, so that nothing but the program keeps an endpoint from being made twice.
    private static final Behaviour BAD = Behaviour.PROMPT
            .withUniqueNames(false)
            .withTimeToActive(Duration.ofSeconds(8), 0.5)
            .withVisibleAfter(Duration.ofSeconds(5))
            .withSlow(new Behaviour.Slow(0.4, Duration.ofMillis(60), 0.9))
            .withDrops(0.06, 0.1)
            .withCuts(0.05)
            .withQuota(QuotaKey.INBOUND_ENDPOINT, PLENTY)
            .withQuota(QuotaKey.OUTBOUND_ENDPOINT, PLENTY);

    private final Path home;
    private final Path archive;
    private final SplittableRandom random;
    private final Instant began = Instant.now();
    private final Toll toll;
    private final Memory memory;
    private final Strait strait;
    private final AtomicInteger acts = new AtomicInteger();
    private final String where;

    Episode(Path home, Path archive, long seed, Strait strait, Toll toll) {
        this.home = home;
        this.archive = archive;
        this.random = new SplittableRandom(seed);
        this.toll = toll;
        this.strait = strait;
        this.where = "episode " + seed + ": ";
        this.memory = new Memory(toll, where);
    }

    void run(int kills) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (SimServer service = SimServer.start(
                SimOptions.forTests(new HurriedTime(began, Duration.ZERO)).withBehaviour(BAD))) {
            service.watch(act -> acts.incrementAndGet());
            for (int i = 0; i < kills; i++) {
                kill(service, i % 2 == 0 ? Strait.NONE : strait, i);
            }
            finish(service);
            if (strait == Strait.READ_ONLY) {
                // Now nothing lies beside the journal any more that a killed program has left.
                kill(service, strait, kills);
                finish(service);
            }
            service.behaviour(Behaviour.PROMPT);
            compare(made(service));
        }
    }

    private void kill(SimServer service, Strait now, int number) throws IOException, InterruptedException {
        // In every other ten somebody has set the clock back by an hour.
        Duration off = number / 10 % 2 == 0 ? Duration.ZERO : Duration.ofHours(-1);
        int before = acts.get();
        memory.expects(now);
        Child child = start(service, now, off, false);
        live(child, now, number == 0);
        long at = System.currentTimeMillis();
        List<String> last = new ArrayList<>();
        child.kill(last::add);
        last.forEach(memory::hears);
        memory.dies(at);
        memory.expects(Strait.NONE);
        toll.count("kills", 1);
        if (now == Strait.READ_ONLY && acts.get() > before) {
            toll.lost(Loss.WRONG_ENDS, where + "something was done that couldn't be written down");
        }
    }

    /// The first one until something was made, those in a home that lacks something until that has been felt, the
    /// others
    /// for any time.
    private void live(Child child, Strait now, boolean first) throws InterruptedException {
        if (first) {
            child.hear(STARTS_WITHIN, "made", memory::hears);
        } else if (now != Strait.NONE) {
            child.hear(STARTS_WITHIN, "unwritten", memory::hears);
        } else if (random.nextInt(4) > 0) {
            child.hear(STARTS_WITHIN, "ready", memory::hears);
            child.hear(random.nextInt(900), "never", memory::hears);
        } else {
            child.hear(random.nextInt(1200), "never", memory::hears);
        }
    }

    private void finish(SimServer service) throws IOException, InterruptedException {
        Child child = start(service, Strait.NONE, Duration.ZERO, true);
        boolean[] done = {false};
        child.hear(FINISHES_WITHIN, "done", line -> {
            memory.hears(line);
            done[0] |= line.equals("done");
        });
        if (!done[0]) {
            toll.lost(Loss.WRONG_ENDS, where + "what is open doesn't come to its end");
        }
        child.kill(memory::hears);
    }

    private Child start(SimServer service, Strait now, Duration off, boolean finish) throws IOException {
        toll.count("starts", 1);
        Task task = new Task(
                home,
                service.profile().dns(),
                service.token(),
                service.profile().projectId(),
                began,
                off,
                random.nextLong(),
                finish);
        List<String> command = Child.java(archive, Victim.class, task.words());
        return Child.start(now.around(home, random, command), home.resolve("errors"));
    }

    private void compare(Map<String, List<String>> made) {
        made.forEach((name, ids) -> {
            toll.count("made", 1);
            if (ids.size() > 1) {
                toll.lost(Loss.DUPLICATES, where + name + " " + ids);
            }
            String end = memory.ends().get(name);
            if (end == null) {
                toll.lost(Loss.LOST_INTENTS, where + name + " was made, and isn't in the journal");
            } else if (!isThere(end) || !ids.contains(memory.id(name))) {
                toll.lost(Loss.WRONG_ENDS, where + name + " was made as " + ids + ", and is said to be " + end);
            }
        });
        memory.ends().forEach((name, end) -> {
            if (isThere(end) && !made.containsKey(name)) {
                toll.lost(Loss.WRONG_ENDS, where + name + " wasn't made, and is said to be " + end);
            }
        });
    }

    private static boolean isThere(String end) {
        return end.equals("accepted") || end.equals("found");
    }

    /// The ids of what victims made, by name.
    static Map<String, List<String>> made(SimServer service) {
        Map<String, List<String>> made = new HashMap<>();
        try (Apis apis = new Apis("judge", Timeouts.DEFAULT)) {
            var dns = apis.open(service.profile(), new TokenAuth(service.token()), new Trace(Instant::now))
                    .dns();
            for (Direction direction : Direction.values()) {
                for (int offset = 0, got = PAGE; got == PAGE; offset += got) {
                    Answer<Page<Endpoint>> page = dns.listEndpoints(direction, PAGE, offset, null, null);
                    List<Endpoint> items =
                            ((Answer.Ok<Page<Endpoint>>) page).value().items();
                    items.stream()
                            .filter(one -> one.name().startsWith("e-"))
                            .forEach(one -> made.computeIfAbsent(one.name(), _ -> new ArrayList<>())
                                    .add(one.id()));
                    got = items.size();
                }
            }
        }
        return made;
    }
}
