package org.resolverdesk.config.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tint;

/// The file of profiles: what comes back, what stays, what is set aside.
class ProfilesFileTest {
    @TempDir
    Path home;

    private final Profile one = Made.profile("0a", "Production");
    private final Profile two = Made.own("0b", "Test", "http://127.0.0.1:8080");

    private ProfilesFile file() {
        return new ProfilesFile(AppPaths.under(home), InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z")));
    }

    private Path path() {
        return ProfilesFile.path(AppPaths.under(home));
    }

    @Test
    void whatIsKeptComesBackInItsOrder() {
        assertEquals(Optional.empty(), file().save(List.of(two, one), "0a"));

        assertEquals(new ProfilesFile.Loaded(List.of(two, one), "0a", 0, null), file().load());
    }

    @Test
    void namesOfEveryScriptCanBeReadInTheFile() throws IOException {
        file().save(List.of(one.named("0a", "Müller 生产")), "");
        assertTrue(Files.readString(path()).contains("\"Müller 生产\""), Files.readString(path()));
        assertEquals("Müller 生产", file().load().profiles().getFirst().name());
    }

    @Test
    void withoutAFileThereIsNothing() {
        assertEquals(new ProfilesFile.Loaded(List.of(), "", 0, null), file().load());
    }

    @Test
    void aDamagedFileIsSetAsideAndNamed() throws IOException {
        write("{\"profiles\": [");

        FileProblem problem = Objects.requireNonNull(file().load().problem());

        assertEquals(FileProblem.Kind.DAMAGED, problem.kind());
        assertEquals("{\"profiles\": [", Files.readString(Objects.requireNonNull(problem.setAside())));
        assertFalse(Files.exists(path()));
    }

    @Test
    void keysOfANewerVersionStayInTheFileAndInEachProfile() throws IOException {
        file().save(List.of(one, two), "");
        write(Files.readString(path())
                .replaceFirst("\\{", "{ \"newer\": 1,")
                .replace("\"mfa\" : true", "\"mfa\" : true, \"device\": \"x\"")
                .replace("\"id\" : \"0b\"", "\"id\" : \"0b\", \"later\": [1]"));

        file().save(List.of(two, one.named("0a", "Other")), "0b");

        String text = Files.readString(path());
        assertTrue(text.contains("\"newer\" : 1"), text);
        assertTrue(text.contains("\"device\" : \"x\""), text);
        assertTrue(text.contains("\"later\" : [ 1 ]"), text);
        assertEquals("Other", file().load().profiles().get(1).name());
    }

    @Test
    void numbersThatNoDoubleHoldsStayAsTheyAre() throws IOException {
        write("{\"newer\": 1e400, \"exact\": 0.10, \"profiles\": [{\"id\": \"0c\", \"name\": 1e400}]}");

        file().save(List.of(one), "");

        String text = Files.readString(path());
        assertTrue(text.contains("\"newer\" : 1E+400") && text.contains("\"name\" : 1E+400"), text);
        assertTrue(text.contains("\"exact\" : 0.10"), text);
        assertEquals(1, file().load().unread());
    }

    @Test
    void ofAnotherKindOfSignInNothingStays() throws IOException {
        file().save(List.of(one), "");
        file().save(List.of(Made.profile("0a", "Production", new SignIn.Keys("AK1"))), "");

        assertFalse(Files.readString(path()).contains("\"user\" : \"ada\",\n      \"userId\""));
        assertEquals(new SignIn.Keys("AK1"), file().load().profiles().getFirst().signIn());
    }

    @Test
    void whatCanNotBeReadAsAProfileIsCountedAndStaysButADeletedProfileGoes() throws IOException {
        write("""
            {"profiles": [{"id": "0c", "name": "Newer", "signIn": {"kind": "passkey"}}, 7]}\
            """);
        assertEquals(2, file().load().unread());
        file().save(List.of(one, two), "");
        file().save(List.of(two), "");

        ProfilesFile.Loaded loaded = file().load();

        assertEquals(List.of(two), loaded.profiles());
        assertEquals(2, loaded.unread());
        assertTrue(Files.readString(path()).contains("passkey"));
    }

    @ParameterizedTest
    @CsvSource({
        "\"guard\" : \"production\", \"guard\" : \"extreme\"",
        "\"guard\" : \"production\", \"guard\" : \"rehearsal\"",
        "\"readOnly\" : true, \"readOnly\" : \"yes\""
    })
    void aWordThatIsNotKnownIsTakenForTheMoreCarefulOne(String was, String is) throws IOException {
        file().save(List.of(one), "");
        write(Files.readString(path()).replace(was, is));

        Profile.Care care = file().load().profiles().getFirst().care();

        assertEquals(Guard.PRODUCTION, care.guard());
        assertTrue(care.readOnly());
    }

    @Test
    void theRehearsalsColourIsNobodyElses() throws IOException {
        file().save(List.of(one), "");
        write(Files.readString(path()).replace("\"colour\" : \"red\"", "\"colour\" : \"teal\""));

        assertEquals(Tint.GREY, file().load().profiles().getFirst().care().tint());
    }

    @ParameterizedTest
    @CsvSource({
        "\"id\" : \"0a\", \"id\" : \"rehearsal\"",
        "\"id\" : \"0a\", \"id\" : \"../x\"",
        "https://dns., http://dns.",
        "https://dns., https://u:p@dns."
    })
    void whatCouldNotBeUsedSafelyIsNoProfile(String was, String is) throws IOException {
        file().save(List.of(one), "");
        write(Files.readString(path()).replace(was, is));

        assertEquals(List.of(), file().load().profiles());
        assertEquals(1, file().load().unread());
        assertNull(file().load().problem());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path().getParent()));
        Files.writeString(path(), text);
    }
}
