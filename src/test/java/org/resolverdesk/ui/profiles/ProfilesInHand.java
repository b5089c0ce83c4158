package org.resolverdesk.ui.profiles;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.found.Finds;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileIds;
import org.resolverdesk.config.secret.FakeKeychain;
import org.resolverdesk.config.secret.KeptNames;
import org.resolverdesk.config.secret.OsSecrets;
import org.resolverdesk.config.secret.Safe;
import org.resolverdesk.config.secret.SessionSecrets;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.store.access.Offers;
import org.resolverdesk.ui.part.FileQuestion;

/// The page of profiles with everything around it in a test's hand; what would run in the background runs at once.
final class ProfilesInHand implements AutoCloseable {
    final FakeKeychain keychain = new FakeKeychain();
    final Work work = new Work(Runnable::run, Runnable::run, thrown -> {
        throw new AssertionError(thrown);
    });
    final Safe safe;
    final Vault vault;
    final ProfileBook book;
    final ProfilesModel model;
    final List<List<Profile>> saved = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final Apis apis = new Apis("test", Timeouts.DEFAULT);
    Finds finds = new Finds(List.of(), List.of());

    @Nullable
    Path chosen;

    ProfilesInHand(Path home, Profile... profiles) {
        KeptNames names = new KeptNames(AppPaths.under(home), InstantSource.system(), problem -> {
            throw new AssertionError(problem);
        });
        safe = new Safe(new SessionSecrets(), new OsSecrets(keychain, names, Runnable::run, Duration.ofMinutes(1)));
        vault = new Vault(safe, work);
        book = new ProfileBook(List.of(profiles), new ProfileIds(new Random(1)), saved::add);
        model = new ProfilesModel(book, vault, Clouds.known(), actions());
    }

    private ProfileActions actions() {
        return new ProfileActions(
                profile -> done.add("use " + profile.name()),
                profile -> done.add("changed " + profile.name()),
                profile -> done.add("deleted " + profile.name()),
                () -> finds,
                this::file,
                () -> new Diagnosis(apis, work, profile -> new Trace(InstantSource.system())),
                () -> Offers.NONE,
                () -> "p-1",
                text -> done.add("copied"),
                work);
    }

    private void file(FileQuestion.What what, Consumer<Path> taker) {
        done.add("file " + what);
        if (chosen != null) {
            taker.accept(chosen);
        }
    }

    <S extends ProfilesModel.Shown> S shown(Class<S> kind) {
        return kind.cast(model.shownProperty().get());
    }

    @Override
    public void close() {
        apis.close();
    }
}
