package org.resolverdesk.ui.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;

/// How long ago it was made; the time as the service wrote it on hover.
final class AgeCell extends WordCell {
    private final CellParts parts;

    AgeCell(CellParts parts) {
        super(row -> List.of(
                row.createdProperty(),
                row.createTimeProperty(),
                row.stateProperty(),
                parts.now().ticksProperty()));
        this.parts = parts;
        word().getStyleClass().add("muted");
    }

    @Override
    void show(EndpointEntry row) {
        Instant made = made(row);
        String age = made == null ? NOTHING : parts.times().age(parts.now().since(made));
        word().setText(age);
        hint(row.createTimeProperty().get());
        setAccessibleText(age);
    }

    private static @Nullable Instant made(EndpointEntry row) {
        boolean ours = !(row.stateProperty().get() instanceof EntryState.Seen);
        return ours ? row.sinceProperty().get() : row.createdProperty().get();
    }
}
