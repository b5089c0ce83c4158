package org.resolverdesk.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The self-test's hand on the window: it works the real controls, found by their ids, and reads what they
/// show. Called from the self-test's own thread.
final class Hand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    /// Waits until `there` holds on the JavaFX thread; asked again each few milliseconds.
    void await(String what, Predicate<Scene> there) throws SelfTestFailed {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!on(() -> there.test(scene))) {
            if (System.nanoTime() > end) {
                throw new SelfTestFailed("waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            pause();
        }
    }

    static void pause() throws SelfTestFailed {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SelfTestFailed("was interrupted");
        }
    }

    void press(String id) throws SelfTestFailed {
        await("#" + id, seen -> seen.lookup("#" + id) instanceof ButtonBase button && !button.isDisabled());
        on(() -> {
            ((ButtonBase) scene.lookup("#" + id)).fire();
            return true;
        });
    }

    /// Types into a field key by key, in place of what it held, and leaves it.
    void type(String id, String text) throws SelfTestFailed {
        await("#" + id, seen -> seen.lookup("#" + id) instanceof TextInputControl);
        on(() -> {
            TextInputControl field = (TextInputControl) scene.lookup("#" + id);
            field.requestFocus();
            field.clear();
            text.codePoints().forEach(c -> field.fireEvent(typed(Character.toString(c))));
            return true;
        });
    }

    /// Whether a field holds exactly this.
    static boolean holds(Scene scene, String id, String text) {
        return scene.lookup("#" + id) instanceof TextInputControl field && text.equals(field.getText());
    }

    /// Whether some label under a node reads exactly so.
    static boolean reads(Scene scene, String under, String words) {
        return count(scene, under, words) > 0;
    }

    /// How many labels under the nodes that match `under` read exactly so, and can be seen.
    static long count(Scene scene, String under, String words) {
        return scene.getRoot().lookupAll(under).stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .distinct()
                .filter(node -> node instanceof Labeled label && words.equals(label.getText()) && visible(node))
                .count();
    }

    WritableImage picture() throws SelfTestFailed {
        return on(() -> scene.snapshot(null));
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false);
    }

    private static <T> T on(Supplier<T> action) throws SelfTestFailed {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SelfTestFailed("was interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new SelfTestFailed("the window didn't do as asked: " + e);
        }
    }
}
