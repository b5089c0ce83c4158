package org.resolverdesk.ui.simulator;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.resolverdesk.sim.behaviour.OpenPoint;
import org.resolverdesk.ui.part.Texts;

/// A switch for what the documents leave open. It is a check box that looks like a switch: so it is one for the
/// keyboard and for a screen reader.
final class PointLine extends HBox {
    PointLine(Texts texts, SimulatorModel model, OpenPoint point) {
        Words words = new Words(texts, "simulator.point." + point);
        CheckBox holds = new CheckBox();
        holds.setId("simulator-" + point);
        holds.setAccessibleText(words.name());
        holds.setAccessibleHelp(words.what());
        holds.getStyleClass().add("simulator-switch");
        holds.setMinWidth(USE_PREF_SIZE);
        holds.setSelected(model.takes(point));
        holds.setOnAction(event -> model.take(point, holds.isSelected()));
        model.behaviourProperty().addListener((value, old, now) -> holds.setSelected(now.takes(point)));
        words.nameFor(holds);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("simulator-line", "simulator-row");
        getChildren().addAll(words, holds);
    }
}
