package org.resolverdesk.config.secret;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.JsonFile;
import org.resolverdesk.config.Lenient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which secrets the keychain has of ours, as `keychain.json` in the configuration directory: no keychain can be
/// asked for that. Names only. Read at the first use; any thread.
public final class KeptNames {
    private static final String KEPT = "kept";

    private final JsonFile file;
    private final Consumer<FileProblem> onProblem;
    private @Nullable Set<SecretName> names;

    public KeptNames(AppPaths paths, InstantSource clock, Consumer<FileProblem> onProblem) {
        this.file = new JsonFile(path(paths), clock);
        this.onProblem = onProblem;
    }

    public static Path path(AppPaths paths) {
        return paths.config().resolve("keychain.json");
    }

    synchronized boolean contains(SecretName name) {
        return names().contains(name);
    }

    synchronized List<SecretName> all() {
        return List.copyOf(names());
    }

    synchronized void add(SecretName name) {
        if (names().add(name)) {
            save();
        }
    }

    synchronized void remove(SecretName name) {
        if (names().remove(name)) {
            save();
        }
    }

    private Set<SecretName> names() {
        Set<SecretName> known = names;
        if (known == null) {
            known = new TreeSet<>(Comparator.comparing(SecretName::profileId).thenComparing(SecretName::kind));
            JsonFile.Content content = file.read();
            for (JsonNode entry : content.tree().get(KEPT) instanceof ArrayNode array ? array : List.<JsonNode>of()) {
                read(entry).ifPresent(known::add);
            }
            Optional.ofNullable(content.problem()).ifPresent(onProblem);
            names = known;
        }
        return known;
    }

    private static Optional<SecretName> read(JsonNode entry) {
        if (!(entry instanceof ObjectNode tree)) {
            return Optional.empty();
        }
        String profile = Lenient.text(tree, "profile", "");
        return SecretKind.of(Lenient.text(tree, "kind", ""))
                .filter(kind -> !profile.isEmpty())
                .map(kind -> new SecretName(profile, kind));
    }

    private void save() {
        List<SecretName> now = new ArrayList<>(names());
        file.change(tree -> {
                    ArrayNode array = tree.putArray(KEPT);
                    for (SecretName name : now) {
                        array.addObject()
                                .put("profile", name.profileId())
                                .put("kind", name.kind().word());
                    }
                })
                .ifPresent(onProblem);
    }
}
