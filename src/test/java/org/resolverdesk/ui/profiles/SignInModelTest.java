package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.ServiceClock;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.store.Timing;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Access;
import org.resolverdesk.store.access.AccessState;

class SignInModelTest {
    private static final Profile PROFILE =
            Made.profile("p-1", "P", new SignIn.Password("ada", "", false)).withNetwork(Network.DIRECT);
    private static final SecretName PASSWORD = new SecretName("p-1", SecretKind.PASSWORD);
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-24T09:41:07Z"));

    @TempDir
    Path home;

    private final OneUser iam = new OneUser(NOW.instant());
    private ProfilesInHand hand;
    private Access access;
    private SignInModel model;

    @BeforeEach
    void open() {
        hand = new ProfilesInHand(home, PROFILE);
        Gate gate = new Gate(PROFILE.tenant(), new ServiceClock(NOW));
        access = new Access(PROFILE, gate, who -> iam, hand.work, new Timing(NOW, (delay, task) -> () -> {}));
        model = new SignInModel(access, hand.vault);
    }

    @AfterEach
    void close() {
        model.close();
        access.close();
        hand.close();
    }

    private void types(String password) {
        model.proof().typed(SecretKind.PASSWORD).set(password);
    }

    private void isIn() {
        assertInstanceOf(AccessState.SignedIn.class, access.stateProperty().get());
        assertFalse(model.askingProperty().get());
    }

    @Test
    void whatIsKeptLeadsInWithoutAQuestion() {
        hand.safe.put(PASSWORD, new Secret(OneUser.RIGHT), true);
        model.begin();
        isIn();
        assertNull(model.keptProperty().get(), "nothing was to be kept anew");
    }

    @Test
    void nobodyIsSaidToBeSignedOutBeforeItIsKnownThatNothingIsKept() {
        assertEquals(AccessState.SigningIn.SOON, access.stateProperty().get());
        assertFalse(access.stateProperty().get().isOut());

        model.begin();
        assertEquals(
                new AccessState.SignedOut(AccessState.Out.NOT_YET),
                access.stateProperty().get());
    }

    /// A model whose keychain answers when `answers` is run.
    private SignInModel slow(Deque<Runnable> answers) {
        hand.safe.put(PASSWORD, new Secret(OneUser.RIGHT), true);
        SignInModel slow = new SignInModel(access, new Vault(hand.safe, new Work(answers::add, Runnable::run)));
        slow.begin();
        return slow;
    }

    @Test
    void whoSignsOutWhileTheKeychainIsAskedStaysOut() {
        Deque<Runnable> answers = new ArrayDeque<>();
        SignInModel slow = slow(answers);
        access.signOut();
        answers.remove().run();

        assertEquals(
                new AccessState.SignedOut(AccessState.Out.BY_USER),
                access.stateProperty().get());
        assertFalse(slow.askingProperty().get());
    }

    @Test
    void whoTypesWhileTheKeychainIsAskedIsNotOvertaken() {
        Deque<Runnable> answers = new ArrayDeque<>();
        SignInModel slow = slow(answers);
        slow.ask();
        answers.remove().run();

        assertTrue(slow.askingProperty().get());
        assertEquals(
                new AccessState.SignedOut(AccessState.Out.NOT_YET),
                access.stateProperty().get());
    }

    @Test
    void whatIsMissingIsAskedForAndSaidOnlyOnceItWasTried() {
        model.begin();
        assertTrue(model.askingProperty().get());
        assertFalse(model.triedProperty().get());
        model.submit();
        assertTrue(model.triedProperty().get());
        assertEquals(0, iam.logins);
    }

    @Test
    void whatIsTakenIsKeptAsWantedAndNothingStaysInTheFields() {
        model.begin();
        types(OneUser.RIGHT);
        model.proof().keepProperty().set(true);
        model.submit();
        isIn();
        assertTrue(hand.keychain.held.containsValue(OneUser.RIGHT));
        assertEquals(Outcome.DONE, model.keptProperty().get());
        assertEquals("", model.proof().typed(SecretKind.PASSWORD).get());
    }

    @Test
    void withoutTheTickItIsForThisSessionAlone() {
        model.begin();
        types(OneUser.RIGHT);
        model.submit();
        isIn();
        assertEquals(Map.of(), hand.keychain.held);
        assertNull(model.keptProperty().get());
    }

    @Test
    void whatIsRefusedIsNeverKeptAndStaysInTheFieldToBeMended() {
        model.begin();
        types("made-up-wrong");
        model.proof().keepProperty().set(true);
        model.submit();
        assertInstanceOf(AccessState.Refused.class, access.stateProperty().get());
        assertTrue(model.askingProperty().get());
        assertEquals(Map.of(), hand.keychain.held);
        assertEquals("made-up-wrong", model.proof().typed(SecretKind.PASSWORD).get());
    }

    @Test
    void whatIsKeptAndRefusedIsntTriedAgainByItself() {
        hand.safe.put(PASSWORD, new Secret("made-up-old"), true);
        model.begin();
        assertEquals(1, iam.logins);
        model.ask();
        model.submit();
        assertEquals(1, iam.logins, "it has to be typed");
    }

    @Test
    void whereTheKeychainDoesntTakeItItIsSaidUntilItIsRead() {
        hand.keychain.missing(true);
        model.begin();
        types(OneUser.RIGHT);
        model.proof().keepProperty().set(true);
        model.submit();
        isIn();
        assertEquals(Outcome.UNAVAILABLE, model.keptProperty().get());
        model.keptSaid();
        assertNull(model.keptProperty().get());
    }

    @Test
    void aKeychainThatMayHaveItAndDoesntAnswerIsSaidInTheQuestion() {
        hand.safe.put(PASSWORD, new Secret(OneUser.RIGHT), true);
        ProfilesInHand later = new ProfilesInHand(home, PROFILE);
        later.keychain.missing(true);
        SignInModel next = new SignInModel(access, later.vault);
        next.begin();
        assertTrue(next.askingProperty().get());
        assertTrue(next.lockedProperty().get());
        assertTrue(next.proof().keepProperty().get(), "it was kept before");
        later.close();
    }

    @Test
    void oneWhoClosesTheQuestionIsntIn() {
        model.begin();
        model.dismissed();
        assertFalse(model.askingProperty().get());
        assertInstanceOf(AccessState.SignedOut.class, access.stateProperty().get());
    }
}
