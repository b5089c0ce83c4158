package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.Settings.ColumnLook;
import org.resolverdesk.config.Settings.Sort;
import org.resolverdesk.config.Settings.WindowPlace;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;

/// `settings.json` and `draft.json`, damaged in every way that a crash, a full disk or an editor does: the
/// program gets something to start with, the next save works, and no byte of the old file is lost.
class DamagedFilesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T05:37:00Z"));
    private static final Settings SETTINGS = new Settings(
            Settings.Theme.DARK,
            "zh-CN",
            125,
            new WindowPlace(10, 20, 1440, 900, true),
            640,
            new Sort("age", true),
            List.of(new ColumnLook("name", 220, true), new ColumnLook("id", 90, false)),
            Direction.INBOUND);
    private static final EndpointDraft DRAFT = new EndpointDraft(
            "poi-1 名 \uD83D", "inbound", "eu-de", List.of(new IpDraft("a", "10.0.0.1"), new IpDraft("b", " ")));

    /// As version 0.1 wrote it.
    private static final String DRAFT_FILE = """
        {
          "name" : "poi-1 \\u540D \\uD83D",
          "direction" : "inbound",
          "region" : "eu-de",
          "rows" : [ {
            "subnetId" : "a",
            "ip" : "10.0.0.1"
          }, {
            "subnetId" : "b",
            "ip" : " "
          } ]
        }\
        """;

    /// In place of a value.
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e400",
        "-0.0",
        "1.5",
        "99999999999999999999999",
        "\"\"",
        "\"x\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "{\"x\": {}}",
        "[1, \"a\", {\"id\": {}, \"width\": []}]",
        "NaN",
        "[{\"subnetId\": 5}]"
    };

    @TempDir
    private Path home = Path.of("");

    private AppPaths paths() {
        return AppPaths.under(home);
    }

    private byte[] settings() throws IOException {
        assertEquals(Optional.empty(), new SettingsFile(paths(), CLOCK).save(SETTINGS));
        return Files.readAllBytes(SettingsFile.path(paths()));
    }

    private byte[] draft() throws IOException {
        Path path = DraftFile.path(paths());
        Files.createDirectories(path.getParent());
        Files.writeString(path, DRAFT_FILE);
        return Files.readAllBytes(path);
    }

    /// Whether a file of these bytes is set aside: then they are all there, beside, else where they were.
    private boolean setAside(byte[] bytes, boolean ofSettings) throws IOException {
        Path path = ofSettings ? SettingsFile.path(paths()) : DraftFile.path(paths());
        Files.write(path, bytes);
        FileProblem problem = ofSettings
                ? new SettingsFile(paths(), CLOCK).load().problem()
                : new DraftFile(paths(), CLOCK).load().problem();
        if (problem == null) {
            assertArrayEquals(bytes, Files.readAllBytes(path));
            return false;
        }
        assertEquals(FileProblem.Kind.DAMAGED, problem.kind());
        Path aside = problem.setAside();
        assertNotNull(aside);
        assertArrayEquals(bytes, Files.readAllBytes(aside));
        Files.delete(aside);
        return true;
    }

    /// The next save brings everything back, whatever is in the file.
    private void isSavedOver(boolean ofSettings) throws IOException {
        if (ofSettings) {
            settings();
            assertEquals(SETTINGS, new SettingsFile(paths(), CLOCK).load().settings());
        } else {
            draft();
            assertEquals(DRAFT, new DraftFile(paths(), CLOCK).load().draft());
        }
    }

    @Test
    void aFileThatEndsAtAnyByteIsSetAside() throws IOException {
        byte[][] whole = {draft(), settings()};
        for (int which = 0; which < 2; which++) {
            for (int length = 0; length < whole[which].length; length++) {
                assertTrue(setAside(Arrays.copyOf(whole[which], length), which == 1), "cut at " + length);
            }
            isSavedOver(which == 1);
        }
    }

    @Test
    void aFileWithAnyBytesChangedIsReadAsFarAsItCanBeOrSetAside() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_124);
        byte[][] whole = {draft(), settings()};
        int aside = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = whole[i % 2].clone();
            for (int left = random.nextInt(5); left >= 0; left--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) (random.nextInt(3) == 0 ? 0 : random.nextInt(256));
            }
            boolean ofSettings = i % 2 == 1;
            aside += setAside(bytes, ofSettings) ? 1 : 0;
            if (i % 50 < 2) {
                isSavedOver(ofSettings);
            }
        }
        assertTrue(aside > 300 && aside < 2_000, aside + " set aside");
    }

    @Test
    void aValueOfAnotherTypeLeavesTheOthersAsTheyWere() throws IOException {
        String[] whole = {new String(draft(), StandardCharsets.UTF_8), new String(settings(), StandardCharsets.UTF_8)};
        int tried = 0;
        for (int which = 0; which < 2; which++) {
            String text = whole[which];
            for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
                for (String value : VALUES) {
                    String changed = text.substring(0, colon + 1) + value + text.substring(endOfValue(text, colon + 1));
                    boolean aside = setAside(changed.getBytes(StandardCharsets.UTF_8), which == 1);
                    assertEquals(value.equals("NaN"), aside, changed);
                    tried++;
                }
                isSavedOver(which == 1);
            }
        }
        assertTrue(tried > 400, tried + " tried");
    }

    private static int endOfValue(String text, int from) {
        int depth = 0;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                return i;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
    }

    @Test
    void aFileInAnotherEncodingOrOfNoiseIsReadOrSetAside() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_124);
        String text = new String(settings(), StandardCharsets.UTF_8);
        draft();
        byte[] noise = new byte[5_000];
        random.nextBytes(noise);
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                (text + text).getBytes(StandardCharsets.UTF_8),
                "[".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                "{\"a\":".repeat(200_000).getBytes(StandardCharsets.UTF_8),
                ("{\"name\":" + "9".repeat(200_000) + "}").getBytes(StandardCharsets.UTF_8),
                "null".getBytes(StandardCharsets.UTF_8),
                new byte[4096],
                noise)) {
            setAside(bytes, true);
            isSavedOver(true);
            setAside(bytes, false);
            isSavedOver(false);
        }
    }

    @Test
    void aDraftOfAMillionRowsIsCutToWhatAFormCanShow() throws IOException {
        draft();
        String many = "{\"name\": \"a\", \"rows\": [" + "{},".repeat(1_000_000) + "{}]}";
        Files.writeString(DraftFile.path(paths()), many);
        EndpointDraft draft = new DraftFile(paths(), CLOCK).load().draft();
        assertNotNull(draft);
        assertEquals(100, draft.rows().size());
    }
}
