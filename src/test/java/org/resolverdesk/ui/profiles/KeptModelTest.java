package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.secret.Safe.Place;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.model.Secret;

class KeptModelTest {
    private static final SecretName PASSWORD = new SecretName("p-1", SecretKind.PASSWORD);
    private static final SecretName TOKEN = new SecretName("p-2", SecretKind.TOKEN);
    private final List<String> copied = new ArrayList<>();

    @TempDir
    Path home;

    private ProfilesInHand hand;
    private KeptModel model;

    @BeforeEach
    void open() {
        hand = new ProfilesInHand(home);
        hand.safe.put(PASSWORD, new Secret("made-up-password"), true);
        hand.safe.put(TOKEN, new Secret("made-up-token"), false);
        model = new KeptModel(
                hand.vault, id -> id.equals("p-1") ? Optional.of("Production") : Optional.empty(), copied::add);
        model.refresh();
    }

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void eachIsListedWithItsPlaceAndOneWhoseProfileIsGoneByItsId() {
        assertTrue(model.readProperty().get());
        assertEquals(
                List.of(Place.KEYCHAIN, Place.SESSION),
                model.held().stream().map(one -> one.place()).toList());
        assertEquals("Production", model.profile(model.held().getFirst()));
        assertEquals("p-2", model.profile(model.held().getLast()));
        assertFalse(model.held().toString().contains("made-up"));
    }

    @Test
    void whatIsForgottenIsGoneFromItsPlaceAndTheList() {
        model.forget(model.held().getFirst());
        assertEquals(
                List.of(TOKEN), model.held().stream().map(one -> one.name()).toList());
        assertEquals(Map.of(), hand.keychain.held);
    }

    @Test
    void aKeychainThatDoesntAnswerKeepsItsLineAndIsSaid() {
        hand.keychain.missing(true);
        model.forget(model.held().getFirst());
        assertTrue(model.unavailableProperty().get());
        assertEquals(2, model.held().size());
        hand.keychain.missing(false);
        model.forget(model.held().getFirst());
        assertFalse(model.unavailableProperty().get());
        assertEquals(1, model.held().size());
    }

    @Test
    void onlyATokenCanBeCopied() {
        assertFalse(model.copies(model.held().getFirst()));
        assertTrue(model.copies(model.held().getLast()));
        model.copy(model.held().getLast());
        assertEquals(List.of("made-up-token"), copied);
    }
}
