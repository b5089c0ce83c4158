package org.resolverdesk.model;

/// A quota of the account, such as `inbound_endpoint` (reference 3.1).
public record Quota(String key, int limit, int used) {}
