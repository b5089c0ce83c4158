package org.resolverdesk.ui.part;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.spec.Weight;

/// A field with its label above, something beside the label, and the line under it.
public final class FieldBox extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label aside = new Label();
    private final MessageLine message;
    private final Node control;

    /// `focus` is the control that the label names; `body` is what stands under the label, often the same.
    public FieldBox(String label, String hint, Node focus, Node body) {
        control = focus;
        message = new MessageLine(hint);
        getStyleClass().add("field-box");
        Label title = new Label(label);
        title.getStyleClass().add("field-label");
        title.setLabelFor(focus);
        aside.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, aside);
        head.getStyleClass().add("field-head");
        focus.setAccessibleText(label);
        focus.setAccessibleHelp(hint);
        getChildren().addAll(head, body, message);
    }

    public Label aside() {
        return aside;
    }

    /// Shows what is wrong, or the hint where `weight` is null; a screen reader hears it as the control's help.
    public void show(@Nullable Weight weight, String text) {
        message.show(weight, text);
        control.pseudoClassStateChanged(WRONG, weight == Weight.ERROR);
        control.setAccessibleHelp(message.text());
    }
}
