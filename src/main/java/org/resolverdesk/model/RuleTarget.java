package org.resolverdesk.model;

/// A server that a rule forwards queries to, by its address (reference 2.1).
public record RuleTarget(String ip) {}
