package org.resolverdesk.ui.part;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.resolverdesk.ui.look.Look;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;

/// A person at a window, with no display: looks, types, clicks and waits, all through TestFX. Nodes are found by
/// TestFX's queries in every window that is shown. Called from the test's own thread; each call returns when the
/// window has done with it.
public final class Person {
    private static final long PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private final BaseRobot hands = robot.robotContext().getBaseRobot();
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    public Person() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("the toolkit doesn't start", e);
        }
    }

    /// Opens a window of that size on what is made on the JavaFX thread, in the program's own look.
    public void opens(double width, double height, Supplier<? extends Parent> root) {
        does(() -> {
            Stage opened = new Stage();
            Scene scene = new Scene(root.get(), width, height);
            new Look().dress(scene);
            opened.setScene(scene);
            opened.show();
            opened.requestFocus();
            stage.set(opened);
        });
    }

    /// Sits down at a window that something else opened.
    public void sitsAt(Stage window) {
        stage.set(window);
        does(window::requestFocus);
    }

    /// Closes the window, as a click on its cross does.
    public void leaves() {
        does(() -> {
            stage().hide();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    private Stage stage() {
        return Objects.requireNonNull(stage.get(), "no window is open");
    }

    /// Does something on the JavaFX thread, and what follows from it.
    public void does(Runnable action) {
        robot.interactNoWait(action);
        settles();
    }

    /// What something says on the JavaFX thread.
    public <T> T asks(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        robot.interactNoWait(() -> answer.set(question.get()));
        return Objects.requireNonNull(answer.get(), "no answer");
    }

    /// Types a text into what has the focus, key by key.
    public void types(String text) {
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            KeyCode key = KeyCode.getKeyCode(character.toUpperCase(Locale.ROOT));
            hands.typeKeyboard(stage().getScene(), key == null ? KeyCode.UNDEFINED : key, character);
        });
        settles();
    }

    /// Puts the focus into a field by a click, and types in place of what it holds.
    public void fills(String query, String text) {
        TextInputControl field = (TextInputControl) node(query);
        does(() -> {
            field.requestFocus();
            field.selectAll();
        });
        if (text.isEmpty()) {
            presses(KeyCode.DELETE);
        } else {
            types(text);
        }
    }

    /// Presses keys together, such as Ctrl and N.
    public void presses(KeyCode... keys) {
        holds(keys);
        releases(keys);
    }

    /// Presses keys and doesn't let go.
    public void holds(KeyCode... keys) {
        for (KeyCode key : keys) {
            hands.pressKeyboard(key);
        }
        settles();
    }

    public void releases(KeyCode... keys) {
        for (int i = keys.length - 1; i >= 0; i--) {
            hands.releaseKeyboard(keys[i]);
        }
        settles();
    }

    public void clicks(String query) {
        clicks(node(query));
    }

    public void clicks(Node node) {
        pointsAt(node);
        hands.pressMouse(MouseButton.PRIMARY);
        hands.releaseMouse(MouseButton.PRIMARY);
        settles();
    }

    /// A click on a column's head, made by hand: those of the headless robot all pass for ones that open a menu,
    /// which a head doesn't take.
    public void clicksHead(Node head) {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            boolean down = type == MouseEvent.MOUSE_PRESSED;
            does(() -> head.fireEvent(new MouseEvent(
                    type,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    down,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null)));
        }
    }

    public void clicksRight(Node node) {
        pointsAt(node);
        hands.pressMouse(MouseButton.SECONDARY);
        hands.releaseMouse(MouseButton.SECONDARY);
        settles();
    }

    /// Drags a node sideways by so many px.
    public void drags(String query, double by) {
        pointsAt(node(query));
        hands.pressMouse(MouseButton.PRIMARY);
        hands.moveMouse(hands.retrieveMouse().add(by, 0));
        settles();
        hands.releaseMouse(MouseButton.PRIMARY);
        settles();
    }

    /// Two clicks within the time of a double click.
    public void doubleClicks(String query) {
        pointsAt(node(query));
        for (int i = 0; i < 2; i++) {
            hands.pressMouse(MouseButton.PRIMARY);
            hands.releaseMouse(MouseButton.PRIMARY);
        }
        settles();
    }

    public void pointsAt(Node node) {
        Point2D at = robot.point(node).query();
        hands.moveMouse(at);
        settles();
    }

    /// Waits until something holds; it is looked at on the JavaFX thread, at each of its pulses.
    public void awaits(String what, BooleanSupplier there) {
        CountDownLatch seen = new CountDownLatch(1);
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (holds(there)) {
                    seen.countDown();
                    stop();
                }
            }
        };
        robot.interactNoWait(looking::start);
        try {
            if (!seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited " + PATIENCE_SECONDS + " s for " + what + "; seen: " + reads());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            robot.interactNoWait(looking::stop);
        }
        settles();
    }

    /// Waits until nothing holds it any more.
    public void awaitsEndOf(Reference<?> left) {
        awaits("the end of what was left", () -> {
            System.gc();
            return left.refersTo(null);
        });
    }

    /// What isn't there to be asked doesn't hold yet.
    private static boolean holds(BooleanSupplier there) {
        try {
            return there.getAsBoolean();
        } catch (AssertionError notThere) {
            return false;
        }
    }

    /// The first node that a query finds and that can be seen; fails where there is none.
    public Node node(String query) {
        return asks(() -> robot.lookup(query).queryAll().stream()
                        .filter(Person::seen)
                        .findFirst())
                .orElseThrow(() -> new AssertionError("there is no " + query + " to be seen; there is " + reads()));
    }

    public boolean sees(String query) {
        return asks(() -> robot.lookup(query).queryAll().stream().anyMatch(Person::seen));
    }

    /// Whether these words, among others, can be seen in some window.
    public boolean reads(String words) {
        return reads().stream().anyMatch(text -> text.contains(words));
    }

    /// Everything that can be read under the nodes of a query, from the top down.
    public List<String> readsIn(String query) {
        return asks(() -> robot.lookup(query).queryAll().stream()
                .filter(Person::seen)
                // A table lays its rows out in another order than it keeps them in.
                .sorted(Comparator.comparingDouble(
                        node -> node.localToScene(0, 0).getY()))
                .flatMap(node -> texts(node).stream())
                .toList());
    }

    /// How often exactly these words can be read under a node.
    public long counts(String query, String words) {
        return readsIn(query).stream().filter(words::equals).count();
    }

    /// The label or button under a node that says exactly this.
    public Node saying(String query, String words) {
        return asks(() -> robot.lookup(query).queryAll().stream()
                        .flatMap(node -> node.lookupAll("*").stream())
                        .filter(node -> node instanceof Labeled label && words.equals(label.getText()) && seen(node))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("nothing says " + words + "; there is " + reads()));
    }

    /// What a label or button says, or a field holds.
    public String text(String query) {
        Node node = node(query);
        return asks(() -> switch (node) {
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText();
            case Node other -> String.join("\n", texts(other));
        });
    }

    /// The id of what has the focus, empty where it has none.
    public String focus() {
        return asks(() -> {
            Node owner = stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /// Has the windows laid out as they are now: what isn't yet has no place to be clicked at.
    private void looks() {
        robot.interactNoWait(() -> Window.getWindows().forEach(window -> {
            Parent root = window.getScene().getRoot();
            root.applyCss();
            root.layout();
        }));
    }

    private List<String> reads() {
        return asks(() -> Window.getWindows().stream()
                .flatMap(window -> texts(window.getScene().getRoot()).stream())
                .toList());
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(Node node, List<String> all) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Icon icon -> {}
            case Labeled label when label.getText() != null && !label.getText().isEmpty() -> all.add(label.getText());
            case Text text
            when !(text.getParent() instanceof Labeled) && !text.getText().isEmpty() -> all.add(text.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Lets the window do what it has put off until later, and what that puts off in turn.
    private void settles() {
        for (int i = 0; i < 3; i++) {
            robot.interactNoWait(() -> {});
        }
        looks();
    }
}
