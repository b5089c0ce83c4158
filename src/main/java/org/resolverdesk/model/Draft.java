package org.resolverdesk.model;

import java.time.Instant;

/// A form that was left, as typed: a draft of a new endpoint under a name of its own, or none (empty). `open`:
/// it is the one that is in the form. Holds no secret.
public record Draft(
        long id, String profile, String name, EndpointDraft form, Instant made, Instant changed, boolean open) {}
