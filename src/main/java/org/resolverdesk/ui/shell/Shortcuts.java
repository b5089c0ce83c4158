package org.resolverdesk.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.resolverdesk.ui.look.Look;
import org.resolverdesk.ui.part.Overlay;

/// The keys that work everywhere in the window.
final class Shortcuts {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final ShellView shell;
    private KeyCode held = KeyCode.UNDEFINED;
    private boolean repeated;

    Shortcuts(ShellView shell, ShellModel model, Look look) {
        this.shell = shell;
        put(shell::newEndpoint, KeyCode.N, SHORTCUT_DOWN);
        put(this::submit, KeyCode.ENTER, SHORTCUT_DOWN);
        put(shell::focusSearch, KeyCode.F, SHORTCUT_DOWN);
        put(shell::refresh, KeyCode.F5);
        put(shell::refresh, KeyCode.R, SHORTCUT_DOWN);
        put(() -> shell.nextProblem(false), KeyCode.F8);
        put(() -> shell.nextProblem(true), KeyCode.F8, SHIFT_DOWN);
        put(shell::showHelp, KeyCode.F1);
        for (int digit = 1; digit <= ProfileChip.MOST_KEYS; digit++) {
            int place = digit - 1;
            put(() -> shell.useProfile(place), KeyCode.getKeyCode(Integer.toString(digit)), SHORTCUT_DOWN);
        }
        IntegerProperty zoom = look.zoomProperty();
        put(() -> zoom(look, zoom.get() + 10), KeyCode.PLUS, SHORTCUT_DOWN);
        put(() -> zoom(look, zoom.get() + 10), KeyCode.EQUALS, SHORTCUT_DOWN);
        put(() -> zoom(look, zoom.get() + 10), KeyCode.ADD, SHORTCUT_DOWN);
        put(() -> zoom(look, zoom.get() - 10), KeyCode.MINUS, SHORTCUT_DOWN);
        put(() -> zoom(look, zoom.get() - 10), KeyCode.SUBTRACT, SHORTCUT_DOWN);
        put(() -> zoom(look, 100), KeyCode.DIGIT0, SHORTCUT_DOWN);
        put(() -> zoom(look, 100), KeyCode.NUMPAD0, SHORTCUT_DOWN);
    }

    void install() {
        shell.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        shell.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = KeyCode.UNDEFINED);
        // As a handler, not a filter: a cell, a list or a dialog that can be ended goes first.
        shell.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shell.escape()) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (Overlay.covers(shell)) {
            return;
        }
        repeated = event.getCode() == held;
        held = event.getCode();
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                event.consume();
                key.getValue().run();
                return;
            }
        }
    }

    /// A key that is held down goes on and on: that is no answer to what came of its first press.
    private void submit() {
        if (!repeated) {
            shell.submit();
        }
    }

    private void put(Runnable action, KeyCode code, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), action);
    }

    private static void zoom(Look look, int percent) {
        look.zoomProperty().set(Math.clamp(percent, Look.ZOOM_MIN, Look.ZOOM_MAX));
    }
}
