package org.resolverdesk.proof.fault;

/// One fault, made ready for the next create: `at` (0 to 1) is how far into its stage it strikes, `hold` how
/// long a delay lasts, and `seed` decides which bytes are spoilt and which gateway answers.
record Blow(Cell cell, double at, Hold hold, long seed) {
    /// How long a delay lasts.
    enum Hold {
        /// Less than any time-out.
        SHORT,
        /// Until the client has given up, and then the service gets it after all.
        LATE,
        /// Until the client has given up, and then it is lost.
        NEVER
    }

    Stage stage() {
        return cell.stage();
    }

    Kind kind() {
        return cell.kind();
    }

    /// A point within so many bytes, never their end.
    int point(int bytes) {
        return Math.min(bytes - 1, (int) (at * bytes));
    }

    /// Whether the service gets the request only after the client has given up on it.
    boolean actsLate() {
        return kind() == Kind.DELAY
                && hold == Hold.LATE
                && stage().compareTo(Stage.BEFORE_CONNECT) > 0
                && !stage().acted();
    }
}
