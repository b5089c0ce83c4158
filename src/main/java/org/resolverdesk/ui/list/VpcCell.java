package org.resolverdesk.ui.list;

import java.util.List;
import org.resolverdesk.store.EndpointEntry;

/// The VPC by its name, or by its id while the name isn't known.
final class VpcCell extends WordCell {
    private final CellParts parts;

    VpcCell(CellParts parts) {
        super(row -> List.of(row.vpcIdProperty(), parts.model().vpcNamesProperty()));
        this.parts = parts;
    }

    @Override
    void show(EndpointEntry row) {
        String id = row.vpcIdProperty().get();
        String name = parts.model().vpcName(row);
        say(name.isEmpty() ? NameCell.shortened(id) : name);
        hint(name.isEmpty() ? id : name + "\n" + id);
        setAccessibleText(id.isEmpty() ? parts.texts().of("list.vpc.unknown") : name.isEmpty() ? id : name);
    }
}
