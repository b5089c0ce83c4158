package org.resolverdesk.ui.list;

/// What the filter found among all rows.
///
/// - `total`: rows there are
/// - `all`, `inbound`, `outbound`: those that the text lets through, by direction
/// - `besides`: rows made here that are shown although the filter doesn't let them through
/// - `unread`: rows that may match once their addresses have been read; 0 without a text
public record Tally(int total, int all, int inbound, int outbound, int besides, int unread) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    public int of(Scope scope) {
        return switch (scope) {
            case ALL -> all;
            case INBOUND -> inbound;
            case OUTBOUND -> outbound;
        };
    }
}
