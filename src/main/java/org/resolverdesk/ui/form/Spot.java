package org.resolverdesk.ui.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.spec.Place;

/// Where in the form something is: like [Place], but a row is known by its identity, which outlives a change of
/// its number. `row` is 0 for all but the cells.
public record Spot(Kind kind, long row) {
    public static final Spot NAME = new Spot(Kind.NAME, 0);
    public static final Spot DIRECTION = new Spot(Kind.DIRECTION, 0);
    public static final Spot REGION = new Spot(Kind.REGION, 0);
    public static final Spot ROWS = new Spot(Kind.ROWS, 0);
    public static final Spot WHOLE = new Spot(Kind.WHOLE, 0);

    public enum Kind {
        NAME,
        DIRECTION,
        REGION,
        SUBNET,
        IP,
        ROWS,
        WHOLE
    }

    public static Spot subnet(RowModel row) {
        return new Spot(Kind.SUBNET, row.id());
    }

    public static Spot ip(RowModel row) {
        return new Spot(Kind.IP, row.id());
    }

    // Written out: what the compiler leaves to the first call takes milliseconds then, before the form takes a key.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spot spot && spot.kind == kind && spot.row == row;
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Long.hashCode(row);
    }

    /// The spot of a place; a row that no longer is there becomes the table.
    static Spot of(Place place, List<RowModel> rows) {
        return switch (place.kind()) {
            case NAME -> NAME;
            case DIRECTION -> DIRECTION;
            case REGION -> REGION;
            case ROWS -> ROWS;
            case WHOLE -> WHOLE;
            case ROW -> cell((Place.Row) place, rows);
        };
    }

    private static Spot cell(Place.Row place, List<RowModel> rows) {
        if (place.index() >= rows.size()) {
            return ROWS;
        }
        RowModel row = rows.get(place.index());
        return place.column() == Place.Column.SUBNET ? subnet(row) : ip(row);
    }
}
