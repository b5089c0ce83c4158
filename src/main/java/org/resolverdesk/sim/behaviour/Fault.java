package org.resolverdesk.sim.behaviour;

/// What can go wrong with one request. A request that is refused was not acted on.
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
    /// What the request makes (an endpoint, an address, a rule) ends in ERROR.
    END_IN_ERROR,
    /// Refused with 500: DNS.0001 by the DNS service, APIGW.0601 elsewhere.
    INTERNAL,
    /// A write to the DNS service is refused with 409 DNS.0021; reads pass.
    LOCKED,
    /// A request to the DNS service is refused with 403 DNS.0014, its flow control.
    FLOW_CONTROL,
    /// Refused with 429 APIGW.0308, the gateway's.
    THROTTLED
}
