package org.resolverdesk.app;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.found.Search;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileIds;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.model.Profile;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Diagnosis;
import org.resolverdesk.ui.part.FileQuestion;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.profiles.ProfileActions;
import org.resolverdesk.ui.profiles.ProfileBook;
import org.resolverdesk.ui.profiles.ProfilesModel;
import org.resolverdesk.ui.profiles.ProfilesView;
import org.resolverdesk.ui.profiles.Vault;

/// The profiles of a window, whatever its session and language: the list, its page, and what is kept of it. JavaFX
/// thread.
final class ProfileDesk {
    private final ProfileKeeper keeper;
    private final ProfileBook book;
    private final ProfilesModel model;

    /// What the window does about profiles. `reopen` is told of one that was changed, `gone` of one that was deleted.
    record Hooks(
            Consumer<Profile> use,
            Consumer<Profile> reopen,
            Consumer<Profile> gone,
            FileQuestion askFile,
            Supplier<Seat> seat,
            Consumer<String> copySecret) {}

    /// What it works with.
    record Means(Work work, Vault vault, Supplier<Diagnosis> diagnosis, Consumer<FileProblem> onProblem) {}

    ProfileDesk(Means means, ProfilesFile file, ProfilesFile.Loaded loaded, Outside outside, Hooks hooks) {
        keeper = new ProfileKeeper(file, loaded, means.work(), means.onProblem());
        book = new ProfileBook(loaded.profiles(), new ProfileIds(new SecureRandom()), keeper::keep);
        Clouds clouds = Clouds.known();
        ProfileActions actions = new ProfileActions(
                hooks.use(),
                hooks.reopen(),
                hooks.gone(),
                () -> Search.through(outside.env(), outside.home(), outside.here(), clouds),
                hooks.askFile(),
                means.diagnosis(),
                () -> hooks.seat().get().access().offersProperty().get(),
                () -> hooks.seat().get().profile().id(),
                hooks.copySecret(),
                means.work());
        model = new ProfilesModel(book, means.vault(), clouds, actions);
    }

    ProfilesModel model() {
        return model;
    }

    Parent view(Texts texts) {
        return new ProfilesView(texts, model);
    }

    List<Profile> own() {
        return book.all();
    }

    Optional<Profile> byId(String id) {
        return book.byId(id);
    }

    void used(String id) {
        keeper.used(id);
    }

    /// Trusts a certificate in a profile, which begins anew with it.
    void trust(Profile profile, PeerCertificate certificate) {
        book.byId(profile.id()).ifPresent(kept -> {
            Network network = kept.network();
            List<String> trusted = new ArrayList<>(network.trusted());
            trusted.add(certificate.pem());
            Profile trusting =
                    kept.withNetwork(new Network(network.proxy(), trusted, network.connect(), network.call()));
            book.keep(trusting);
            model.actions().changed().accept(trusting);
        });
    }

    void finish() {
        keeper.finish();
    }
}
