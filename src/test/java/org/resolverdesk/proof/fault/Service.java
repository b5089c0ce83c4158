package org.resolverdesk.proof.fault;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resolverdesk.model.Profile;
import org.resolverdesk.sim.Act;
import org.resolverdesk.sim.SimOptions;
import org.resolverdesk.sim.SimServer;
import org.resolverdesk.sim.behaviour.Behaviour;

/// The service of one lane, its clock, and its own account of who made which endpoints.
final class Service implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-01-01T12:00:00Z");
    private static final String RIVAL = "rival";
    private static final Duration TO_ACTIVE = Duration.ofSeconds(8);

    private final List<Act> acts = new CopyOnWriteArrayList<>();
    private final SimServer server;
    private volatile InstantSource time = () -> MORNING;
    /// The senders of earlier runs. Whoever has no name isn't one of them: its header was spoilt.
    private final Set<String> earlier = new HashSet<>();
    private int runs;
    private String sender = "";

    /// With `endpoints` generated beside the handful.
    Service(int endpoints) throws IOException {
        server = SimServer.start(SimOptions.forTests(new Ticking()).withEndpoints(endpoints));
        server.watch(act -> {
            if (act.madeEndpoint()) {
                acts.add(act);
            }
        });
    }

    /// A fresh world, whose clock goes by that time and is as far ahead as the run wants. Returns the `User-Agent` that
    /// the run's own client has to send.
    String begin(Run run, InstantSource clock) {
        time = () -> clock.instant().plus(run.ahead());
        server.behaviour(Behaviour.PROMPT
                .withUniqueNames(run.uniqueNames())
                .withVisibleAfter(run.visibleAfter())
                .withTimeToActive(TO_ACTIVE, 0.5));
        server.reset();
        acts.clear();
        if (runs++ > 0) {
            earlier.add(sender);
        }
        sender = "run-" + Long.toHexString(run.seed()) + "-" + runs;
        return sender;
    }

    Profile profile() {
        return server.profile();
    }

    int port() {
        return server.profile().dns().getPort();
    }

    String token() {
        return server.token();
    }

    InstantSource clock() {
        return () -> time.instant();
    }

    /// Another administrator's create, straight at the service.
    void rival(String json) {
        String head = "POST /v2.1/endpoints HTTP/1.1\r\nHost: x\r\nUser-Agent: " + RIVAL + "\r\nX-Auth-Token: "
                + token() + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n";
        try (Upstream upstream = new Upstream(port(), clock())) {
            upstream.ask(Message.of(head, json), true);
        } catch (IOException e) {
            throw new IllegalStateException("the rival couldn't ask", e);
        }
    }

    /// The ids of what the run's requests made. A request of an earlier run's that a busy machine held up for longer
    /// than that run isn't this one's; one whose sender was spoilt is.
    List<String> ours() {
        return acts.stream()
                .filter(act -> !act.sender().equals(RIVAL))
                .filter(act -> !earlier.contains(act.sender()))
                .map(Act::id)
                .toList();
    }

    /// The ids of what the rival made.
    List<String> rivals() {
        return acts.stream()
                .filter(act -> act.sender().equals(RIVAL))
                .map(Act::id)
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.instant();
        }
    }
}
