package org.resolverdesk.ui.profiles;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.resolverdesk.model.Tint;
import org.resolverdesk.ui.part.Hint;
import org.resolverdesk.ui.part.Mark;
import org.resolverdesk.ui.part.Texts;

/// The colours that a profile can have: all but the rehearsal's. Each has its name, since a colour alone says
/// nothing to some.
final class TintPicker extends FlowPane {
    TintPicker(Texts texts, ObjectProperty<Tint> chosen) {
        setId("profile-tint");
        getStyleClass().add("tint-picker");
        ToggleGroup group = new ToggleGroup();
        for (Tint tint : Tint.values()) {
            if (tint != Tint.TEAL) {
                Region dot = new Region();
                dot.getStyleClass().add("tint-dot");
                ToggleButton button = new ToggleButton(texts.of("tint." + tint), dot);
                Mark.tint(button, tint);
                Hint.on(button, texts.of("tint." + tint));
                button.setToggleGroup(group);
                button.setSelected(chosen.get() == tint);
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(event -> {
                    button.setSelected(true);
                    chosen.set(tint);
                });
                getChildren().add(button);
            }
        }
    }
}
