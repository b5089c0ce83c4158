package org.resolverdesk.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.profile.Rehearsal;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The half-filled form as version 0.1 kept it: `draft.json` in the data directory. It is read once, to be
/// taken over into the journal. Every text comes back exactly as it was typed.
public final class DraftFile {
    /// The draft, null where none was kept, and what is to be told about it.
    public record Kept(
            @Nullable EndpointDraft draft, @Nullable FileProblem problem) {}

    /// More than any form has; a row is a handful of controls, and a damaged file may hold a million of them.
    private static final int MOST_ROWS = 100;

    private final JsonFile file;

    public DraftFile(AppPaths paths, InstantSource clock) {
        this(new JsonFile(path(paths), clock));
    }

    /// That of the profile with this id.
    public DraftFile(AppPaths paths, InstantSource clock, String profileId) {
        this(new JsonFile(path(paths, profileId), clock));
    }

    DraftFile(JsonFile file) {
        this.file = file;
    }

    public static Path path(AppPaths paths) {
        return paths.data().resolve("draft.json");
    }

    static Path path(AppPaths paths, String profileId) {
        return profileId.equals(Rehearsal.ID)
                ? path(paths)
                : paths.data().resolve("drafts").resolve(profileId + ".json");
    }

    public Kept load() {
        JsonFile.Content content = file.read();
        ObjectNode tree = content.tree();
        if (!tree.has("name") && !tree.has("rows")) {
            return new Kept(null, content.problem());
        }
        EndpointDraft draft = new EndpointDraft(
                Lenient.text(tree, "name", ""),
                Lenient.text(tree, "direction", ""),
                Lenient.text(tree, "region", ""),
                rows(tree.get("rows")));
        return new Kept(draft, content.problem());
    }

    private static List<IpDraft> rows(@Nullable JsonNode node) {
        if (!(node instanceof ArrayNode array)) {
            return EndpointDraft.untouched("").rows();
        }
        List<IpDraft> rows = new ArrayList<>();
        for (JsonNode entry : array) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(
                    entry instanceof ObjectNode row
                            ? new IpDraft(Lenient.text(row, "subnetId", ""), Lenient.text(row, "ip", ""))
                            : IpDraft.EMPTY);
        }
        return rows;
    }

    /// Forgets the draft: it is in the journal now.
    public Optional<FileProblem> clear() {
        return file.delete();
    }
}
