package org.resolverdesk.model;

/// An endpoint as the service just showed it. `state` is its word, empty where the service no longer knows it;
/// `ours`: this program made or deleted it; `fresh`: everything had been read before, so that it is new.
public record Sighting(String endpoint, String name, String state, int addresses, boolean ours, boolean fresh) {}
