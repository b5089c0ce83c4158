package org.resolverdesk.model;

/// The colour that a profile is known by, in header line and chip; the look says what it is in each theme. TEAL is
/// the rehearsal's alone.
public enum Tint {
    TEAL,
    BLUE,
    GREEN,
    AMBER,
    RED,
    PURPLE,
    PINK,
    GREY
}
