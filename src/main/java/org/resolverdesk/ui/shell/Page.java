package org.resolverdesk.ui.shell;

/// The pages that the rail leads to.
public enum Page {
    ENDPOINTS,
    ACTIVITY,
    REHEARSAL,
    CALLS,
    PROFILES,
    SETTINGS
}
