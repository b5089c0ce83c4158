package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// All three systems, tried on whichever runs the tests: its own absolute paths stand for theirs.
class AppPathsTest {
    private static final Path HOME = Path.of("home", "ann").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    @Test
    void linuxHasTheDefaultsOfXdg() {
        assertEquals(
                new AppPaths(
                        HOME.resolve(".config/resolver-desk"),
                        HOME.resolve(".local/share/resolver-desk"),
                        HOME.resolve(".cache/resolver-desk"),
                        HOME.resolve(".local/state/resolver-desk/logs")),
                AppPaths.of("Linux", Map.of(), HOME));
    }

    @Test
    void linuxFollowsTheVariablesOfXdg() {
        Map<String, String> env = Map.of(
                "XDG_CONFIG_HOME", ELSEWHERE.resolve("c").toString(),
                "XDG_DATA_HOME", ELSEWHERE.resolve("d").toString(),
                "XDG_CACHE_HOME", ELSEWHERE.resolve("e").toString(),
                "XDG_STATE_HOME", ELSEWHERE.resolve("s").toString());
        assertEquals(
                new AppPaths(
                        ELSEWHERE.resolve("c/resolver-desk"),
                        ELSEWHERE.resolve("d/resolver-desk"),
                        ELSEWHERE.resolve("e/resolver-desk"),
                        ELSEWHERE.resolve("s/resolver-desk/logs")),
                AppPaths.of("Linux", env, HOME));
    }

    @Test
    void relativeEmptyAndImpossibleValuesAreIgnored() {
        Map<String, String> env = Map.of(
                "XDG_CONFIG_HOME", "relative/dir",
                "XDG_DATA_HOME", "",
                "XDG_CACHE_HOME", "/a\u0000b");
        assertEquals(AppPaths.of("Linux", Map.of(), HOME), AppPaths.of("Linux", env, HOME));
    }

    @Test
    void anUnknownSystemIsTreatedAsXdg() {
        assertEquals(AppPaths.of("Linux", Map.of(), HOME), AppPaths.of("FreeBSD", Map.of(), HOME));
    }

    @Test
    void onWindowsOnlyTheConfigurationRoams() {
        Path roaming = ELSEWHERE.resolve("Roaming");
        Path local = ELSEWHERE.resolve("Local");
        Map<String, String> env = Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString());
        assertEquals(
                new AppPaths(
                        roaming.resolve("ResolverDesk"),
                        local.resolve("ResolverDesk/Data"),
                        local.resolve("ResolverDesk/Cache"),
                        local.resolve("ResolverDesk/Logs")),
                AppPaths.of("Windows 11", env, HOME));
    }

    @Test
    void windowsWithoutItsVariablesHasTheUsualPlaces() {
        AppPaths paths = AppPaths.of("Windows 10", Map.of(), HOME);
        assertEquals(HOME.resolve("AppData/Roaming/ResolverDesk"), paths.config());
        assertEquals(HOME.resolve("AppData/Local/ResolverDesk/Logs"), paths.logs());
    }

    @Test
    void macHasItsLibraryWhateverXdgSays() {
        Map<String, String> env = Map.of("XDG_CONFIG_HOME", ELSEWHERE.toString());
        assertEquals(
                new AppPaths(
                        HOME.resolve("Library/Application Support/ResolverDesk"),
                        HOME.resolve("Library/Application Support/ResolverDesk/Data"),
                        HOME.resolve("Library/Caches/ResolverDesk"),
                        HOME.resolve("Library/Logs/ResolverDesk")),
                AppPaths.of("Mac OS X", env, HOME));
    }

    @Test
    void aHomeOfItsOwnHoldsEverything() {
        assertEquals(
                new AppPaths(HOME.resolve("config"), HOME.resolve("data"), HOME.resolve("cache"), HOME.resolve("logs")),
                AppPaths.under(HOME));
    }
}
