package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Hands background = new Hands();
    private final Hands screen = new Hands();
    private final List<Throwable> thrown = new ArrayList<>();
    private final Work work = new Work(background, screen, thrown::add);

    @Test
    void theCallRunsInTheBackgroundAndItsValueArrivesOnTheScreen() {
        List<String> log = new ArrayList<>();
        background.keep();
        screen.keep();
        work.run(
                () -> {
                    log.add("call");
                    return 42;
                },
                value -> log.add("shown " + value));
        assertEquals(List.of(), log);
        background.doOne();
        assertEquals(List.of("call"), log);
        screen.doOne();
        assertEquals(List.of("call", "shown 42"), log);
    }

    @Test
    void whatACallThrowsReachesTheHandler() {
        IllegalStateException fault = new IllegalStateException("made up");
        work.run(
                () -> {
                    throw fault;
                },
                _ -> thrown.add(new AssertionError("no value came")));
        assertEquals(List.of(fault), thrown);
    }

    @Test
    void whatTheScreenThrowsReachesTheHandler() {
        IllegalStateException fault = new IllegalStateException("made up");
        work.run(() -> 1, _ -> {
            throw fault;
        });
        assertEquals(List.of(fault), thrown);
    }

    @Test
    void theScheduledTickerHandsOverToTheScreenAndCanBeCalledOff() throws InterruptedException {
        CountDownLatch ticked = new CountDownLatch(1);
        AtomicBoolean calledOff = new AtomicBoolean();
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Ticker ticker = new ScheduledTicker(timer, work);
            ticker.after(Duration.ofHours(1), () -> calledOff.set(true)).cancel();
            ticker.after(Duration.ZERO, ticked::countDown);
            assertTrue(ticked.await(10, TimeUnit.SECONDS));
            timer.shutdownNow();
        }
        assertFalse(calledOff.get());
    }

    @Test
    void aTickThatIsAlreadyOnItsWayToTheScreenCanStillBeCalledOff() throws InterruptedException {
        CountDownLatch handedOver = new CountDownLatch(1);
        List<Runnable> onScreen = new ArrayList<>();
        Work late = new Work(Runnable::run, task -> {
            onScreen.add(task);
            handedOver.countDown();
        });
        AtomicBoolean ran = new AtomicBoolean();
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Cancellable tick = new ScheduledTicker(timer, late).after(Duration.ZERO, () -> ran.set(true));
            assertTrue(handedOver.await(10, TimeUnit.SECONDS));
            tick.cancel();
        }
        onScreen.forEach(Runnable::run);
        assertFalse(ran.get());
    }
}
