package org.resolverdesk.config.secret;

/// Which secret: of which profile, for what.
public record SecretName(String profileId, SecretKind kind) {}
