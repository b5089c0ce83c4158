package org.resolverdesk.ui.part;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A dialog laid over the window, with fields: the focus stays in it, and the window's own keys rest meanwhile. Esc
/// closes it. It carries the window's mark, so that nobody types a password for another profile.
public final class Overlay extends StackPane {
    private final VBox card = new VBox();
    private final FlowPane buttons = new FlowPane();
    private final VBox body = new VBox();
    private final Runnable onClose;
    private final InvalidationListener resized = change -> cover();
    private final ChangeListener<@Nullable Node> focused = (value, old, now) -> keepFocus(now);
    private @Nullable Scene over;
    private @Nullable Node focusBefore;
    private @Nullable Node begin;

    /// `onClose` runs when it is closed by its user, not by [#close].
    public Overlay(String id, String title, Feather glyph, Runnable onClose) {
        this.onClose = onClose;
        setId(id);
        getStyleClass().addAll("confirmation", "overlay");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        Label head = new Label(title);
        head.getStyleClass().add("section");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(Icon.of(glyph, "large", "accent"), head);
        line.getStyleClass().add("confirmation-head");
        body.getStyleClass().addAll("confirmation-body", "entry-form");
        ScrollPane scroll = Scrolling.fitting(body);
        buttons.getStyleClass().add("overlay-buttons");
        card.getChildren().addAll(line, scroll, buttons);
        card.getStyleClass().addAll("confirmation-card", "overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setManaged(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
    }

    /// Whether a window's root is covered by one, so that its own keys should rest.
    public static boolean covers(Parent root) {
        return root.getChildrenUnmodifiable().stream().anyMatch(Overlay.class::isInstance);
    }

    /// Where what it says goes.
    public VBox body() {
        return body;
    }

    public Overlay wide() {
        card.getStyleClass().add("wide");
        return this;
    }

    /// Adds a button; `id` is that of the node.
    public Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return button;
    }

    /// Shows it over the whole window that `node` is in; its root has to be a pane. `first` gets the focus.
    public void over(Node node, Node first) {
        Scene scene = node.getScene();
        over = scene;
        focusBefore = scene.getFocusOwner();
        begin = first;
        Pane root = (Pane) scene.getRoot();
        Mark.under(root).ifPresent(mark -> card.getChildren().addFirst(mark.strip()));
        root.getChildren().add(this);
        root.layoutBoundsProperty().addListener(resized);
        cover();
        first.requestFocus();
        scene.focusOwnerProperty().addListener(focused);
    }

    public boolean isOpen() {
        return over != null;
    }

    /// Closes it, as its user would.
    public void dismiss() {
        if (over != null) {
            close();
            onClose.run();
        }
    }

    /// Closes it; nothing happens if it is closed.
    public void close() {
        Scene scene = over;
        if (scene == null) {
            return;
        }
        over = null;
        scene.focusOwnerProperty().removeListener(focused);
        if (getParent() instanceof Pane root) {
            root.layoutBoundsProperty().removeListener(resized);
            root.getChildren().remove(this);
        }
        if (focusBefore != null && scene.equals(focusBefore.getScene())) {
            focusBefore.requestFocus();
        }
    }

    private void cover() {
        if (getParent() instanceof Region root) {
            resizeRelocate(0, 0, root.getWidth(), root.getHeight());
        }
    }

    /// The focus goes round in here: what lies under it can't be reached.
    private void keepFocus(@Nullable Node now) {
        for (Node at = now; at != null; at = at.getParent()) {
            if (at == this || at instanceof Overlay) {
                return;
            }
        }
        Node wanted = begin;
        if (over != null) {
            // Before the first layout a scroll pane has nothing in it to be found.
            (wanted != null && !wanted.isDisabled() ? wanted : first(card)).requestFocus();
        }
    }

    private static Node first(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return node;
        }
        if (node instanceof Parent parent && node.isVisible()) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found.isFocusTraversable()) {
                    return found;
                }
            }
        }
        return node;
    }
}
