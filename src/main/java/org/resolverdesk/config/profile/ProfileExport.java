package org.resolverdesk.config.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolverdesk.config.TextFile;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Profiles in a file for a colleague or another computer: without secrets, and without trusted certificates, since
/// whom one trusts is compared anew on each computer. Blocks.
public final class ProfileExport {
    private static final int MAX_BYTES = 1 << 20;
    private static final String FORMAT = "format";
    private static final String NAME = "resolver-desk-profiles";

    /// What a file held.
    public sealed interface Read {
        /// `unread` counts entries that can't be a profile.
        record Some(List<Profile> profiles, int unread) implements Read {
            public Some {
                profiles = List.copyOf(profiles);
            }
        }

        /// It isn't a file of profiles.
        record Other(String reason) implements Read {}

        /// It can't be read.
        record Unreadable(String reason) implements Read {}
    }

    private final JsonMapper mapper = new JsonMapper();
    private final ProfileChecks checks;

    public ProfileExport(ProfileChecks checks) {
        this.checks = checks;
    }

    /// The text of such a file.
    public String text(List<Profile> profiles) {
        ObjectNode tree = mapper.createObjectNode();
        tree.put(FORMAT, NAME).put("version", 1);
        ArrayNode all = tree.putArray("profiles");
        profiles.forEach(profile -> ProfileJson.write(untrusting(profile), all.addObject()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    /// Empty, or why it couldn't be written.
    public Optional<String> write(List<Profile> profiles, Path file) {
        return TextFile.write(file, text(profiles));
    }

    public Read read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? new Read.Other("larger than " + MAX_BYTES + " bytes") : read(bytes);
        } catch (IOException e) {
            return new Read.Unreadable(e.toString());
        }
    }

    private Read read(byte[] bytes) {
        JsonNode root;
        try {
            root = mapper.readTree(bytes);
        } catch (JacksonException e) {
            return new Read.Other(e.getOriginalMessage());
        }
        if (!(root instanceof ObjectNode tree)
                || !(tree.get("profiles") instanceof ArrayNode array)
                || !NAME.equals(tree.path(FORMAT).asString(""))) {
            return new Read.Other("no \"" + FORMAT + "\": \"" + NAME + "\" with \"profiles\"");
        }
        List<Profile> profiles = new ArrayList<>();
        int unread = 0;
        for (JsonNode entry : array) {
            Optional<Profile> profile = entry instanceof ObjectNode object ? profile(object) : Optional.empty();
            profile.ifPresent(profiles::add);
            unread += profile.isPresent() ? 0 : 1;
        }
        return new Read.Some(profiles, unread);
    }

    /// Whose name is the rehearsal's is let in: it gets another one.
    private Optional<Profile> profile(ObjectNode tree) {
        return ProfileJson.read(tree)
                .filter(profile -> checks.of(ProfileDraft.of(profile), List.of()).stream()
                        .allMatch(finding -> finding.code().warning() || finding.code() == ProfileCode.NAME_REHEARSAL))
                .map(ProfileExport::untrusting);
    }

    private static Profile untrusting(Profile profile) {
        Network network = profile.network();
        return profile.withNetwork(new Network(network.proxy(), List.of(), network.connect(), network.call()));
    }
}
