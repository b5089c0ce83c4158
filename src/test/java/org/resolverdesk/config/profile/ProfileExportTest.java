package org.resolverdesk.config.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.config.profile.Incoming.Kind;
import org.resolverdesk.config.profile.ProfileExport.Read;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;

/// Profiles on their way to another computer.
class ProfileExportTest {
    @TempDir
    Path folder;

    private final ProfileExport export = new ProfileExport(new ProfileChecks(Made.CLOUDS));
    private final ProfileIds ids = new ProfileIds(new Random(1));
    private final Profile one = Made.profile("0a", "Production");
    private final Profile two = Made.own("0b", "Test", "http://127.0.0.1:8080");

    @Test
    void whatIsExportedIsImportedButForWhomOneTrusts() {
        Read.Some read = assertInstanceOf(Read.Some.class, overAFile(export.text(List.of(one, two))));

        assertEquals(List.of(untrusting(one), two), read.profiles());
        assertFalse(export.text(List.of(one)).contains("BEGIN CERTIFICATE"));
    }

    @Test
    void itIsWrittenToAFile() {
        Path file = folder.resolve("sub/profiles.json");

        assertEquals(Optional.empty(), export.write(List.of(two), file));
        assertEquals(new Read.Some(List.of(two), 0), export.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"profiles\": []}", "{\"format\": \"other\", \"profiles\": []}"})
    void anotherFileIsSaidToBeAnother(String text) {
        assertInstanceOf(Read.Other.class, overAFile(text));
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertInstanceOf(Read.Unreadable.class, export.read(folder.resolve("none.json")));
    }

    @Test
    void whatWouldNotPassTheEditorIsLeftOutAndCounted() {
        String text = export.text(List.of(one, two)).replace("\"Test\"", "\"" + "x".repeat(65) + "\"");

        assertEquals(new Read.Some(List.of(untrusting(one)), 1), overAFile(text));
    }

    @Test
    void eachSaysWhatItWouldDo() {
        Profile changed = Made.own("0b", "Test", "http://127.0.0.1:9090");
        Profile renamed = Made.own("0c", "production", "http://127.0.0.1:1");
        Profile fresh = Made.own("0d", "Fresh", "http://127.0.0.1:2");

        List<Incoming> found =
                Incoming.beside(List.of(one, two), List.of(untrusting(one), changed, renamed, fresh), ids);

        assertEquals(
                List.of(Kind.SAME, Kind.CHANGED, Kind.RENAMED, Kind.NEW),
                found.stream().map(Incoming::kind).toList());
        assertEquals(
                one.network().trusted(), found.getFirst().profile().network().trusted());
        assertEquals("production (2)", found.get(2).profile().name());
    }

    @Test
    void anIdTwiceInAFileMeansTwoProfiles() {
        List<Incoming> found = Incoming.beside(List.of(), List.of(two, two), ids);

        assertEquals(
                List.of("Test", "Test (2)"),
                found.stream().map(each -> each.profile().name()).toList());
        assertEquals(
                2, found.stream().map(each -> each.profile().id()).distinct().count());
    }

    @Test
    void nothingComesInUnderTheRehearsalsName() {
        Read.Some read = (Read.Some) overAFile(export.text(List.of(two.named("0b", "Rehearsal"))));

        assertEquals(
                "Profile",
                Incoming.beside(List.of(), read.profiles(), ids)
                        .getFirst()
                        .profile()
                        .name());
    }

    private Read overAFile(String text) {
        try {
            return export.read(Files.writeString(folder.resolve("some.json"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Profile untrusting(Profile profile) {
        Network network = profile.network();
        return profile.withNetwork(new Network(network.proxy(), List.of(), network.connect(), network.call()));
    }
}
