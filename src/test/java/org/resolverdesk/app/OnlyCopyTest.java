package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyCopyTest {
    @TempDir
    Path folder;

    @Test
    void aSecondCopyHasTheFirstShowItself() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        try (OnlyCopy first = first(folder)) {
            first.onSecond(shown::countDown);
            assertInstanceOf(OnlyCopy.Found.Shown.class, OnlyCopy.take(folder, 1));
            assertTrue(shown.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSecondThatComesBeforeTheWindowIsRemembered() throws InterruptedException {
        try (OnlyCopy first = first(folder)) {
            assertInstanceOf(OnlyCopy.Found.Shown.class, OnlyCopy.take(folder, 1));
            CountDownLatch shown = new CountDownLatch(1);
            // Whether its word is heard before or after this, the window comes.
            first.onSecond(shown::countDown);
            assertTrue(shown.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void afterTheFirstHasEndedTheNextIsTheFirst() {
        first(folder).close();
        assertFalse(Files.exists(folder.resolve("running")));
        first(folder).close();
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
                assertInstanceOf(OnlyCopy.Found.Silent.class, OnlyCopy.take(folder, 1), odd);
            }
        }
    }

    @Test
    void whoDoesntKnowTheSecretIsntAnswered() throws IOException {
        try (OnlyCopy _ = first(folder)) {
            String port = Files.readString(folder.resolve("running")).replaceAll(" .*", "");
            Files.writeString(folder.resolve("running"), port + " made-up-secret");
            assertInstanceOf(OnlyCopy.Found.Silent.class, OnlyCopy.take(folder, 1));
        }
    }

    @Test
    void theSecretIsTheUsersAlone() throws IOException {
        try (OnlyCopy _ = first(folder)) {
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

    private static OnlyCopy first(Path folder) {
        return assertInstanceOf(OnlyCopy.Found.First.class, OnlyCopy.take(folder, 1))
                .copy();
    }
}
