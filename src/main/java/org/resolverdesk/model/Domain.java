package org.resolverdesk.model;

/// An account, which IAM calls a domain (reference 5.2).
public record Domain(String id, String name) {}
