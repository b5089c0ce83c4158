package org.resolverdesk.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.api.Apis;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.config.profile.Made;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.store.Work;
import org.resolverdesk.store.access.Diagnosis;

/// A test of a connection against a host that takes it, and never answers.
@Timeout(60)
class TestModelTest {
    private static final SecretName TOKEN = new SecretName("p-1", SecretKind.TOKEN);

    @TempDir
    Path home;

    private final Apis apis = new Apis("test", Timeouts.DEFAULT);
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private ServerSocket silent;
    private ProfilesInHand hand;
    private TestModel model;

    @BeforeEach
    void open() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Profile profile = Made.own("p-1", "Silent", "http://127.0.0.1:" + silent.getLocalPort())
                .withNetwork(Network.DIRECT);
        hand = new ProfilesInHand(home, profile);
        Work work = new Work(Thread::startVirtualThread, screen::add, thrown -> {
            throw new AssertionError(thrown);
        });
        Diagnosis diagnosis = new Diagnosis(apis, work, each -> new Trace(InstantSource.system()));
        model = new TestModel(profile, diagnosis, hand.vault);
    }

    @AfterEach
    void close() throws IOException {
        model.close();
        hand.close();
        apis.close();
        silent.close();
    }

    private static void readsToTheEnd(Socket call) throws IOException {
        byte[] bytes = new byte[4096];
        while (call.getInputStream().read(bytes) >= 0) {
            // What it asked doesn't matter; that it hangs up does.
        }
    }

    @Test
    void whatIsMissingIsAskedForFirst() {
        model.begin();
        assertTrue(model.askingProperty().get());
        assertFalse(model.runningProperty().get());
        model.submit();
        assertTrue(model.triedProperty().get());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void whoeverLeavesItHangsUpInTheMiddleOfACall() throws Exception {
        hand.safe.put(TOKEN, new Secret("made-up-token"), false);
        model.begin();
        assertTrue(model.runningProperty().get());
        try (Socket call = silent.accept()) {
            assertTrue(call.getInputStream().read() >= 0, "a call is under way");
            model.stop();
            readsToTheEnd(call);
        }
        assertFalse(model.runningProperty().get());
        assertTrue(model.stoppedProperty().get());
    }

    @Test
    void whoeverClosesItHangsUpAndNothingOfItIsToldAnyMore() throws Exception {
        hand.safe.put(TOKEN, new Secret("made-up-token"), false);
        model.begin();
        screen.take().run();
        int told = model.findings().size();
        try (Socket call = silent.accept()) {
            assertTrue(call.getInputStream().read() >= 0);
            model.close();
            readsToTheEnd(call);
        }
        for (Runnable late = screen.poll(); late != null; late = screen.poll()) {
            late.run();
        }
        assertEquals(told, model.findings().size());
        assertEquals("", model.proof().typed(SecretKind.TOKEN).get());
        assertFalse(model.proof().knows(SecretKind.TOKEN));
    }
}
