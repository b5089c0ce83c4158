package org.resolverdesk.ui.list;

import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.resolverdesk.model.Status;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.store.EntryState;
import org.resolverdesk.ui.part.StateChip;

/// The state, and below it for how long; or since when nothing more is known.
final class StateCell extends EntryCell {
    private final CellParts parts;
    private final StateChip chip;
    private final Label since;

    StateCell(CellParts parts) {
        this(parts, new StateChip(), new Label());
    }

    private StateCell(CellParts parts, StateChip chip, Label since) {
        super(stack(chip, since));
        this.parts = parts;
        this.chip = chip;
        this.since = since;
        since.getStyleClass().addAll("small", "muted");
    }

    private static VBox stack(StateChip chip, Label since) {
        VBox stack = new VBox(chip, since);
        stack.getStyleClass().add("cell-stack");
        return stack;
    }

    @Override
    List<? extends ObservableValue<?>> sources(EndpointEntry row) {
        return List.of(
                row.stateProperty(),
                row.sinceProperty(),
                row.staleProperty(),
                row.seenProperty(),
                row.lookedAtProperty(),
                parts.now().ticksProperty());
    }

    @Override
    void show(EndpointEntry row) {
        EntryState state = row.stateProperty().get();
        String word = parts.said().state(state);
        switch (state) {
            case EntryState.Seen(Status status) -> chip.show(status);
            case EntryState.Sending() -> chip.showSending(word);
            case EntryState.Held held -> chip.showSending(word);
            case EntryState.OutcomeUnknown unknown -> chip.showUnknown(word);
        }
        chip.setStale(row.staleProperty().get());
        String below = below(row, state);
        since.setText(below);
        hint(state instanceof EntryState.OutcomeUnknown unknown ? unknown.reason() : "");
        setAccessibleText(word + ", " + below);
    }

    private String below(EndpointEntry row, EntryState state) {
        if (row.staleProperty().get()) {
            return parts.texts().of("list.stale", span(row.seenProperty().get()));
        }
        return switch (state) {
            case EntryState.Seen(Status status)
            when !status.pending() ->
                parts.texts().of("list.for", span(row.sinceProperty().get()));
            case EntryState.Seen seen -> span(row.sinceProperty().get());
            case EntryState.Sending() -> span(row.sinceProperty().get());
            case EntryState.Held held -> span(row.sinceProperty().get());
            case EntryState.OutcomeUnknown unknown -> looked(row, unknown);
        };
    }

    private String looked(EndpointEntry row, EntryState.OutcomeUnknown unknown) {
        if (unknown.looking()) {
            return parts.texts().of("list.looking");
        }
        Instant at = row.lookedAtProperty().get();
        return at == null ? unknown.reason() : parts.texts().of("list.looked", span(at));
    }

    private String span(Instant from) {
        return parts.times().span(parts.now().since(from));
    }
}
