package org.resolverdesk.ui.simulator;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.ui.part.Icon;
import org.resolverdesk.ui.part.Texts;

/// A number with its name, what it means, what it usually is where it isn't that, and the message under its field.
/// What is typed counts when Enter is pressed or the field is left; Esc brings back what is in force.
final class DialLine extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final SimulatorModel model;
    private final Dial dial;
    private final TextField field = new TextField();
    private final Label usual = new Label();
    private final Label message = new Label();
    private final HBox messageRow = new HBox(Icon.of(Feather.ALERT_OCTAGON, "small", "danger"), message);
    private final String what;
    private String inForce;

    DialLine(Texts texts, SimulatorModel model, Dial dial, Words words) {
        this.texts = texts;
        this.model = model;
        this.dial = dial;
        what = words.what();
        inForce = model.text(dial);
        String unit = dial.scale() == Scale.COUNT ? "" : texts.of("simulator.unit." + dial.scale());
        getStyleClass().add("simulator-line");
        field.setId("simulator-" + dial.key());
        field.setAccessibleText(unit.isEmpty() ? words.name() : words.name() + ", " + unit);
        field.getStyleClass().add("simulator-field");
        words.nameFor(field);
        Label counted = new Label(unit);
        counted.getStyleClass().addAll("muted", "simulator-unit");
        usual.getStyleClass().addAll("small", "muted", "simulator-usual");
        usual.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, usual, field, counted);
        row.getStyleClass().add("simulator-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        message.getStyleClass().addAll("small", "danger-text");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        messageRow.getStyleClass().add("simulator-message");
        getChildren().addAll(row, messageRow);
        follow();
        reset();
    }

    /// Shows what is in force in place of whatever was typed.
    void reset() {
        inForce = model.text(dial);
        field.setText(inForce);
        showUsual();
        complain("");
    }

    private void follow() {
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((value, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        field.sceneProperty().addListener((value, old, scene) -> {
            if (scene == null && !field.getText().equals(inForce)) {
                take();
            }
        });
        field.textProperty().addListener((value, old, typed) -> {
            if (messageRow.isVisible() && dial.scale().read(typed).isPresent()) {
                complain("");
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(inForce)) {
                reset();
                event.consume();
            }
        });
        model.behaviourProperty().addListener((value, old, now) -> {
            if (!model.text(dial).equals(inForce)) {
                reset();
            }
        });
    }

    private void take() {
        if (field.getText().equals(inForce) || model.set(dial, field.getText())) {
            reset();
        } else {
            complain(wrong(field.getText().strip()));
        }
    }

    private String wrong(String typed) {
        String fault = typed.isEmpty() ? texts.of("simulator.wrong.missing") : texts.of("simulator.wrong", typed);
        String allowed = texts.of(
                "simulator.allowed." + dial.scale(), Scale.show(dial.scale().most()));
        return texts.of("simulator.wrong.message", fault, allowed, inForce);
    }

    private void showUsual() {
        usual.setText(texts.of("simulator.usual", dial.text(Preset.USUAL.behaviour())));
        usual.setVisible(!model.isUsual(dial));
    }

    private void complain(String words) {
        boolean some = !words.isEmpty();
        message.setText(words);
        messageRow.setVisible(some);
        messageRow.setManaged(some);
        field.pseudoClassStateChanged(WRONG, some);
        field.setAccessibleHelp(some ? words : what);
    }
}
