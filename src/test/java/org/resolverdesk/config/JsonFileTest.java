package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T05:37:00Z"));

    @TempDir
    private Path directory = Path.of("");

    private Path path = Path.of("");
    private JsonFile file = new JsonFile(path, CLOCK);

    @BeforeEach
    void open() {
        path = directory.resolve("a.json");
        file = new JsonFile(path, CLOCK);
    }

    private ObjectNode tree(String key, String value) {
        return file.newTree().put(key, value);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileThatIsNotThereIsEmptyAndNoProblem() {
        assertEquals(new JsonFile.Content(file.newTree(), null), file.read());
    }

    @Test
    void whatWasWrittenIsReadAndNothingElseIsLeftBehind() throws IOException {
        assertEquals(Optional.empty(), file.merge(tree("k", "v")));
        assertEquals(new JsonFile.Content(tree("k", "v"), null), file.read());
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void missingDirectoriesAreMade() {
        JsonFile deep = new JsonFile(directory.resolve("x/y/z.json"), CLOCK);
        assertEquals(Optional.empty(), deep.merge(tree("k", "v")));
        assertEquals(tree("k", "v"), deep.read().tree());
    }

    @Test
    void unknownKeysAreKeptAlsoInside() throws IOException {
        Files.writeString(path, "\uFEFF{\"k\":1,\"new\":[1],\"in\":{\"k\":1,\"new\":true}}");
        ObjectNode values = tree("k", "v");
        values.putObject("in").put("k", "w");
        assertEquals(Optional.empty(), file.merge(values));
        assertEquals(
                "{\"k\":\"v\",\"new\":[1],\"in\":{\"k\":\"w\",\"new\":true}}",
                file.read().tree().toString());
    }

    @Test
    void everyTextComesBackAsItWas() {
        String odd = "中 😀 \uD83D \u0000 \u2028 \" \\ \n";
        assertEquals(Optional.empty(), file.merge(tree("k", odd)));
        assertEquals(odd, file.read().tree().get("k").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"k\":1",
                "[]",
                "1",
                "null",
                "{} {}",
                "<html>",
                "\u0000\u0000\u0000",
                "{\"k\":nul}"
            })
    void aDamagedFileIsSetAsideAsItWas(String text) throws IOException {
        Files.writeString(path, text);
        FileProblem problem = Objects.requireNonNull(file.read().problem());
        assertEquals(FileProblem.Kind.DAMAGED, problem.kind());
        assertEquals(directory.resolve("a.json.damaged-20261124T053700Z"), problem.setAside());
        assertEquals(text, Files.readString(Objects.requireNonNull(problem.setAside())));
        assertEquals(List.of("a.json.damaged-20261124T053700Z"), names());
        assertNull(file.read().problem());
    }

    @Test
    void aSecondDamagedFileDoesNotCoverTheFirst() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            Files.writeString(path, text);
            file.read();
        }
        String name = "a.json.damaged-20261124T053700Z";
        assertEquals(List.of(name, name + "-2", name + "-3"), names());
        assertEquals("one", Files.readString(directory.resolve(name)));
        assertEquals("three", Files.readString(directory.resolve(name + "-3")));
    }

    @Test
    void aFileThatWasDamagedMeanwhileIsSetAsideBeforeWriting() throws IOException {
        Files.writeString(path, "damaged");
        FileProblem problem = file.merge(tree("k", "v")).orElseThrow();
        assertEquals("damaged", Files.readString(Objects.requireNonNull(problem.setAside())));
        assertEquals(tree("k", "v"), file.read().tree());
    }

    @Test
    void aHugeFileIsDamagedAndNothingThatHugeIsWritten() throws IOException {
        Files.write(path, new byte[9 << 20]);
        assertNotNull(file.read().problem());
        FileProblem problem = file.merge(tree("k", "x".repeat(9 << 20))).orElseThrow();
        assertEquals(FileProblem.Kind.NOT_WRITTEN, problem.kind());
        assertFalse(Files.exists(path));
    }

    @Test
    void whatCannotBeReadIsNotWrittenEither() throws IOException {
        Files.createDirectories(path.resolve("inside"));
        FileProblem problem = Objects.requireNonNull(file.read().problem());
        assertEquals(FileProblem.Kind.UNREADABLE, problem.kind());
        assertEquals(
                Optional.of(FileProblem.Kind.UNREADABLE),
                file.merge(tree("k", "v")).map(FileProblem::kind));
        assertTrue(Files.isDirectory(path.resolve("inside")));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAProblemAndNoException() throws IOException {
        Files.writeString(directory.resolve("in-the-way"), "");
        JsonFile below = new JsonFile(directory.resolve("in-the-way/a.json"), CLOCK);
        assertTrue(below.merge(tree("k", "v")).isPresent());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(directory.resolve("real.json"), "{\"old\":1}");
        try {
            Files.createSymbolicLink(path, real);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no links here");
        }
        assertEquals(Optional.empty(), file.merge(tree("k", "v")));
        assertTrue(Files.isSymbolicLink(path));
        assertEquals(
                "{\"old\":1,\"k\":\"v\"}",
                new JsonFile(real, CLOCK).read().tree().toString());
    }

    /// Denies the first moves as a virus scanner does, and notes how long was waited.
    private static final class Scanner {
        private final List<Duration> waits = new ArrayList<>();
        private int denials;

        Scanner(int denials) {
            this.denials = denials;
        }

        SafeWrite safeWrite() {
            return new SafeWrite(
                    (from, to) -> {
                        if (denials-- > 0) {
                            throw new AccessDeniedException(to.toString());
                        }
                        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                    },
                    waits::add);
        }
    }

    @Test
    void aDeniedMoveIsTriedThreeTimesOverASecond() {
        Scanner scanner = new Scanner(2);
        JsonFile held = new JsonFile(path, CLOCK, scanner.safeWrite());
        assertEquals(Optional.empty(), held.merge(tree("k", "v")));
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofMillis(500)), scanner.waits);
        assertEquals(tree("k", "v"), held.read().tree());
    }

    @Test
    void deniedForeverLeavesTheOldFileWhole() throws IOException {
        file.merge(tree("k", "old"));
        JsonFile held = new JsonFile(path, CLOCK, new Scanner(100).safeWrite());
        assertEquals(
                Optional.of(FileProblem.Kind.NOT_WRITTEN),
                held.merge(tree("k", "v")).map(FileProblem::kind));
        assertEquals(tree("k", "old"), file.read().tree());
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void anInterruptedThreadStillWritesWhole() {
        file.merge(tree("k", "old"));
        Thread.currentThread().interrupt();
        Optional<FileProblem> problem = file.merge(tree("k", "v"));
        assertTrue(Thread.interrupted(), "the interrupt is kept for whoever it is meant for");
        assertEquals(Optional.empty(), problem);
        assertEquals(tree("k", "v"), file.read().tree());
    }

    @Test
    void theFileIsReadableAsItWasTyped() throws IOException {
        file.merge(tree("k", "Müller 生产 🛟"));
        assertTrue(Files.readString(path).contains("\"Müller 生产 🛟\""), Files.readString(path));
        assertEquals(tree("k", "Müller 生产 🛟"), file.read().tree());
    }

    @Test
    void halfASurrogatePairComesBackAsItWas() throws IOException {
        String half = "a\ud83d b";
        file.merge(tree("k", half));
        assertTrue(Files.readString(path).contains("\\uD83D"), "UTF-8 has no word for it");
        assertEquals(tree("k", half), file.read().tree());
    }

    @Test
    void aDeletedFileIsGoneAndMayBeDeletedAgain() {
        file.merge(tree("k", "v"));
        assertEquals(Optional.empty(), file.delete());
        assertFalse(Files.exists(path));
        assertEquals(Optional.empty(), file.delete());
    }
}
