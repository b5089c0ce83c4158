package org.resolverdesk.model;

/// The account (domain) and the project in it, each by id and name (reference 5.1, 5.2); what isn't known yet is
/// empty.
public record Tenant(String domainId, String domain, String projectId, String project) {}
