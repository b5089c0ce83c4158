package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.sim.behaviour.Behaviour;

/// What the benchmark of starts reads out of the log.
class FirstSightTest {
    private static final int ENDPOINTS = 30;

    @TempDir
    Path home;

    private final Logger log = Logger.getLogger(FirstSight.class.getName());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
    }

    @AfterEach
    void turnAway() {
        log.removeHandler(ear);
    }

    @Test
    void theLogSaysOnceThatAllEndpointsAreOnScreen() {
        try (ConsoleInHand console =
                new ConsoleInHand(home, Behaviour.PROMPT, 20).amidst(ENDPOINTS).starts()) {
            console.person.awaits("the line", () -> !said.isEmpty());
            int all = console.person.asks(() ->
                    console.window().seat().session().endpoints().entries().size());

            assertEquals(List.of("On screen: " + all + " endpoints"), said);
            assertTrue(all > ENDPOINTS);
        }
    }
}
