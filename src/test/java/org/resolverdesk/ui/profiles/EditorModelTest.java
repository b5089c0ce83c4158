package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.resolverdesk.config.profile.CertificateFile;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.profile.ProfileCode;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.config.profile.ProfileFinding;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.model.Profile;

class EditorModelTest {
    private static final Path FILE = Path.of("roots.pem");
    private final Profile here = Made.own("p-1", "Here", "https://dns.acme.example");
    private final Profile other = Made.own("p-2", "Other", "https://dns.acme.example");
    private final EditorModel model = of(here);

    private EditorModel of(Profile profile) {
        return new EditorModel(profile.id(), false, ProfileDraft.of(profile), Clouds.known(), List.of(other));
    }

    private static PeerCertificate certificate(String name) {
        return PeerCertificate.of(
                new HeldCertificate.Builder().commonName(name).build().certificate());
    }

    private Optional<ProfileCode> said(ProfileField field) {
        return model.said(field).map(ProfileFinding::code);
    }

    @Test
    void whileAFieldIsTypedInItSaysNothingAndOnceItIsLeftItGoesAlongWithEachKey() {
        model.text(ProfileField.NAME).set("other");
        assertEquals(Optional.empty(), said(ProfileField.NAME));
        model.visit(ProfileField.NAME);
        assertEquals(Optional.of(ProfileCode.NAME_TAKEN), said(ProfileField.NAME));
        model.text(ProfileField.NAME).set("");
        assertEquals(Optional.of(ProfileCode.NAME_MISSING), said(ProfileField.NAME));
        model.text(ProfileField.NAME).set("Anew");
        assertEquals(Optional.empty(), said(ProfileField.NAME));
    }

    @Test
    void whoeverListensIsToldOfEachOfThese() {
        List<Optional<ProfileCode>> heard = new ArrayList<>();
        model.text(ProfileField.NAME).set("");
        model.toldProperty().addListener((value, old, now) -> heard.add(said(ProfileField.NAME)));
        model.visit(ProfileField.NAME);
        model.text(ProfileField.NAME).set("Other");
        assertEquals(List.of(Optional.of(ProfileCode.NAME_MISSING), Optional.of(ProfileCode.NAME_TAKEN)), heard);
    }

    @Test
    void whoTriesToSaveAnUntouchedFormIsToldWhatIsMissing() {
        List<Optional<ProfileCode>> heard = new ArrayList<>();
        EditorModel blank =
                new EditorModel("p-3", true, ProfileDraft.of(here.named("p-3", "")), Clouds.known(), List.of(other));
        blank.toldProperty()
                .addListener((value, old, now) ->
                        heard.add(blank.said(ProfileField.NAME).map(ProfileFinding::code)));
        assertEquals(Optional.empty(), blank.finished());
        assertEquals(Optional.of(ProfileCode.NAME_MISSING), heard.getLast());
        assertEquals(Optional.of(ProfileField.NAME), blank.firstWrong());
    }

    @Test
    void aWarningIsSaidAndDoesntKeepItFromBeingSaved() {
        model.text(ProfileField.DNS).set("https://dns.myhuaweicloud.com");
        model.visit(ProfileField.DNS);
        assertEquals(Optional.of(ProfileCode.HOST_GLOBAL), said(ProfileField.DNS));
        assertTrue(model.finished().isPresent());
        assertEquals(Optional.empty(), model.firstWrong());
    }

    @Test
    void whatIsSavedIsWhatWasTypedUnderTheSameId() {
        model.text(ProfileField.NAME).set("  Anew ");
        model.kindProperty().set(Kind.KEYS);
        model.text(ProfileField.ACCESS_KEY).set("AK1");
        Profile saved = model.finished().orElseThrow();
        assertEquals("p-1", saved.id());
        assertEquals("Anew", saved.name());
        assertTrue(model.changed());
        assertFalse(of(here).changed(), "opening changes nothing");
        assertEquals(Optional.of(here), of(here).finished());
    }

    @Test
    void ownHostsBeginAsThoseOfTheCloudThatWasChosenBefore() {
        EditorModel templated = of(Made.profile("p-9", "Templated"));
        templated.chooseCloud("");
        assertEquals(
                "https://dns.eu-de.otc.t-systems.com",
                templated.text(ProfileField.DNS).get());
        assertEquals(
                "https://vpc.eu-de.otc.t-systems.com",
                templated.text(ProfileField.VPC).get());
    }

    @Test
    void certificatesOfAFileAreTrustedOnceEachAndInItsOrder() {
        PeerCertificate one = certificate("one");
        PeerCertificate two = certificate("two");
        model.take(FILE, new CertificateFile.Read.Some(List.of(one)));
        model.take(FILE, new CertificateFile.Read.Some(List.of(two, one)));
        assertEquals(
                List.of(one.pem(), two.pem()),
                model.finished().orElseThrow().network().trusted());
        assertEquals(
                new EditorModel.Brought.Some(FILE, 1, 1),
                model.broughtProperty().get());
        assertEquals(
                List.of("CN=one", "CN=two"),
                model.certificates().stream()
                        .map(entry -> entry.getValue().orElseThrow().subject())
                        .toList());
    }

    @Test
    void aBadFileChangesNothingAndIsSaid() {
        PeerCertificate one = certificate("one");
        model.take(FILE, new CertificateFile.Read.Some(List.of(one)));
        model.take(FILE, new CertificateFile.Read.Nothing(CertificateFile.Why.DAMAGED, "#2"));
        assertEquals(List.of(one.pem()), model.trustedProperty().get());
        EditorModel.Brought.Nothing said = assertInstanceOf(
                EditorModel.Brought.Nothing.class, model.broughtProperty().get());
        assertEquals(CertificateFile.Why.DAMAGED, said.why());
    }

    @Test
    void oneThatIsTakenAwayIsTrustedNoMore() {
        PeerCertificate one = certificate("one");
        PeerCertificate two = certificate("two");
        model.take(FILE, new CertificateFile.Read.Some(List.of(one, two)));
        model.distrust(one.pem());
        assertEquals(
                List.of(two.pem()), model.finished().orElseThrow().network().trusted());
        assertNull(model.broughtProperty().get());
    }

    @Test
    void oneThatCantBeReadIsShownAllTheSameSoThatItCanBeTakenAway() {
        EditorModel damaged = of(Made.profile("p-9", "Damaged"));
        assertEquals(1, damaged.certificates().size());
        assertEquals(Optional.empty(), damaged.certificates().getFirst().getValue());
        damaged.distrust(damaged.certificates().getFirst().getKey());
        assertEquals(List.of(), damaged.trustedProperty().get());
    }
}
