package org.resolverdesk.journal;

/// What came of following the hash chain from its beginning.
public sealed interface Verified {
    /// Every one of `steps` is as it was written; whether steps were cut off at the end can't be told.
    record Whole(long steps) implements Verified {}

    /// At the step of that number something was changed, taken out or put in; all before it are as written.
    record Broken(long step, long course) implements Verified {}
}
