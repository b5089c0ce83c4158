package org.resolverdesk.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is wrong with the journal. `setAside` is where a damaged one was moved to, null where it stays;
/// `reason` is the database's or the system's own text.
public record JournalProblem(Kind kind, Path file, @Nullable Path setAside, String reason) {
    public enum Kind {
        /// It was damaged and set aside; a new one was begun, with what could still be read of what is open.
        DAMAGED,
        /// A newer version of the program wrote it: it is read, and nothing is written.
        NEWER,
        /// Its folder or file can't be written: it is read as it is, and opened again at each thing to be written.
        READ_ONLY,
        /// It can't be opened, or another program holds it.
        UNREADABLE,
        /// What was to be written isn't.
        NOT_WRITTEN,
        /// One of its kind is open already.
        ALREADY_OPEN,
        /// What it was to be written of is over: its end stays as it was written.
        ALREADY_OVER
    }
}
