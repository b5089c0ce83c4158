package org.resolverdesk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deed that was asked for, written down before anything of it is sent. `profile` is the profile's id;
/// `previous` is the intent that this one sends again, null for the first attempt.
public record Intent(
        long id,
        String profile,
        Deed deed,
        Instant at,
        @Nullable Long previous) {}
