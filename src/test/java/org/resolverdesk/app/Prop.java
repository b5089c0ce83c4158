package org.resolverdesk.app;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Works the controls of a window as a person would, found by selector; everything has happened when a method
/// returns. JavaFX thread only.
final class Prop {
    private final Scene scene;

    Prop(Scene scene) {
        this.scene = scene;
    }

    /// Lays everything out, so that what was just shown can be found.
    void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Presses the button that matches.
    void press(String selector) {
        if (!(find(selector) instanceof ButtonBase button)) {
            throw new AssertionError("no button: " + selector);
        }
        button.fire();
        settle();
    }

    /// Presses the last of those that match.
    void pressLast(String selector) {
        settle();
        Node last = scene.getRoot().lookupAll(selector).stream()
                .reduce((one, next) -> next)
                .orElseThrow(() -> new AssertionError("no " + selector));
        ((ButtonBase) last).fire();
        settle();
    }

    void focus(String selector) {
        find(selector).requestFocus();
        settle();
    }

    /// Types into a field, in place of what it held, and stays in it.
    void type(String selector, String text) {
        if (!(find(selector) instanceof TextInputControl field)) {
            throw new AssertionError("no field: " + selector);
        }
        field.requestFocus();
        field.clear();
        text.codePoints().forEach(c -> field.fireEvent(event(KeyEvent.KEY_TYPED, c, KeyCode.UNDEFINED, false)));
        settle();
    }

    /// Presses a key where the focus is.
    void key(KeyCode code, boolean control) {
        Node owner = scene.getFocusOwner();
        (owner == null ? scene.getRoot() : owner).fireEvent(event(KeyEvent.KEY_PRESSED, 0, code, control));
        settle();
    }

    /// Chooses a row of a table.
    void pick(String selector, int row) {
        if (!(find(selector) instanceof TableView<?> table)) {
            throw new AssertionError("no table: " + selector);
        }
        table.getSelectionModel().select(row);
        settle();
    }

    private Node find(String selector) {
        settle();
        Node found = scene.getRoot().lookup(selector);
        if (found == null) {
            throw new AssertionError("not in the window: " + selector);
        }
        return found;
    }

    private static KeyEvent event(EventType<KeyEvent> type, int character, KeyCode code, boolean control) {
        String text = character == 0 ? KeyEvent.CHAR_UNDEFINED : Character.toString(character);
        return new KeyEvent(type, text, text, code, false, control, false, false);
    }
}
