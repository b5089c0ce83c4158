package org.resolverdesk.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The directories of the program, where the system's convention puts them: XDG base directories, AppData, or
/// Library. None is made before something is written.
public record AppPaths(Path config, Path data, Path cache, Path logs) {
    private static final String UNIX_NAME = "resolver-desk";
    private static final String NAME = "ResolverDesk";

    /// Those of this process.
    public static AppPaths ofSystem() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /// `osName` as the property `os.name` has it.
    public static AppPaths of(String osName, Map<String, String> env, Path userHome) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return windows(env, userHome);
        }
        return os.startsWith("mac") ? mac(userHome) : xdg(env, userHome);
    }

    /// Everything under one directory, for `--home`.
    public static AppPaths under(Path home) {
        return new AppPaths(home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("logs"));
    }

    private static AppPaths xdg(Map<String, String> env, Path home) {
        return new AppPaths(
                named(env, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(UNIX_NAME),
                named(env, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(UNIX_NAME),
                named(env, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(UNIX_NAME),
                named(env, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(UNIX_NAME)
                        .resolve("logs"));
    }

    /// Only the configuration roams to the user's other computers.
    private static AppPaths windows(Map<String, String> env, Path home) {
        Path roaming = named(env, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME);
        Path local = named(env, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
        return new AppPaths(roaming, local.resolve("Data"), local.resolve("Cache"), local.resolve("Logs"));
    }

    private static AppPaths mac(Path home) {
        Path library = home.resolve("Library");
        Path support = library.resolve("Application Support").resolve(NAME);
        return new AppPaths(
                support,
                support.resolve("Data"),
                library.resolve("Caches").resolve(NAME),
                library.resolve("Logs").resolve(NAME));
    }

    /// A relative path in a variable is invalid and is to be ignored (XDG base directory specification).
    private static Path named(Map<String, String> env, String variable, Path otherwise) {
        try {
            Path path = otherwise.getFileSystem().getPath(env.getOrDefault(variable, ""));
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
