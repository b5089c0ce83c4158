package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.found.Finds;
import org.resolverdesk.config.found.Found;
import org.resolverdesk.config.found.Source;
import org.resolverdesk.config.profile.Incoming;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileField;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.config.secret.Secrets.Got;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.Tint;
import org.resolverdesk.ui.profiles.ProfilesModel.News;
import org.resolverdesk.ui.profiles.ProfilesModel.Shown;

class ProfilesModelTest {
    private static final SecretName TOKEN = new SecretName("p-1", SecretKind.TOKEN);
    private final Profile blue = Made.own("p-1", "Blue", "https://dns.acme.example");

    @TempDir
    Path home;

    private ProfilesInHand hand;
    private ProfilesModel model;

    @BeforeEach
    void open() {
        hand = new ProfilesInHand(home, blue);
        model = hand.model;
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private EditorModel editor() {
        return hand.shown(Shown.Editor.class).model();
    }

    @Test
    void aNewOneHasAnIdAndAColourThatNoOtherHas() {
        model.create();
        assertNotEquals("p-1", editor().id());
        assertNotEquals(Tint.BLUE, editor().tintProperty().get());
        assertNotEquals(Tint.TEAL, editor().tintProperty().get(), "that is the rehearsal's");
        assertEquals(List.of(), hand.saved, "nothing is kept before it is saved");
    }

    @Test
    void whatIsWrongIsNotKept() {
        model.create();
        assertEquals(Optional.empty(), model.save(editor()));
        assertInstanceOf(Shown.Editor.class, model.shownProperty().get());
        assertEquals(List.of(), hand.saved);
    }

    @Test
    void whatIsSavedTakesItsPlaceAndWhoeverUsesItIsTold() {
        model.edit(blue);
        editor().text(ProfileField.NAME).set("Renamed");
        model.save(editor());
        assertEquals(
                List.of("Renamed"), hand.book.all().stream().map(Profile::name).toList());
        assertEquals(List.of("changed Renamed"), hand.done);
        assertInstanceOf(Shown.All.class, model.shownProperty().get());
    }

    @Test
    void aDuplicateIsAnotherProfileUnderAFreeName() {
        model.duplicate(blue);
        assertNotEquals("p-1", editor().id());
        assertEquals("Blue (2)", editor().text(ProfileField.NAME).get());
    }

    @Test
    void aDeletedOneGoesWithItsSecrets() {
        hand.safe.put(TOKEN, new Secret("made-up-token"), true);
        model.delete(blue);
        assertEquals(List.of(), hand.book.all());
        assertEquals(Map.of(), hand.keychain.held);
        assertInstanceOf(Got.None.class, hand.safe.get(TOKEN));
        assertEquals(new News.None(), model.newsProperty().get());
        assertEquals(List.of("deleted Blue"), hand.done);
    }

    @Test
    void secretsThatCouldntBeForgottenAreSaid() {
        hand.safe.put(TOKEN, new Secret("made-up-token"), true);
        hand.keychain.missing(true);
        model.delete(blue);
        assertEquals(new News.SecretsLeft("Blue"), model.newsProperty().get());
    }

    @Test
    void whatWasFoundIsLookedAtBeforeItIsKeptAndItsSecretIsForThisSession() {
        Found found = new Found(
                new Source(Source.Kind.ENVIRONMENT, "HW_…"),
                ProfileDraft.of(blue),
                Map.of(SecretKind.TOKEN, new Secret("made-up-token")),
                List.of());
        hand.finds = new Finds(List.of(found), List.of());
        model.search();
        assertEquals(Optional.of(hand.finds), hand.shown(Shown.Search.class).finds());
        model.take(found);
        assertEquals(List.of(), hand.saved);
        assertInstanceOf(Got.Here.class, hand.safe.get(new SecretName(editor().id(), SecretKind.TOKEN)));
        assertEquals(Map.of(), hand.keychain.held);
        assertEquals(0, hand.keychain.asked.get());
    }

    @Test
    void anExportGoesToAnotherComputerWithoutTrustedCertificates() {
        Path file = home.resolve("for-a-colleague.json");
        Profile trusting = Made.profile("p-7", "Trusting");
        hand.book.keep(trusting);
        model.exportTo(file);
        assertEquals(new News.Exported(file), model.newsProperty().get());
        ProfilesInHand elsewhere = new ProfilesInHand(home.resolve("elsewhere"));
        elsewhere.model.readFrom(file);
        List<Incoming> incoming = elsewhere.shown(Shown.FromFile.class).incoming();
        assertEquals(
                List.of(Incoming.Kind.NEW, Incoming.Kind.NEW),
                incoming.stream().map(Incoming::kind).toList());
        assertEquals(List.of(), elsewhere.saved, "nothing is taken before it is looked at");
        elsewhere.model.takeAll(incoming);
        assertEquals(new News.Imported(2), elsewhere.model.newsProperty().get());
        assertEquals(
                List.of(), elsewhere.book.byId("p-7").orElseThrow().network().trusted());
        elsewhere.close();
    }

    @Test
    void whatIsHereAlreadyIsNotTakenAgain() {
        Path file = home.resolve("same.json");
        model.exportTo(file);
        model.readFrom(file);
        model.takeAll(hand.shown(Shown.FromFile.class).incoming());
        assertEquals(new News.Imported(0), model.newsProperty().get());
        assertEquals(List.of(), hand.saved);
    }

    @Test
    void aFileThatHoldsNoProfilesIsSaidAndThePageStays() throws IOException {
        Path other = Files.writeString(home.resolve("other.json"), "{\"profiles\": []}");
        model.readFrom(other);
        assertInstanceOf(News.NotAFile.class, model.newsProperty().get());
        assertInstanceOf(Shown.All.class, model.shownProperty().get());
        model.readFrom(home.resolve("nowhere.json"));
        assertInstanceOf(News.NotAFile.class, model.newsProperty().get());
    }

    @Test
    void anExportThatCantBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("a-file"), "");
        model.exportTo(file.resolve("profiles.json"));
        assertInstanceOf(News.NotExported.class, model.newsProperty().get());
    }

    @Test
    void certificatesComeOutOfTheFileThatIsChosen() throws IOException {
        String pem =
                new HeldCertificate.Builder().commonName("ACME Root").build().certificatePem();
        hand.chosen = Files.writeString(home.resolve("root.pem"), "ACME's root\n" + pem);
        model.edit(blue);
        model.chooseCertificates(editor());
        assertEquals(List.of("file CERTIFICATES"), hand.done);
        model.save(editor());
        Network network = hand.book.byId("p-1").orElseThrow().network();
        assertEquals(
                List.of(pem.strip()),
                network.trusted().stream().map(String::strip).toList());
    }

    @Test
    void whoeverLeavesThePageEndsATestThatIsUnderWayAndKeepsItsLines() {
        model.test(Made.own("p-1", "Blue", "http://127.0.0.1:1"));
        TestModel test = hand.shown(Shown.Test.class).model();
        assertTrue(test.askingProperty().get(), "it needs a token first");
        model.left();
        assertFalse(test.stoppedProperty().get(), "nothing was under way");
        test.proof().typed(SecretKind.TOKEN).set("made-up-token");
        model.showAll();
        assertEquals("", test.proof().typed(SecretKind.TOKEN).get(), "what was typed is for the test alone");
    }
}
