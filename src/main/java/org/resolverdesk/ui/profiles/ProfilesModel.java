package org.resolverdesk.ui.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.resolverdesk.config.found.Finds;
import org.resolverdesk.config.found.Found;
import org.resolverdesk.config.profile.CertificateFile;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.Incoming;
import org.resolverdesk.config.profile.ProfileChecks;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileExport;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;
import org.resolverdesk.ui.part.FileQuestion;

/// The page of profiles: which of its screens is shown, and what can be done there. JavaFX thread only; needs no
/// toolkit.
public final class ProfilesModel {
    /// What the page shows.
    public sealed interface Shown {
        record All() implements Shown {}

        record Editor(EditorModel model) implements Shown {}

        /// What other tools on this computer have set up; null while it is being looked for.
        record Search(Optional<Finds> finds) implements Shown {}

        /// What a file would bring.
        record FromFile(Path file, List<Incoming> incoming, int unread) implements Shown {}

        record Test(TestModel model) implements Shown {}

        record Kept(KeptModel model) implements Shown {}
    }

    /// Something to be said above the list, once.
    public sealed interface News {
        record None() implements News {}

        record Exported(Path file) implements News {}

        record NotExported(Path file, String reason) implements News {}

        record NotAFile(Path file, String reason) implements News {}

        record Imported(int profiles) implements News {}

        /// The profile is gone, its secrets aren't all.
        record SecretsLeft(String name) implements News {}
    }

    private final ProfileBook book;
    private final Vault vault;
    private final Clouds clouds;
    private final ProfileActions actions;
    private final ProfileExport export;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.All());
    private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(new News.None());

    public ProfilesModel(ProfileBook book, Vault vault, Clouds clouds, ProfileActions actions) {
        this.book = book;
        this.vault = vault;
        this.clouds = clouds;
        this.actions = actions;
        export = new ProfileExport(new ProfileChecks(clouds));
    }

    public ProfileBook book() {
        return book;
    }

    public ProfileActions actions() {
        return actions;
    }

    Clouds clouds() {
        return clouds;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    void newsRead() {
        news.set(new News.None());
    }

    public void showAll() {
        if (shown.get() instanceof Shown.Test(TestModel model)) {
            model.close();
        }
        shown.set(new Shown.All());
    }

    /// Nobody sees the page any more: a test under way ends, and keeps the lines that it has.
    void left() {
        if (shown.get() instanceof Shown.Test(TestModel model)) {
            model.stop();
        }
    }

    /// The way to a first real profile, and to each further one.
    public void create() {
        Tint free = Tint.BLUE;
        for (Tint tint : Tint.values()) {
            boolean taken = book.all().stream().anyMatch(other -> other.care().tint() == tint);
            if (tint != Tint.TEAL && !taken) {
                free = tint;
                break;
            }
        }
        edit(book.nextId(), true, blank(free));
    }

    public void edit(Profile profile) {
        edit(profile.id(), false, ProfileDraft.of(profile));
    }

    void duplicate(Profile profile) {
        edit(book.nextId(), true, ProfileDraft.of(Incoming.named(profile, book.all())));
    }

    /// Has certificates chosen for the profile under edit, to be compared there before it is saved.
    void chooseCertificates(EditorModel editor) {
        actions.askFile()
                .ask(
                        FileQuestion.What.CERTIFICATES,
                        file -> actions.work().run(() -> CertificateFile.read(file), read -> editor.take(file, read)));
    }

    /// Keeps what is under edit, where it is right.
    Optional<Profile> save(EditorModel editor) {
        Optional<Profile> finished = editor.finished();
        finished.ifPresent(profile -> {
            book.keep(profile);
            showAll();
            actions.changed().accept(profile);
        });
        return finished;
    }

    /// Deletes a profile, and forgets its secrets.
    void delete(Profile profile) {
        book.remove(profile.id());
        actions.deleted().accept(profile);
        vault.forgetAll(profile.id(), outcome -> {
            if (outcome != Outcome.DONE) {
                news.set(new News.SecretsLeft(profile.name()));
            }
        });
    }

    public void test(Profile profile) {
        TestModel model = new TestModel(profile, actions.diagnosis().get(), vault);
        shown.set(new Shown.Test(model));
        model.begin();
    }

    public void showKept() {
        KeptModel model = new KeptModel(vault, id -> book.byId(id).map(Profile::name), actions.copySecret());
        shown.set(new Shown.Kept(model));
        model.refresh();
    }

    void search() {
        shown.set(new Shown.Search(Optional.empty()));
        actions.work().run(actions.search(), finds -> {
            if (shown.get() instanceof Shown.Search) {
                shown.set(new Shown.Search(Optional.of(finds)));
            }
        });
    }

    /// Takes what was found into the editor, to be looked at before it is kept; its secrets are for this session
    /// until the user says more.
    void take(Found found) {
        String id = book.nextId();
        Map<SecretKind, Secret> secrets = found.secrets();
        if (!secrets.isEmpty()) {
            vault.keep(id, secrets, false, outcome -> {});
        }
        edit(id, true, found.draft());
    }

    void exportTo(Path file) {
        List<Profile> all = List.copyOf(book.all());
        actions.work()
                .run(
                        () -> export.write(all, file),
                        wrong -> news.set(wrong.<News>map(reason -> new News.NotExported(file, reason))
                                .orElseGet(() -> new News.Exported(file))));
    }

    public void readFrom(Path file) {
        actions.work().run(() -> export.read(file), read -> {
            switch (read) {
                case ProfileExport.Read.Some(List<Profile> profiles, int unread) ->
                    shown.set(new Shown.FromFile(file, Incoming.beside(book.all(), profiles, book.ids()), unread));
                case ProfileExport.Read.Other(String reason) -> news.set(new News.NotAFile(file, reason));
                case ProfileExport.Read.Unreadable(String reason) -> news.set(new News.NotAFile(file, reason));
            }
        });
    }

    void takeAll(List<Incoming> incoming) {
        List<Incoming> wanted = incoming.stream()
                .filter(one -> one.kind() != Incoming.Kind.SAME)
                .toList();
        wanted.forEach(one -> book.keep(one.profile()));
        wanted.forEach(one -> actions.changed().accept(one.profile()));
        showAll();
        news.set(new News.Imported(wanted.size()));
    }

    private void edit(String id, boolean isNew, ProfileDraft draft) {
        shown.set(new Shown.Editor(new EditorModel(id, isNew, draft, clouds, book.others(id))));
    }

    private static ProfileDraft blank(Tint tint) {
        String connect = Long.toString(Network.DEFAULT.connect().toSeconds());
        String call = Long.toString(Network.DEFAULT.call().toSeconds());
        return new ProfileDraft(
                "",
                new ProfileDraft.Where("huawei-international", "", "", "", ""),
                new Tenant("", "", "", ""),
                new ProfileDraft.Who(ProfileDraft.Kind.PASSWORD, "", "", false, ""),
                new ProfileDraft.Way(ProfileDraft.Through.SYSTEM, "", "", "", connect, call, List.of()),
                new Care(Guard.NORMAL, false, tint));
    }
}
