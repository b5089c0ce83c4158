package org.resolverdesk.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.resolverdesk.store.EndpointEntry;

/// The whole program as a child process, headless, with a hand on its window: what it types and what it sees comes out
/// as lines. Arguments: the home, a seed, the name that has to be in the form by itself (`-` for none), and the names
/// that have to be in the list.
public final class ProgramVictim {
    private static final String LIST = ".endpoint-table";
    private static final int SOON = 30;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final SplittableRandom random;
    private final Hand hand;

    private ProgramVictim(Scene scene, long seed) {
        hand = new Hand(scene);
        random = new SplittableRandom(seed);
    }

    public static void main(String[] words) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Thread.ofPlatform().daemon().start(() -> {
            try {
                new ProgramVictim(scene(), Long.parseLong(words[1])).works(words);
            } catch (SelfTestFailed | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        Main.main(new String[] {"--home", words[0]});
    }

    private static Scene scene() throws InterruptedException {
        while (true) {
            List<Scene> scenes = new ArrayList<>();
            try {
                CountDownLatch asked = new CountDownLatch(1);
                Platform.runLater(() -> {
                    Window.getWindows().stream()
                            .filter(window -> window instanceof Stage && window.isShowing())
                            .forEach(window -> scenes.add(window.getScene()));
                    asked.countDown();
                });
                asked.await();
            } catch (IllegalStateException notYet) {
                // The toolkit hasn't started.
            }
            if (!scenes.isEmpty()) {
                return scenes.getFirst();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void works(String[] words) throws SelfTestFailed, InterruptedException {
        say("up");
        hand.await("the list", scene -> lists(scene, "hq-resolver-a"));
        if (!words[2].equals("-")) {
            hand.await("the draft", scene -> Hand.holds(scene, "name", words[2]));
            say("restored " + words[2]);
        }
        for (int i = 3; i < words.length; i++) {
            String name = words[i];
            hand.await("the row", scene -> lists(scene, name));
            say("listed " + name);
        }
        say("ready");
        hand.await("the form", scene -> {
            if (!(scene.lookup("#name") instanceof TextInputControl)) {
                ((ButtonBase) scene.lookup("#new-endpoint")).fire();
            }
            return scene.lookup("#name") instanceof TextInputControl;
        });
        while (true) {
            for (int left = random.nextInt(4, SOON); left > 0; left--) {
                types();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(5, 60));
            }
            submits();
        }
    }

    /// Among the rows of the list, in sight or not: in time there are more than the window can show.
    private static boolean lists(Scene scene, String name) {
        return scene.lookup(LIST) instanceof TableView<?> table
                && table.getItems().stream()
                        .anyMatch(row -> row instanceof EndpointEntry entry
                                && name.equals(entry.nameProperty().get()));
    }

    /// In place of what was there, in one go, as a paste does it.
    private void types() throws SelfTestFailed {
        String text = "d-" + System.currentTimeMillis();
        hand.await("a key", scene -> {
            if (scene.lookup("#name") instanceof TextInputControl name) {
                name.setText(text);
                return true;
            }
            return false;
        });
        say("typed " + text);
    }

    private void submits() throws SelfTestFailed {
        String name = "e-" + System.currentTimeMillis();
        hand.press("inbound");
        hand.type("subnet-1", "lab-wide");
        hand.type("subnet-2", "lab-wide");
        hand.await("its name", scene -> {
            if (scene.lookup("#name") instanceof TextInputControl field) {
                field.setText(name);
                return true;
            }
            return false;
        });
        say("asked " + name);
        hand.press("create");
        hand.await("the row", scene -> lists(scene, name));
        say("began " + name);
        hand.press("new-endpoint");
    }

    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
