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

/// A profile's half-filled form in the data directory, so that closing it loses nothing: `draft.json` is the
/// rehearsal's, `drafts/ID.json` another's. Every text
/// comes back exactly as it was typed.
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

    public Optional<FileProblem> save(EndpointDraft draft) {
        ObjectNode tree = file.newTree();
        tree.put("name", draft.name()).put("direction", draft.direction()).put("region", draft.region());
        ArrayNode rows = tree.putArray("rows");
        for (IpDraft row : draft.rows()) {
            rows.addObject().put("subnetId", row.subnetId()).put("ip", row.ip());
        }
        return file.merge(tree);
    }

    /// Forgets the draft: it was submitted, or thrown away.
    public Optional<FileProblem> clear() {
        return file.delete();
    }
}
