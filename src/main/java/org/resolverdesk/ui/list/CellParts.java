package org.resolverdesk.ui.list;

import org.resolverdesk.ui.part.Now;
import org.resolverdesk.ui.part.Texts;
import org.resolverdesk.ui.part.Times;

/// What every cell needs to put a row into words.
record CellParts(Texts texts, Times times, ListModel model, Now now) {
    Said said() {
        return model.said();
    }
}
