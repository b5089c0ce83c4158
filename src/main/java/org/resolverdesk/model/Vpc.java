package org.resolverdesk.model;

/// A VPC (reference 4.3).
public record Vpc(String id, String name, String cidr, String status) {}
