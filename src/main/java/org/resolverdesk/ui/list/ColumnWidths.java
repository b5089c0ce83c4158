package org.resolverdesk.ui.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;
import org.resolverdesk.store.EndpointEntry;

/// How wide each column is: what was chosen, else its usual width and its share of what is left over; all
/// together exactly as wide as the table. Widths are in px at 100 %, so that they follow the zoom.
@SuppressWarnings({"rawtypes", "unchecked"}) // JavaFX asks for a policy of the raw type.
final class ColumnWidths extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
    /// The size of text at 100 %.
    static final double TEXT = 13;
    /// What is left free at the right edge.
    static final double CHEVRON = 30;

    private record Usual(double width, double min, int share) {}

    private static final Map<Column, Usual> USUAL = Map.of(
            Column.STATE, new Usual(194, 60, 1),
            Column.NAME, new Usual(138, 100, 4),
            Column.VPC, new Usual(112, 60, 2),
            Column.DIRECTION, new Usual(96, 50, 1),
            Column.ADDRESSES, new Usual(111, 50, 1),
            Column.AGE, new Usual(68, 40, 1));

    private final Map<Column, Double> chosen = new EnumMap<>(Column.class);
    private final Runnable whenChosen;
    private double scale = 1;

    ColumnWidths(Runnable whenChosen) {
        this.whenChosen = whenChosen;
    }

    /// Text size against that of 100 %.
    void scale(double factor) {
        scale = factor;
    }

    /// The width that was chosen; 0 where none was.
    double chosen(Column column) {
        return chosen.getOrDefault(column, 0.0);
    }

    void choose(Column column, double width) {
        if (width > 0) {
            chosen.put(column, Math.max(width, usual(column).min()));
        } else {
            chosen.remove(column);
        }
    }

    /// Lays the columns out anew.
    void lay(TableView<EndpointEntry> table) {
        call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableView.ResizeFeatures<EndpointEntry> entries = features;
        double room = entries.getContentWidth() / scale - CHEVRON;
        List<EntryColumn> columns = EntryColumn.visible(entries.getTable());
        if (room <= 0 || columns.isEmpty()) {
            return false;
        }
        if (entries.getColumn() instanceof EntryColumn dragged) {
            drag(columns, dragged, entries.getDelta() / scale, room);
        }
        lay(entries, columns, room);
        return true;
    }

    /// The name takes what the others leave, so its right edge is the left edge of the column after it.
    private void drag(List<EntryColumn> columns, EntryColumn dragged, double by, double room) {
        EntryColumn meant = dragged;
        double delta = by;
        if (dragged.column() == Column.NAME) {
            int next = columns.indexOf(dragged) + 1;
            if (next >= columns.size()) {
                return;
            }
            meant = columns.get(next);
            delta = -by;
        }
        double others = usual(Column.NAME).min();
        for (EntryColumn column : columns) {
            if (column != meant && column.column() != Column.NAME) {
                others += column.getWidth() / scale;
            }
        }
        double now = meant.getWidth() / scale;
        double most = Math.max(now, room - others);
        choose(meant.column(), Math.min(now + delta, most));
        whenChosen.run();
    }

    private void lay(TableView.ResizeFeatures<EndpointEntry> features, List<EntryColumn> columns, double room) {
        double left = room;
        int shares = 0;
        for (EntryColumn column : columns) {
            left -= base(column);
            shares += share(column);
        }
        double more = shares == 0 ? 0 : Math.max(0, left) / shares;
        double used = 0;
        EntryColumn name = null;
        for (EntryColumn column : columns) {
            if (column.column() == Column.NAME) {
                name = column;
            } else {
                double width = Math.floor((base(column) + more * share(column)) * scale);
                features.setColumnWidth(column, width);
                used += width;
            }
        }
        if (name != null) {
            double rest = Math.floor((room + CHEVRON) * scale) - Math.ceil(CHEVRON * scale) - used;
            features.setColumnWidth(name, Math.max(rest, usual(Column.NAME).min() * scale));
        }
    }

    private double base(EntryColumn column) {
        double width = chosen(column.column());
        return width > 0 && column.column() != Column.NAME
                ? width
                : usual(column.column()).width();
    }

    private int share(EntryColumn column) {
        boolean fixed = chosen(column.column()) > 0 && column.column() != Column.NAME;
        return fixed ? 0 : usual(column.column()).share();
    }

    private static Usual usual(Column column) {
        return USUAL.getOrDefault(column, new Usual(100, 50, 1));
    }
}
