package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;

class ProofModelTest {
    private static final SignIn KEYS = new SignIn.Keys("AK1");
    private static final SignIn TEMPORARY = new SignIn.TemporaryKeys("AK1");

    /// Made profiles go through a proxy with a user of its own.
    private static Profile straight(SignIn signIn) {
        return Made.profile("p-1", "P", signIn).withNetwork(Network.DIRECT);
    }

    private static ProofModel of(SignIn signIn) {
        return new ProofModel(straight(signIn));
    }

    private static String handed(ProofModel model) {
        Handover handover = model.handover().orElseThrow();
        return switch (handover.proof()) {
            case Proof.Token(Secret token) -> token.reveal();
            case Proof.Password(Secret password, Secret passcode) ->
                password.reveal() + (passcode == null ? "" : ", " + passcode.reveal());
            case Proof.Key(Secret key) -> key.reveal();
            case Proof.TemporaryKey(Secret key, Secret token) -> key.reveal() + ", " + token.reveal();
        };
    }

    @Test
    void eachKindOfSignInAsksForWhatItNeedsAndAProxyWithAUserForItsPassword() {
        assertEquals(List.of(SecretKind.TOKEN), of(new SignIn.Token()).needs());
        assertEquals(
                List.of(SecretKind.PASSWORD),
                of(new SignIn.Password("ada", "", false)).needs());
        assertEquals(List.of(SecretKind.SECRET_KEY), of(KEYS).needs());
        assertEquals(
                List.of(SecretKind.SECRET_KEY, SecretKind.SECURITY_TOKEN),
                of(TEMPORARY).needs());
        assertEquals(
                List.of(SecretKind.SECRET_KEY, SecretKind.PROXY_PASSWORD),
                new ProofModel(Made.profile("p-1", "P", KEYS)).needs());
    }

    @Test
    void nothingIsHandedOverBeforeAllOfItIsThere() {
        ProofModel model = of(TEMPORARY);
        model.typed(SecretKind.SECRET_KEY).set("made-up-key");
        assertEquals(Optional.empty(), model.handover());
        assertEquals(List.of(SecretKind.SECURITY_TOKEN), model.missing());
        model.typed(SecretKind.SECURITY_TOKEN).set("made-up-token");
        assertEquals("made-up-key, made-up-token", handed(model));
    }

    @Test
    void aProxyMayDoWithoutItsPassword() {
        ProofModel model = new ProofModel(Made.profile("p-1", "P", KEYS));
        model.typed(SecretKind.SECRET_KEY).set("made-up-key");
        assertTrue(model.handover().isPresent());
    }

    @Test
    void aPasscodeIsNeededWhereTheProfileSaysSoAndIsNeverKept() {
        ProofModel model = of(new SignIn.Password("ada", "u-1", true));
        model.typed(SecretKind.PASSWORD).set(" made-up ");
        assertTrue(model.passcodeMissing());
        assertEquals(Optional.empty(), model.handover());
        model.passcodeProperty().set(" 123456 ");
        assertEquals(" made-up , 123456", handed(model), "a password may begin or end with a space, a code doesn't");
        assertEquals(Set.of(SecretKind.PASSWORD), model.secrets().keySet());
    }

    @Test
    void aTokenOfSeveralWordsIsNotSent() {
        ProofModel model = of(new SignIn.Token());
        model.typed(SecretKind.TOKEN).set("made-up\n");
        assertTrue(model.handover().isPresent(), "a line's end is none of it");
        model.typed(SecretKind.TOKEN).set("made up");
        assertEquals(List.of(SecretKind.TOKEN), model.malformed());
        assertEquals(Optional.empty(), model.handover());
    }

    @Test
    void whatIsKnownCountsUntilSomethingIsTypedAndIsForgottenOnceItWasRefused() {
        ProofModel model = of(KEYS);
        model.learn(Map.of(SecretKind.SECRET_KEY, new Secret("known"), SecretKind.TOKEN, new Secret("another's")));
        assertTrue(model.knows(SecretKind.SECRET_KEY));
        assertFalse(model.knows(SecretKind.TOKEN), "this profile has no use for it");
        assertEquals("known", handed(model));
        model.typed(SecretKind.SECRET_KEY).set("typed");
        assertEquals("typed", handed(model));
        model.clear();
        model.unlearn();
        assertEquals(Optional.empty(), model.handover());
    }

    @Test
    void whatIsntAskedForCantBeTyped() {
        assertThrows(IllegalArgumentException.class, () -> of(KEYS).typed(SecretKind.PASSWORD));
    }
}
