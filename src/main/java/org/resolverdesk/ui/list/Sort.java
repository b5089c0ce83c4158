package org.resolverdesk.ui.list;

/// What the list is ordered by. Rows that say nothing in that column come last either way, and equal ones
/// newest first.
public record Sort(Column by, boolean descending) {
    /// The order before anyone chose one: newest first, and above them what is being sent or of unknown
    /// outcome.
    public static final Sort NEWEST = new Sort(Column.AGE, false);
}
