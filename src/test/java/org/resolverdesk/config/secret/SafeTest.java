package org.resolverdesk.config.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.secret.Safe.Held;
import org.resolverdesk.config.secret.Safe.Place;
import org.resolverdesk.config.secret.Secrets.Got;
import org.resolverdesk.config.secret.Secrets.Outcome;
import org.resolverdesk.model.Secret;

/// Where secrets are, and what happens where the keychain is missing, hangs or has no room.
class SafeTest {
    private static final SecretName PASSWORD = new SecretName("0a", SecretKind.PASSWORD);
    private static final SecretName TOKEN = new SecretName("0a", SecretKind.TOKEN);
    private static final Secret MADE_UP = new Secret("made-up-password");

    @TempDir
    Path home;

    private final FakeKeychain keychain = new FakeKeychain();
    private final List<FileProblem> problems = new ArrayList<>();

    /// As after a start of the program.
    private Safe safe(Executor threads, Duration patience) {
        KeptNames names = new KeptNames(AppPaths.under(home), InstantSource.system(), problems::add);
        return new Safe(new SessionSecrets(), new OsSecrets(keychain, names, threads, patience));
    }

    private Safe safe() {
        return safe(Runnable::run, Duration.ofMinutes(1));
    }

    @Test
    void whatIsToBeKeptIsThereAfterARestart() {
        assertEquals(Outcome.DONE, safe().put(PASSWORD, MADE_UP, true));

        assertEquals("made-up-password", reveal(safe().get(PASSWORD)));
        assertEquals(List.of(new Held(PASSWORD, Place.KEYCHAIN)), safe().list());
    }

    @Test
    void whatIsForThisSessionIsGoneAfterIt() {
        Safe safe = safe();
        safe.put(PASSWORD, MADE_UP, false);

        assertEquals("made-up-password", reveal(safe.get(PASSWORD)));
        assertEquals(List.of(new Held(PASSWORD, Place.SESSION)), safe.list());
        assertInstanceOf(Got.None.class, safe().get(PASSWORD));
        assertEquals(0, keychain.asked.get(), "the keychain isn't asked for what it was never given");
    }

    @Test
    void whatIsNotToBeKeptAnyMoreLeavesTheKeychain() {
        safe().put(PASSWORD, MADE_UP, true);
        safe().put(PASSWORD, MADE_UP, false);

        assertTrue(keychain.held.isEmpty());
        assertEquals(List.of(), safe().list());
    }

    @Test
    void whereThereIsNoKeychainItIsForThisSessionAndSaid() {
        keychain.missing(true);
        Safe safe = safe();

        assertEquals(Outcome.UNAVAILABLE, safe.put(PASSWORD, MADE_UP, true));
        assertEquals("made-up-password", reveal(safe.get(PASSWORD)));
        assertEquals(List.of(new Held(PASSWORD, Place.SESSION)), safe.list());
    }

    @Test
    void whatIsTooLongForTheKeychainIsForThisSessionAndSaid() {
        keychain.most(15);
        Safe safe = safe();

        assertEquals(Outcome.TOO_LONG, safe.put(PASSWORD, MADE_UP, true));
        assertEquals("made-up-password", reveal(safe.get(PASSWORD)));
        assertTrue(keychain.held.isEmpty());
        assertEquals(1280, new JavaKeychain("Windows 11").most());
        assertEquals(Integer.MAX_VALUE, new JavaKeychain("Linux").most());
    }

    @Test
    void oneThatHangsIsUnavailableAndNotAskedAgainUntilItAnswers() throws Exception {
        keychain.hang();
        CountDownLatch done = new CountDownLatch(1);
        Safe safe = safe(
                task -> Thread.ofVirtual().start(() -> {
                    task.run();
                    done.countDown();
                }),
                Duration.ZERO);

        assertEquals(Outcome.UNAVAILABLE, safe.put(PASSWORD, MADE_UP, true));
        assertEquals(Outcome.UNAVAILABLE, safe.put(TOKEN, MADE_UP, true));
        keychain.letGo();
        done.await();

        assertEquals(List.of("0a password"), List.copyOf(keychain.held.keySet()));
        assertEquals(List.of(new Held(PASSWORD, Place.KEYCHAIN), new Held(TOKEN, Place.SESSION)), safe.list());
    }

    @Test
    void oneThatIsLockedMayHoldTheSecret() {
        safe().put(PASSWORD, MADE_UP, true);
        keychain.missing(true);

        assertInstanceOf(Got.Unavailable.class, safe().get(PASSWORD));
        assertEquals(Outcome.UNAVAILABLE, safe().forget(PASSWORD));
        assertEquals(List.of(new Held(PASSWORD, Place.KEYCHAIN)), safe().list());
    }

    @Test
    void forgottenIsForgottenEverywhere() {
        Safe safe = safe();
        safe.put(PASSWORD, MADE_UP, true);
        safe.put(TOKEN, MADE_UP, false);

        assertEquals(Outcome.DONE, safe.forgetAll("0a"));
        assertEquals(List.of(), safe.list());
        assertInstanceOf(Got.None.class, safe.get(PASSWORD));
        assertTrue(keychain.held.isEmpty());
    }

    @Test
    void whatItsUserDeletedFromTheKeychainCanBeForgotten() {
        safe().put(PASSWORD, MADE_UP, true);
        keychain.held.clear();

        assertEquals(Outcome.DONE, safe().forget(PASSWORD));
        assertTrue(keychain.held.isEmpty());
        assertEquals(List.of(), safe().list());
    }

    @Test
    void theFileOfNamesHoldsNamesAlone() throws IOException {
        safe().put(PASSWORD, MADE_UP, true);

        String text = Files.readString(KeptNames.path(AppPaths.under(home)));
        assertTrue(text.contains("\"0a\""), text);
        assertFalse(text.contains("made-up"), text);
        assertEquals(List.of(), problems);
    }

    @Test
    void whatAKeychainThrowsHasNoWordsOfItsCause() {
        Keychain.Failed failed = new Keychain.Failed(new IllegalStateException("can't keep made-up-password"));

        assertFalse(failed.toString().contains("made-up"));
        assertEquals(null, failed.getCause());
    }

    private static String reveal(Got got) {
        return assertInstanceOf(Got.Here.class, got).secret().reveal();
    }
}
