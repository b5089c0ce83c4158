package org.resolverdesk.spec;

/// What a finding is about: a field, a cell of the IP table (rows count from 0), the table as a whole, or the
/// whole draft.
public sealed interface Place {
    record Name() implements Place {}

    record Direction() implements Place {}

    record Region() implements Place {}

    /// The IP table as a whole: how many rows, which VPC.
    record Rows() implements Place {}

    record Row(int index, Column column) implements Place {}

    record Whole() implements Place {}

    enum Column {
        SUBNET,
        IP
    }
}
