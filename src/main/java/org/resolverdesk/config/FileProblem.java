package org.resolverdesk.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What went wrong with a file, to be shown. `setAside` is where a damaged one was moved to, null where that
/// failed too; `reason` is the system's or the parser's own text.
public record FileProblem(Kind kind, Path file, @Nullable Path setAside, String reason) {
    public enum Kind {
        /// It isn't what the program writes; it was set aside, and what it held is at its default.
        DAMAGED,
        /// It is there and can't be read, so it isn't written either.
        UNREADABLE,
        /// What was to be kept isn't.
        NOT_WRITTEN
    }
}
