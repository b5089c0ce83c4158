package org.resolverdesk.ui.settings;

import java.nio.file.Path;
import java.util.List;
import org.resolverdesk.ui.part.Texts;

/// The program as it runs here: its version and the commit that it was built of, the versions of what it stands on,
/// and where its files are.
public record ProgramFacts(String version, String commit, String java, String javafx, String system, Places places) {

    /// Where the files are, each a folder.
    public record Places(Path configuration, Path data, Path cache, Path logs) {}

    /// The version with its commit.
    String built(Texts texts) {
        return commit.isEmpty() ? version : texts.of("settings.program.built", version, commit);
    }

    /// The versions as text for a report of a fault: one a line.
    String versions(Texts texts) {
        return String.join(
                "\n",
                List.of(
                        texts.of("settings.program") + " " + built(texts),
                        texts.of("settings.java") + " " + java,
                        texts.of("settings.javafx") + " " + javafx,
                        texts.of("settings.system") + " " + system));
    }
}
