package org.resolverdesk.config.found;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resolverdesk.config.profile.Clouds;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;

/// Looks through this computer for what other tools have set up; reads only.
public final class Search {
    private static final int MAX_BYTES = 1 << 20;

    private interface Reading {
        List<Found> of(String text, Source source);
    }

    private final Map<String, String> env;
    private final Path home;
    private final Path here;
    private final Places places;
    private final List<Found> found = new ArrayList<>();
    private final List<Finds.Unread> unread = new ArrayList<>();

    private Search(Map<String, String> env, Path home, Path here, Clouds clouds) {
        this.env = env;
        this.home = home;
        this.here = here;
        places = new Places(clouds);
    }

    /// `here` is the working directory, where OpenStack's clients look first.
    public static Finds through(Map<String, String> env, Path home, Path here, Clouds clouds) {
        Search search = new Search(env, home, here, clouds);
        search.run();
        return new Finds(search.found, search.unread);
    }

    private void run() {
        found.addAll(new Environment(env, places).read());
        read(
                Source.Kind.SDK_CREDENTIALS,
                named("HUAWEICLOUD_SDK_CREDENTIALS_FILE", home.resolve(".huaweicloud/credentials")),
                (text, source) -> SdkCredentials.read(text, source, places));
        read(
                Source.Kind.KOOCLI,
                named("HW_SHARED_CONFIG_FILE", home.resolve(".hcloud/config.json")),
                (text, source) -> KooCli.read(text, env.getOrDefault("HW_PROFILE", ""), source, places));
        for (Path file : cloudsYaml()) {
            if (read(
                    Source.Kind.CLOUDS_YAML,
                    file,
                    (text, source) -> CloudsYaml.read(text, secure(file), source, places))) {
                break;
            }
        }
    }

    /// The first that is there counts (os-client-config).
    private List<Path> cloudsYaml() {
        return List.of(
                named("OS_CLIENT_CONFIG_FILE", here.resolve("clouds.yaml")),
                here.resolve("clouds.yaml"),
                home.resolve(".config/openstack/clouds.yaml"),
                Path.of("/etc/openstack/clouds.yaml"));
    }

    private String secure(Path file) {
        try {
            return text(file.resolveSibling("secure.yaml"));
        } catch (IOException none) {
            return "";
        }
    }

    /// False where there is no such file.
    private boolean read(Source.Kind kind, Path file, Reading reading) {
        try {
            found.addAll(reading.of(text(file), new Source(kind, file.toString())));
        } catch (NoSuchFileException | NotDirectoryException none) {
            return false;
        } catch (IOException e) {
            unread.add(new Finds.Unread(file, e.getClass().getSimpleName()));
        } catch (JacksonException | YamlEngineException e) {
            // Without the parser's words, which quote the file.
            unread.add(new Finds.Unread(file, e.getClass().getSimpleName()));
        }
        return true;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("larger than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Path named(String variable, Path otherwise) {
        try {
            String text = env.getOrDefault(variable, "");
            return text.isBlank() ? otherwise : here.resolve(text);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
