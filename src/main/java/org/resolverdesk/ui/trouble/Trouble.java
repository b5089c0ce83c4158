package org.resolverdesk.ui.trouble;

import org.resolverdesk.config.FileProblem;

/// Something that a person should know of and that stops nothing.
public sealed interface Trouble {
    /// A file of ours: damaged and set aside, unreadable, or not written.
    record OfFile(FileProblem problem) implements Trouble {}

    /// The rehearsal's world was damaged; it was put at `setAside` and a new one begun.
    record OfRehearsal(String setAside) implements Trouble {}

    /// The journal, without which nothing is sent; `setAside` is where a damaged one was put, empty where it
    /// stays.
    record OfJournal(Kind kind, String file, String setAside, String reason) implements Trouble {
        public enum Kind {
            DAMAGED,
            NEWER,
            READ_ONLY,
            UNREADABLE,
            NOT_WRITTEN
        }
    }

    /// So many profiles of the file couldn't be read; they stay in it.
    record OfProfiles(int unread) implements Trouble {}

    /// The program did something that it never should; `details` is for whoever mends it.
    record Unexpected(String details) implements Trouble {}
}
