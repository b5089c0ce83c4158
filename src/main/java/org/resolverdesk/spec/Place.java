package org.resolverdesk.spec;

/// What a finding is about: a field, a cell of the IP table (rows count from 0), the table as a whole, or the
/// whole draft.
public sealed interface Place {
    /// From the top of the form to its end; the table as a whole comes after its rows. A switch over these is
    /// made by the compiler, one over the records by Java at its first use: a millisecond or more, before the
    /// form takes a key.
    enum Kind {
        NAME,
        DIRECTION,
        REGION,
        ROW,
        ROWS,
        WHOLE
    }

    Kind kind();

    record Name() implements Place {
        @Override
        public Kind kind() {
            return Kind.NAME;
        }
    }

    record Direction() implements Place {
        @Override
        public Kind kind() {
            return Kind.DIRECTION;
        }
    }

    record Region() implements Place {
        @Override
        public Kind kind() {
            return Kind.REGION;
        }
    }

    /// The IP table as a whole: how many rows, which VPC.
    record Rows() implements Place {
        @Override
        public Kind kind() {
            return Kind.ROWS;
        }
    }

    record Row(int index, Column column) implements Place {
        @Override
        public Kind kind() {
            return Kind.ROW;
        }
    }

    record Whole() implements Place {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }
    }

    enum Column {
        SUBNET,
        IP
    }
}
