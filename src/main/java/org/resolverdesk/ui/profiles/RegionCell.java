package org.resolverdesk.ui.profiles;

import java.util.function.UnaryOperator;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A region in the list: its id, and where that is.
final class RegionCell extends ListCell<String> {
    private final UnaryOperator<String> name;

    RegionCell(UnaryOperator<String> name) {
        this.name = name;
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        if (id == null || empty) {
            setText("");
        } else {
            String words = name.apply(id);
            setText(words.isEmpty() ? id : id + "   " + words);
        }
    }
}
