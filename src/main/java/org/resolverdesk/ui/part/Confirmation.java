package org.resolverdesk.ui.part;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.EventDispatcher;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A question over the window, for what can't be undone. Its buttons are verbs; the safe one has the focus, and
/// Esc means it. While it is shown no key reaches what lies under it.
public final class Confirmation extends StackPane {

    /// What is asked. `body` says what goes; `id` begins the ids of the two buttons: `<id>-confirm` and
    /// `<id>-keep`.
    public record Question(String id, String title, List<Node> body, String confirm, String keep) {}

    private final VBox card;
    private final Button keep;
    private final Button confirm;
    private final InvalidationListener resized = change -> {
        if (getParent() instanceof Region root) {
            cover(root);
        }
    };
    private @Nullable Scene over;
    private @Nullable EventDispatcher dispatcher;
    private @Nullable Node focusBefore;

    private Confirmation(Question question, Runnable confirmed, Runnable kept) {
        getStyleClass().add("confirmation");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(question.title());
        Label title = new Label(question.title());
        title.getStyleClass().add("section");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox();
        body.getStyleClass().add("confirmation-body");
        body.getChildren().addAll(question.body());
        ScrollPane scroll = Scrolling.vertical(body);
        // As high as what it says, and less only where the window is too small for it.
        scroll.prefViewportHeightProperty().bind(body.heightProperty());
        keep = button(question.id() + "-keep", question.keep(), kept);
        confirm = button(question.id() + "-confirm", question.confirm(), confirmed);
        confirm.getStyleClass().add("danger");
        HBox buttons = new HBox(keep, confirm);
        buttons.getStyleClass().add("confirmation-buttons");
        card = new VBox(new HBox(Icon.of(Feather.ALERT_TRIANGLE, "large", "danger"), title), scroll, buttons);
        card.getChildren().getFirst().getStyleClass().add("confirmation-head");
        card.getStyleClass().add("confirmation-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setManaged(false);
    }

    /// Shows a question over the whole window that `node` is in; its root has to be a pane. `confirmed` or
    /// `kept` runs once, after it is closed.
    public static Confirmation over(Node node, Question question, Runnable confirmed, Runnable kept) {
        Confirmation shown = new Confirmation(question, confirmed, kept);
        shown.open(node.getScene());
        return shown;
    }

    /// Closes it without an answer; nothing happens if it is closed.
    public void close() {
        Scene scene = over;
        if (scene == null) {
            return;
        }
        over = null;
        Pane root = (Pane) scene.getRoot();
        root.layoutBoundsProperty().removeListener(resized);
        root.getChildren().remove(this);
        scene.setEventDispatcher(dispatcher);
        if (focusBefore != null && scene.equals(focusBefore.getScene())) {
            focusBefore.requestFocus();
        }
    }

    private void open(Scene scene) {
        over = scene;
        focusBefore = scene.getFocusOwner();
        Pane root = (Pane) scene.getRoot();
        Mark.under(root).ifPresent(mark -> card.getChildren().addFirst(mark.strip()));
        root.getChildren().add(this);
        root.layoutBoundsProperty().addListener(resized);
        cover(root);
        // The window's own filters and accelerators stand before everything in it: no key may get as far as them.
        EventDispatcher own = scene.getEventDispatcher();
        dispatcher = own;
        scene.setEventDispatcher((event, tail) -> {
            if (event instanceof KeyEvent key) {
                pressed(key);
                return null;
            }
            return own.dispatchEvent(event, tail);
        });
        keep.requestFocus();
    }

    private void cover(Region root) {
        resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    }

    private Button button(String id, String words, Runnable then) {
        Button button = new Button(words);
        button.setId(id);
        // A name may have an underscore, which would be taken for the mark of a key.
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> answer(then));
        return button;
    }

    private void answer(Runnable then) {
        if (over != null) {
            close();
            then.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> keep.fire();
            case ENTER, SPACE -> (confirm.isFocused() ? confirm : keep).fire();
            case TAB, LEFT, RIGHT -> (keep.isFocused() ? confirm : keep).requestFocus();
            default -> {}
        }
    }
}
