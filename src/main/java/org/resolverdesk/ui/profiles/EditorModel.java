package org.resolverdesk.ui.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.profile.CertificateFile;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileChecks;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileDraft.Through;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.config.profile.ProfileFinding;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Profile.Care;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;

/// A profile under edit: what is typed, and what is to be said of it, early for what was right and late for what
/// isn't yet. JavaFX thread only; needs no toolkit.
public final class EditorModel {
    /// What came of a file of certificates.
    sealed interface Brought {
        /// `added` of them are new here, `known` were trusted before.
        record Some(Path file, int added, int known) implements Brought {}

        record Nothing(Path file, CertificateFile.Why why, String details) implements Brought {}
    }

    private final String id;
    private final boolean isNew;
    private final Clouds clouds;
    private final ProfileChecks checks;
    private final List<Profile> others;
    private final EditorTexts texts = new EditorTexts();
    private final ObjectProperty<String> cloud = new SimpleObjectProperty<>("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.TOKEN);
    private final BooleanProperty mfa = new SimpleBooleanProperty();
    private final ObjectProperty<Through> through = new SimpleObjectProperty<>(Through.SYSTEM);
    private final ObjectProperty<Guard> guard = new SimpleObjectProperty<>(Guard.NORMAL);
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Tint> tint = new SimpleObjectProperty<>(Tint.BLUE);
    private final ReadOnlyObjectWrapper<List<String>> trusted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Brought> brought = new ReadOnlyObjectWrapper<>();
    private final Set<ProfileField> visited = EnumSet.noneOf(ProfileField.class);
    private List<ProfileFinding> findings = List.of();
    private ProfileDraft begun;

    /// `others` are the profiles beside it.
    EditorModel(String id, boolean isNew, ProfileDraft draft, Clouds clouds, List<Profile> others) {
        this.id = id;
        this.isNew = isNew;
        this.clouds = clouds;
        this.checks = new ProfileChecks(clouds);
        this.others = List.copyOf(others);
        begun = draft;
        show(draft);
        begun = draft();
        List<ObservableValue<?>> all = new ArrayList<>(texts.all());
        all.addAll(List.of(cloud, kind, mfa, through, guard, readOnly, tint, trusted));
        all.forEach(each -> each.addListener((value, old, now) -> check()));
        check();
    }

    String id() {
        return id;
    }

    boolean isNew() {
        return isNew;
    }

    Clouds clouds() {
        return clouds;
    }

    /// The text of a field.
    StringProperty text(ProfileField field) {
        return texts.of(field);
    }

    /// The id of a template, empty for hosts of one's own.
    ObjectProperty<String> cloudProperty() {
        return cloud;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    BooleanProperty mfaProperty() {
        return mfa;
    }

    ObjectProperty<Through> throughProperty() {
        return through;
    }

    ObjectProperty<Guard> guardProperty() {
        return guard;
    }

    BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    ObjectProperty<Tint> tintProperty() {
        return tint;
    }

    /// The PEM texts of the certificates that are trusted beside the usual roots.
    ReadOnlyObjectProperty<List<String>> trustedProperty() {
        return trusted.getReadOnlyProperty();
    }

    /// The certificates that are trusted, as far as they can be read; the PEM text as it is where one can't.
    List<Entry<String, Optional<PeerCertificate>>> certificates() {
        return trusted.get().stream()
                .map(pem -> Map.entry(pem, CertificateFile.one(pem)))
                .toList();
    }

    /// Trusts what a file held, whole or not at all; what is trusted already isn't added twice.
    void take(Path file, CertificateFile.Read read) {
        switch (read) {
            case CertificateFile.Read.Some(List<PeerCertificate> some) -> {
                List<String> all = new ArrayList<>(trusted.get());
                some.stream()
                        .map(PeerCertificate::pem)
                        .filter(pem -> !all.contains(pem))
                        .forEach(all::add);
                int added = all.size() - trusted.get().size();
                brought.set(new Brought.Some(file, added, some.size() - added));
                trusted.set(List.copyOf(all));
            }
            case CertificateFile.Read.Nothing(CertificateFile.Why why, String details) ->
                brought.set(new Brought.Nothing(file, why, details));
        }
    }

    /// Trusts it no more.
    void distrust(String pem) {
        List<String> left = new ArrayList<>(trusted.get());
        left.remove(pem);
        trusted.set(List.copyOf(left));
        brought.set(null);
    }

    /// What came of the last file; null where none was chosen, or something was taken away since.
    ReadOnlyObjectProperty<@Nullable Brought> broughtProperty() {
        return brought.getReadOnlyProperty();
    }

    /// Counts on whenever what [#said] answers may be another. A number, since a list that is like the one before
    /// would tell nobody.
    ReadOnlyIntegerProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// A field was left: from now on it says what is wrong with it.
    void visit(ProfileField field) {
        if (visited.add(field)) {
            tell();
        }
    }

    /// What a field says now.
    Optional<ProfileFinding> said(ProfileField field) {
        return visited.contains(field)
                ? findings.stream().filter(finding -> finding.field() == field).findFirst()
                : Optional.empty();
    }

    /// Whether anything was changed since it was opened.
    boolean changed() {
        return !draft().equals(begun);
    }

    /// The profile, where it can be kept; else everything says what is wrong with it.
    Optional<Profile> finished() {
        for (ProfileField field : ProfileField.values()) {
            visited.add(field);
        }
        check();
        return ProfileChecks.passes(findings) ? Optional.of(draft().toProfile(id, clouds)) : Optional.empty();
    }

    /// The field that the first error is about.
    Optional<ProfileField> firstWrong() {
        return findings.stream()
                .filter(finding -> !finding.code().warning())
                .map(ProfileFinding::field)
                .findFirst();
    }

    /// Own hosts begin as those of the template that was chosen before.
    void chooseCloud(String next) {
        String region = text(ProfileField.REGION).get().strip();
        if (next.isEmpty() && region.matches("[A-Za-z0-9-]+")) {
            clouds.byId(cloud.get()).map(old -> old.hosts(region)).ifPresent(hosts -> {
                text(ProfileField.DNS).set(hosts.dns().toString());
                text(ProfileField.VPC).set(hosts.vpc().toString());
                text(ProfileField.IAM).set(hosts.iam().toString());
            });
        }
        cloud.set(next);
    }

    ProfileDraft draft() {
        return new ProfileDraft(
                texts.get(ProfileField.NAME),
                new ProfileDraft.Where(
                        cloud.get(),
                        texts.get(ProfileField.REGION),
                        texts.get(ProfileField.DNS),
                        texts.get(ProfileField.VPC),
                        texts.get(ProfileField.IAM)),
                new Tenant(
                        texts.get(ProfileField.DOMAIN_ID),
                        texts.get(ProfileField.DOMAIN),
                        texts.get(ProfileField.PROJECT_ID),
                        texts.get(ProfileField.PROJECT)),
                new ProfileDraft.Who(
                        kind.get(),
                        texts.get(ProfileField.USER),
                        texts.get(ProfileField.USER_ID),
                        mfa.get(),
                        texts.get(ProfileField.ACCESS_KEY)),
                new ProfileDraft.Way(
                        through.get(),
                        texts.get(ProfileField.PROXY_HOST),
                        texts.get(ProfileField.PROXY_PORT),
                        texts.get(ProfileField.PROXY_USER),
                        texts.get(ProfileField.CONNECT),
                        texts.get(ProfileField.CALL),
                        trusted.get()),
                new Care(guard.get(), readOnly.get(), tint.get()));
    }

    private void show(ProfileDraft draft) {
        texts.show(draft);
        cloud.set(draft.where().cloud());
        kind.set(draft.who().kind());
        mfa.set(draft.who().mfa());
        through.set(draft.way().through());
        trusted.set(draft.way().trusted());
        guard.set(draft.care().guard());
        readOnly.set(draft.care().readOnly());
        tint.set(draft.care().tint());
    }

    private void check() {
        findings = List.copyOf(checks.of(draft(), others));
        tell();
    }

    private void tell() {
        told.set(told.get() + 1);
    }
}
