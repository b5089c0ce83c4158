package org.resolverdesk.proof.fault;

/// What the way does to a create.
enum Kind {
    /// Ends the stream, FIN; before connect: nobody listens.
    CUT,
    /// RST; before connect: accepts and resets.
    RESET,
    /// Holds it back, for a moment or until the client has given up; before connect: takes no connection.
    DELAY,
    /// Sends it twice: the request to the service, or the answer to the client.
    DUPLICATE,
    /// Overwrites bytes of it by some that belong into no text, or answers such bytes.
    GARBLE,
    /// Answers in the service's place, as gateways do: 408, 502, 503 with `Retry-After: 0`, 504, 307.
    SUBSTITUTE
}
