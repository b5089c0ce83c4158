package org.resolverdesk.proof.fault;

/// Another administrator, who makes an endpoint of the same name while we make ours.
enum Rival {
    NONE,
    /// Elsewhere in the network, after we last looked and before we send.
    BEFORE,
    /// Elsewhere in the network, when our outcome is known or unknown, before we look.
    AFTER,
    /// With exactly our request, before we send.
    TWIN_BEFORE,
    /// With exactly our request, before we look.
    TWIN_AFTER;

    boolean before() {
        return this == BEFORE || this == TWIN_BEFORE;
    }

    boolean after() {
        return this == AFTER || this == TWIN_AFTER;
    }

    boolean twin() {
        return this == TWIN_BEFORE || this == TWIN_AFTER;
    }
}
