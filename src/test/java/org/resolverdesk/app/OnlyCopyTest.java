package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyCopyTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void aSecondCopyHasTheFirstShowItself() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        try (OnlyCopy first = first(folder)) {
            first.hear(shown::countDown);
            assertInstanceOf(OnlyCopy.Found.Shown.class, OnlyCopy.take(folder, LONG));
            assertTrue(shown.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSecondThatComesBeforeTheWindowWaitsForIt() throws InterruptedException {
        try (OnlyCopy first = first(folder)) {
            CompletableFuture<OnlyCopy.Found> second =
                    CompletableFuture.supplyAsync(() -> OnlyCopy.take(folder, LONG), Thread::startVirtualThread);
            CountDownLatch shown = new CountDownLatch(1);
            // Whether it looks before or after this, the window comes.
            first.hear(shown::countDown);
            assertInstanceOf(OnlyCopy.Found.Shown.class, second.join());
            assertTrue(shown.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void afterTheFirstHasEndedTheNextIsTheFirst() {
        heard(folder).close();
        assertFalse(Files.exists(folder.resolve("running")));
        first(folder).close();
    }

    @Test
    void aSecondThatFindsTheFirstEndingBecomesTheFirst() {
        OnlyCopy first = first(folder);
        CompletableFuture<OnlyCopy.Found> second =
                CompletableFuture.supplyAsync(() -> OnlyCopy.take(folder, LONG), Thread::startVirtualThread);
        first.close();
        assertInstanceOf(OnlyCopy.Found.First.class, second.join()).copy().close();
    }

    @Test
    void thePortOfACrashedOneIsForgottenAtOnce() throws IOException {
        Files.writeString(folder.resolve("running"), "1 made-up-secret");
        try (OnlyCopy _ = first(folder)) {
            assertFalse(Files.exists(folder.resolve("running")));
        }
    }

    @Test
    void whatACrashedOneLeftDoesntMatter() throws IOException {
        Files.writeString(folder.resolve("lock"), "");
        Files.writeString(folder.resolve("running"), "1 made-up-secret");
        first(folder).close();
    }

    @Test
    void oneThatDoesntAnswerIsSaidToBeSilent() throws IOException {
        try (OnlyCopy _ = first(folder)) {
            for (String odd : new String[] {"", "no port", "1 made-up-secret", "99999999 x"}) {
                Files.writeString(folder.resolve("running"), odd);
                assertInstanceOf(OnlyCopy.Found.Silent.class, OnlyCopy.take(folder, Duration.ZERO), odd);
            }
        }
    }

    @Test
    void whoDoesntKnowTheSecretIsntAnswered() throws IOException {
        try (OnlyCopy _ = heard(folder)) {
            String port = Files.readString(folder.resolve("running")).replaceAll(" .*", "");
            Files.writeString(folder.resolve("running"), port + " made-up-secret");
            assertInstanceOf(OnlyCopy.Found.Silent.class, OnlyCopy.take(folder, Duration.ZERO));
        }
    }

    @Test
    void theSecretIsTheUsersAlone() throws IOException {
        try (OnlyCopy _ = heard(folder)) {
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(folder.resolve("running")));
        }
    }

    @Test
    void whereNothingCanBeWrittenItRunsWithout() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        first(file).close();
    }

    /// One that listens already.
    private static OnlyCopy heard(Path folder) {
        OnlyCopy first = first(folder);
        first.hear(() -> {});
        assertInstanceOf(OnlyCopy.Found.Shown.class, OnlyCopy.take(folder, LONG));
        return first;
    }

    private static OnlyCopy first(Path folder) {
        return assertInstanceOf(OnlyCopy.Found.First.class, OnlyCopy.take(folder, Duration.ZERO))
                .copy();
    }
}
