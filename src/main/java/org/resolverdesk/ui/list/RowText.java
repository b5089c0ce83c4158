package org.resolverdesk.ui.list;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.resolverdesk.model.EndpointIp;
import org.resolverdesk.store.EndpointEntry;

/// What is copied of a row: whole values, as the service has them.
final class RowText {
    private final ListModel model;

    RowText(ListModel model) {
        this.model = model;
    }

    String cell(EndpointEntry row, Column column) {
        return switch (column) {
            case STATE -> model.said().state(row.stateProperty().get());
            case NAME -> row.nameProperty().get();
            case VPC -> model.vpcName(row).isEmpty() ? row.vpcIdProperty().get() : model.vpcName(row);
            case DIRECTION -> row.directionProperty().get();
            case ADDRESSES -> addresses(row, "\n");
            case AGE -> row.createTimeProperty().get();
        };
    }

    /// State, name, VPC, direction, addresses, time of creation and id, parted by tabs.
    String row(EndpointEntry row) {
        String cells = Arrays.stream(Column.values())
                .map(column -> column == Column.ADDRESSES ? addresses(row, " ") : cell(row, column))
                .collect(Collectors.joining("\t"));
        return cells + "\t" + row.idProperty().get();
    }

    String addresses(EndpointEntry row, String between) {
        return row.ipsProperty().get().stream()
                .map(EndpointIp::ip)
                .filter(ip -> !ip.isEmpty())
                .collect(Collectors.joining(between));
    }
}
