package org.resolverdesk.model;

/// A region of the cloud (reference 5.2), with its English name, or its id where it has none.
public record Region(String id, String name) {}
