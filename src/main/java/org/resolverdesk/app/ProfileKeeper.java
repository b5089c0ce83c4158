package org.resolverdesk.app;

import java.util.List;
import java.util.function.Consumer;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Work;

/// Keeps the profiles, and which was used last: at each change, in the background, one write at a time. JavaFX
/// thread.
final class ProfileKeeper {
    private final ProfilesFile file;
    private final Work work;
    private final Consumer<FileProblem> onProblem;
    private final Object writing = new Object();
    private volatile State state;
    private State written;

    private record State(List<Profile> profiles, String last) {}

    ProfileKeeper(ProfilesFile file, ProfilesFile.Loaded loaded, Work work, Consumer<FileProblem> onProblem) {
        this.file = file;
        this.work = work;
        this.onProblem = onProblem;
        state = new State(loaded.profiles(), loaded.last());
        written = state;
    }

    void keep(List<Profile> profiles) {
        if (!profiles.equals(state.profiles())) {
            change(new State(profiles, state.last()));
        }
    }

    void used(String id) {
        if (!id.equals(state.last())) {
            change(new State(state.profiles(), id));
        }
    }

    /// Writes what isn't written yet, and returns when it is.
    void finish() {
        write();
    }

    private void change(State next) {
        state = next;
        work.run(
                () -> {
                    write();
                    return true;
                },
                done -> {});
    }

    private void write() {
        synchronized (writing) {
            State now = state;
            if (now != written) {
                written = now;
                file.save(now.profiles(), now.last())
                        .ifPresent(problem -> work.onScreen(() -> onProblem.accept(problem)));
            }
        }
    }
}
