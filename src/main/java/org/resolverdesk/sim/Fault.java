package org.resolverdesk.sim;

/// What can go wrong with one request.
public enum Fault {
    /// Nothing: for letting a request pass in a script.
    NONE,
    /// The connection ends before the request was acted on.
    DROP_BEFORE,
    /// The request is acted on, then the connection ends without an answer.
    DROP_AFTER,
    /// The answer's body ends half-way, with its connection.
    CUT_BODY,
    /// The answer comes late, as [Behaviour#slow] says.
    SLOW,
    /// What the request makes (a create's endpoint, a bind's address) ends in ERROR.
    END_IN_ERROR
}
