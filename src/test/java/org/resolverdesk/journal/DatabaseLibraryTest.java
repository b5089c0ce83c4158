package org.resolverdesk.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts that are killed leave nothing behind.
class DatabaseLibraryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("cache").resolve("sqlite"));
    }

    @Test
    void theSecondStartTakesTheFileOfTheFirst() throws IOException {
        Path first = unpacked();
        Files.setLastModifiedTime(first, LONG_AGO);

        assertEquals(first, unpacked());
        assertEquals(LONG_AGO, Files.getLastModifiedTime(first));
        assertEquals(List.of(first), inFolder());
    }

    @Test
    void oneThatWasCutOffIsMadeAnew() throws IOException {
        Path library = unpacked();
        byte[] whole = Files.readAllBytes(library);
        Files.write(library, new byte[] {1, 2, 3});

        assertArrayEquals(whole, Files.readAllBytes(unpacked()));
        assertTrue(whole.length > 100_000);
    }

    @Test
    void whatKilledProgramsAndOtherVersionsLeftIsSweptAway() throws IOException {
        String name = unpacked().getFileName().toString();
        String bare = name.substring(name.indexOf('-') + 1);
        Files.delete(folder.resolve(name));
        left("sqlite-3.0.0.0-00000000-0000-0000-0000-000000000000-" + bare);
        left("sqlite-3.0.0.0-00000000-0000-0000-0000-000000000000-" + bare + ".lck");
        left("3.0.0.0-" + bare);
        Path other = left("of-the-user");

        assertEquals(List.of(unpacked(), other), inFolder());
    }

    @Test
    void whatAnotherProgramIsJustUnpackingStays() throws IOException {
        String name = unpacked().getFileName().toString();
        Files.delete(folder.resolve(name));
        Path beside = Files.createFile(folder.resolve(name.substring(name.indexOf('-') + 1) + "1.part"));

        assertEquals(List.of(unpacked(), beside), inFolder());
    }

    private Path left(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    private Path unpacked() throws IOException {
        return Objects.requireNonNull(DatabaseLibrary.unpacked(folder));
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
