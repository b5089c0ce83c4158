package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.resolverdesk.config.Settings.ColumnLook;
import org.resolverdesk.config.Settings.Sort;
import org.resolverdesk.config.Settings.Theme;
import org.resolverdesk.config.Settings.WindowPlace;
import org.resolverdesk.model.Direction;

class SettingsFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final Settings FULL = new Settings(
            Theme.DARK,
            "zh-CN",
            150,
            new WindowPlace(-10.5, 20, 1440, 900, true),
            512.25,
            new Sort("age", true),
            List.of(new ColumnLook("state", 120, true), new ColumnLook("id", 80.5, false)),
            Direction.OUTBOUND);

    @TempDir
    private Path home = Path.of("");

    private Path path = Path.of("");
    private SettingsFile file = new SettingsFile(AppPaths.under(home), CLOCK);

    @BeforeEach
    void open() {
        AppPaths paths = AppPaths.under(home);
        path = SettingsFile.path(paths);
        file = new SettingsFile(paths, CLOCK);
    }

    private Settings loaded(String json) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
        SettingsFile.Loaded loaded = file.load();
        assertNull(loaded.problem());
        return loaded.settings();
    }

    @Test
    void thereIsADefaultForEverything() {
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULT, null), file.load());
    }

    @Test
    void everyFieldIsKept() {
        assertEquals(Optional.empty(), file.save(FULL));
        assertEquals(new SettingsFile.Loaded(FULL, null), file.load());
        assertEquals(Optional.empty(), file.save(Settings.DEFAULT));
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULT, null), file.load());
    }

    @Test
    void eachWitherChangesItsFieldOnly() {
        Settings changed = Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withLanguage("zh-CN")
                .withZoomPercent(150)
                .withWindow(FULL.window())
                .withSheetWidth(512.25)
                .withSort(FULL.sort())
                .withColumns(FULL.columns())
                .withDirection(Direction.OUTBOUND);
        assertEquals(FULL, changed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aWrongValueLeavesThatFieldAtItsDefault(String json, Settings expected) throws IOException {
        String rest = "\"language\": \"en\", ";
        assertEquals(expected.withLanguage("en"), loaded("{" + rest + json + "}"));
    }

    static Stream<Arguments> aWrongValueLeavesThatFieldAtItsDefault() {
        Settings d = Settings.DEFAULT;
        return Stream.of(
                arguments("\"theme\": \"purple\"", d),
                arguments("\"theme\": 5", d),
                arguments("\"theme\": \"DARK\"", d.withTheme(Theme.DARK)),
                arguments("\"zoomPercent\": \"150\"", d),
                arguments("\"zoomPercent\": null", d),
                arguments("\"zoomPercent\": 1000", d.withZoomPercent(300)),
                arguments("\"zoomPercent\": 1e300", d.withZoomPercent(300)),
                arguments("\"zoomPercent\": 1e999", d),
                arguments("\"zoomPercent\": -1e300", d.withZoomPercent(50)),
                arguments("\"zoomPercent\": 99999999999999999999999", d.withZoomPercent(300)),
                arguments("\"sheetWidth\": 1", d.withSheetWidth(Settings.SHEET_MIN)),
                arguments("\"sheetWidth\": true", d),
                arguments("\"window\": []", d),
                arguments("\"window\": {\"x\": 1, \"y\": 1, \"width\": 100}", d),
                arguments("\"window\": {\"x\": 1, \"y\": 1, \"width\": -5, \"height\": 5}", d),
                arguments(
                        "\"window\": {\"x\": 1, \"y\": 2, \"width\": 3, \"height\": 4, \"maximized\": \"yes\"}",
                        d.withWindow(new WindowPlace(1, 2, 3, 4, false))),
                arguments("\"sort\": \"name\"", d),
                arguments("\"sort\": {\"column\": \"name\", \"descending\": 1}", d.withSort(new Sort("name", false))),
                arguments("\"columns\": {}", d),
                arguments(
                        "\"columns\": [1, {}, {\"id\": \"a\"}, {\"id\": \"b\", \"width\": 9}, {\"id\": \"b\","
                                + " \"width\": 8}]",
                        d.withColumns(List.of(new ColumnLook("b", 9, true)))),
                arguments("\"direction\": \"sideways\"", d),
                arguments("\"direction\": \"inbound\"", d.withDirection(Direction.INBOUND)));
    }

    @Test
    void anUnknownLanguageIsTheSystems() throws IOException {
        assertEquals("", loaded("{\"language\": \"tlh\"}").language());
    }

    @Test
    void keysOfALaterVersionAreKept() throws IOException {
        loaded("{\"later\": {\"a\": 1}, \"window\": {\"later\": 2}}");
        file.save(FULL);
        String text = Files.readString(path);
        assertTrue(text.contains("\"a\" : 1") && text.contains("\"later\" : 2"), text);
    }

    @Test
    void aDamagedFileGivesDefaultsAndIsTold() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"theme\": \"dark\"");
        SettingsFile.Loaded loaded = file.load();
        assertEquals(Settings.DEFAULT, loaded.settings());
        assertNotNull(loaded.problem());
    }
}
