package org.resolverdesk.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.DraftFile;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.SettingsFile;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.model.Profile;

/// What was kept by the last run, and which profile this one begins with; `draft` is the form that version 0.1 kept
/// in a file. Reading it blocks.
record Start(SettingsFile.Loaded settings, ProfilesFile.Loaded profiles, DraftFile.Kept draft) {
    static Start read(AppPaths paths) {
        return new Start(
                new SettingsFile(paths, Clock.systemUTC()).load(),
                new ProfilesFile(paths, Clock.systemUTC()).load(),
                new DraftFile(paths, Clock.systemUTC()).load());
    }

    /// The profile of that name, whatever its case; nothing where there is none.
    Optional<Profile> named(String name) {
        return profiles.profiles().stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// The one that was used last; nothing where that was the rehearsal, or it is gone.
    Optional<Profile> last() {
        return profiles.profiles().stream()
                .filter(profile -> profile.id().equals(profiles.last()))
                .findFirst();
    }

    List<FileProblem> problems() {
        return Stream.of(settings.problem(), profiles.problem(), draft.problem())
                .filter(Objects::nonNull)
                .toList();
    }
}
