package org.resolverdesk.ui.list;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// What every cell needs to put a row into words.
record CellParts(Texts texts, Times times, ListModel model, ObservableValue<Instant> now) {
    Said said() {
        return model.said();
    }
}
