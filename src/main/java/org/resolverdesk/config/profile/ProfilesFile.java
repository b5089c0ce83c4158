package org.resolverdesk.config.profile;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.JsonFile;
import org.resolverdesk.config.Lenient;
import org.resolverdesk.model.Profile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The profiles as `profiles.json` in the configuration directory, in the order of the menu, without a secret. What
/// can't be read as a profile is left in the file as it is, and so is what a newer version put into one.
public final class ProfilesFile {
    private static final String PROFILES = "profiles";
    private static final String LAST = "last";

    /// What was read: `last` is the id of the profile that was used last, empty at first; `unread` counts what
    /// couldn't be read as a profile and stays in the file.
    public record Loaded(
            List<Profile> profiles,
            String last,
            int unread,
            @Nullable FileProblem problem) {
        public Loaded {
            profiles = List.copyOf(profiles);
        }
    }

    private final JsonFile file;

    public ProfilesFile(AppPaths paths, InstantSource clock) {
        this(new JsonFile(path(paths), clock));
    }

    ProfilesFile(JsonFile file) {
        this.file = file;
    }

    /// For a screen that says where the files are.
    public static Path path(AppPaths paths) {
        return paths.config().resolve("profiles.json");
    }

    public Loaded load() {
        JsonFile.Content content = file.read();
        Set<String> ids = new HashSet<>();
        List<Profile> profiles = new ArrayList<>();
        int unread = 0;
        for (JsonNode entry : entries(content.tree())) {
            Optional<Profile> profile = read(entry).filter(one -> ids.add(one.id()));
            profile.ifPresent(profiles::add);
            unread += profile.isPresent() ? 0 : 1;
        }
        return new Loaded(profiles, Lenient.text(content.tree(), LAST, ""), unread, content.problem());
    }

    /// Keeps these and no other, and which was used last.
    public Optional<FileProblem> save(List<Profile> profiles, String last) {
        return file.change(tree -> {
            Map<String, ObjectNode> known = new LinkedHashMap<>();
            List<JsonNode> unread = new ArrayList<>();
            for (JsonNode entry : entries(tree)) {
                Optional<Profile> profile = read(entry);
                if (profile.isEmpty() || known.putIfAbsent(profile.get().id(), (ObjectNode) entry) != null) {
                    unread.add(entry);
                }
            }
            ArrayNode all = tree.arrayNode();
            for (Profile profile : profiles) {
                ObjectNode entry = known.getOrDefault(profile.id(), tree.objectNode());
                ProfileJson.write(profile, entry);
                all.add(entry);
            }
            unread.forEach(all::add);
            tree.put(LAST, last).set(PROFILES, all);
        });
    }

    private static Optional<Profile> read(JsonNode entry) {
        return entry instanceof ObjectNode tree ? ProfileJson.read(tree) : Optional.empty();
    }

    /// A copy: the tree is changed while one looks through it.
    private static List<JsonNode> entries(ObjectNode tree) {
        List<JsonNode> entries = new ArrayList<>();
        if (tree.get(PROFILES) instanceof ArrayNode array) {
            array.forEach(entries::add);
        }
        return entries;
    }
}
