package org.resolverdesk.config.found;

import java.nio.file.Path;
import java.util.List;

/// Everything that was found, in the order in which it was looked for, and the files that couldn't be read.
public record Finds(List<Found> found, List<Unread> unread) {
    /// `reason` quotes nothing of the file, which may hold secrets.
    public record Unread(Path file, String reason) {}

    public Finds {
        found = List.copyOf(found);
        unread = List.copyOf(unread);
    }
}
