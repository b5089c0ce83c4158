package org.resolverdesk.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings as `settings.json` in the configuration directory. Loading never fails: what can't be read is
/// at its default, field by field.
public final class SettingsFile {
    /// What was read, and what is to be told about it.
    public record Loaded(Settings settings, @Nullable FileProblem problem) {}

    private final JsonFile file;

    public SettingsFile(AppPaths paths, InstantSource clock) {
        this(new JsonFile(path(paths), clock));
    }

    SettingsFile(JsonFile file) {
        this.file = file;
    }

    /// For a screen that says where the files are.
    public static Path path(AppPaths paths) {
        return paths.config().resolve("settings.json");
    }

    public Loaded load() {
        JsonFile.Content content = file.read();
        return new Loaded(SettingsJson.read(content.tree()), content.problem());
    }

    public Optional<FileProblem> save(Settings settings) {
        return file.merge(SettingsJson.write(settings, file.newTree()));
    }
}
