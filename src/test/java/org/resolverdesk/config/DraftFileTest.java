package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;

class DraftFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final EndpointDraft DRAFT = new EndpointDraft(
            " half ",
            "inbound",
            "eu-de",
            List.of(new IpDraft("s", "1.2.3."), IpDraft.EMPTY, new IpDraft("中\uD83D", "\t")));

    @TempDir
    private Path home = Path.of("");

    private Path path = Path.of("");
    private DraftFile file = new DraftFile(AppPaths.under(home), CLOCK);

    @BeforeEach
    void open() {
        AppPaths paths = AppPaths.under(home);
        path = DraftFile.path(paths);
        file = new DraftFile(paths, CLOCK);
    }

    @Test
    void noneWasKept() {
        assertEquals(new DraftFile.Kept(null, null), file.load());
    }

    @Test
    void aDraftComesBackExactlyAsItWasTyped() throws IOException {
        written();
        assertEquals(new DraftFile.Kept(DRAFT, null), file.load());
    }

    @Test
    void aDraftThatWasTakenOverIsGone() throws IOException {
        written();
        assertEquals(Optional.empty(), file.clear());
        assertEquals(new DraftFile.Kept(null, null), file.load());
    }

    /// As version 0.1 wrote it.
    private void written() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, """
            {"name": " half ", "direction": "inbound", "region": "eu-de", "rows": [
              {"subnetId": "s", "ip": "1.2.3."}, {"subnetId": "", "ip": ""},
              {"subnetId": "\\u4e2d\\uD83D", "ip": "\\t"}]}\
            """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsWrongInItIsEmpty(String json, EndpointDraft expected) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
        assertEquals(expected, file.load().draft());
        assertNull(file.load().problem());
    }

    static Stream<Arguments> whatIsWrongInItIsEmpty() {
        List<IpDraft> two = List.of(IpDraft.EMPTY, IpDraft.EMPTY);
        return Stream.of(
                arguments("{\"name\": \"a\"}", new EndpointDraft("a", "", "", two)),
                arguments("{\"name\": 1, \"region\": \"r\", \"rows\": 5}", new EndpointDraft("", "", "r", two)),
                arguments(
                        "{\"rows\": [1, {\"ip\": \"1.2.3.4\", \"subnetId\": null}]}",
                        new EndpointDraft("", "", "", List.of(IpDraft.EMPTY, new IpDraft("", "1.2.3.4")))));
    }

    @Test
    void aDamagedDraftIsSetAsideAndTold() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"name\": \"poi");
        DraftFile.Kept kept = file.load();
        assertNull(kept.draft());
        FileProblem problem = kept.problem();
        assertNotNull(problem);
        assertEquals("{\"name\": \"poi", Files.readString(path.resolveSibling("draft.json.damaged-19700101T000000Z")));
    }
}
