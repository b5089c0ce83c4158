package org.resolverdesk.model;

/// How careful to be with a profile: on PRODUCTION everything that changes something is held for some seconds, and
/// nothing is sent again by itself.
public enum Guard {
    REHEARSAL,
    NORMAL,
    PRODUCTION
}
