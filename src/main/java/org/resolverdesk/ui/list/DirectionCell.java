package org.resolverdesk.ui.list;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.resolverdesk.model.Direction;
import org.resolverdesk.store.EndpointEntry;
import org.resolverdesk.ui.part.Icon;

/// The direction as an icon and a word.
final class DirectionCell extends WordCell {
    private final CellParts parts;
    private final Icon icon = Icon.of(Feather.LOG_IN);

    DirectionCell(CellParts parts) {
        super(row -> List.of(row.directionProperty()));
        this.parts = parts;
    }

    @Override
    void show(EndpointEntry row) {
        String direction = row.directionProperty().get();
        String said = parts.said().direction(direction);
        icon.setGlyph(direction.equals(Direction.OUTBOUND.word()) ? Feather.LOG_OUT : Feather.LOG_IN);
        // A word that we don't know gets no arrow: it would say more than we know.
        word().setGraphic(Direction.of(direction).isPresent() ? icon : null);
        say(said);
        setAccessibleText(said);
    }
}
