package org.resolverdesk.proof.fuzz;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.config.profile.ProfilesFile.Loaded;

/// The profiles' file: beside what every file of ours has to do, each profile that could be read is kept by the next
/// save, and each that couldn't stays in the file.
final class KeptProfiles implements Target {
    private final ProfilesFile profiles;
    private final KeptFile file;

    KeptProfiles(AppPaths paths, InstantSource clock) {
        profiles = new ProfilesFile(paths, clock);
        file = new KeptFile(
                "profiles.json",
                ProfilesFile.path(paths),
                () -> save(new Loaded(
                        List.of(Made.profile("0a", "生产"), Made.own("0b", "Test", "http://127.0.0.1:8080")),
                        "0a",
                        0,
                        null)),
                () -> profiles.load().problem());
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        return file.seeds();
    }

    @Override
    public Verdict feed(byte[] input, Mutator draw) throws IOException {
        if (file.feed(input, draw) == Verdict.FAILURE) {
            return Verdict.FAILURE;
        }
        Loaded before = profiles.load();
        save(before);
        Loaded after = profiles.load();
        if (!after.equals(before)) {
            throw new AssertionError("a save changed what is there: " + before + " became " + after);
        }
        return Verdict.VALUE;
    }

    private void save(Loaded all) throws IOException {
        Optional<FileProblem> problem = profiles.save(all.profiles(), all.last());
        if (problem.isPresent()) {
            throw new IOException(problem.get().toString());
        }
    }
}
