package org.resolverdesk.ui.part;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// A button of a group of which one is always chosen.
public final class Segment extends ToggleButton {
    public Segment(ToggleGroup group, Runnable choose) {
        setToggleGroup(group);
        setOnAction(event -> {
            // A second press on the chosen one would leave none.
            setSelected(true);
            choose.run();
        });
    }
}
