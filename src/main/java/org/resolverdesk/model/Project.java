package org.resolverdesk.model;

/// A project of the account (reference 5.2). The default project of a region is named like it.
public record Project(String id, String name, String domainId, boolean enabled) {}
