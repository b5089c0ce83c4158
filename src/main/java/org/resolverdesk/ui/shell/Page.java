package org.resolverdesk.ui.shell;

/// The pages that the rail leads to.
public enum Page {
    ENDPOINTS,
    REHEARSAL,
    CALLS,
    PROFILES,
    SETTINGS
}
