package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.resolverdesk.store.ManualTime;

/// A copied token leaves the clipboard by itself.
class PassingClipTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final AtomicReference<String> board = new AtomicReference<>("before");
    private final PassingClip clip = new PassingClip(time, board::set, board::get);

    @Test
    void itIsGoneAfterThirtySeconds() {
        clip.copy("made-up-token");
        time.pass(Duration.ofSeconds(29));
        assertEquals("made-up-token", board.get());
        time.pass(Duration.ofSeconds(1));
        assertEquals("", board.get());
    }

    @Test
    void whatWasCopiedSinceStays() {
        clip.copy("made-up-token");
        board.set("something else");
        time.pass(Duration.ofMinutes(1));
        assertEquals("something else", board.get());
    }

    @Test
    void aSecondOneHasItsOwnThirtySeconds() {
        clip.copy("made-up-token");
        time.pass(Duration.ofSeconds(20));
        clip.copy("made-up-token-2");
        time.pass(Duration.ofSeconds(20));
        assertEquals("made-up-token-2", board.get());
        time.pass(Duration.ofSeconds(10));
        assertEquals("", board.get());
    }

    @Test
    void theEndOfTheProgramDoesNotLeaveIt() {
        clip.copy("made-up-token");
        clip.wipe();
        assertEquals("", board.get());
    }
}
