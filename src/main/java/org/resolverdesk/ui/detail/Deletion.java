package org.resolverdesk.ui.detail;

import java.time.Instant;
import org.resolverdesk.model.ApiFailure;

/// Where the deletion of the open endpoint stands, from the question to the service's answer; after that its
/// state tells.
public sealed interface Deletion {
    record None() implements Deletion {}

    /// The question is on the screen.
    record Asking() implements Deletion {}

    /// It is held back until then, and can be called off.
    record Held(Instant until, Runnable cancel) implements Deletion {}

    /// The call is under way.
    record Sent() implements Deletion {}

    /// It didn't go through.
    record Failed(ApiFailure failure) implements Deletion {}
}
