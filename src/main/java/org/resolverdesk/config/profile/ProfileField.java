package org.resolverdesk.config.profile;

/// The parts of a profile that a finding can be about.
public enum ProfileField {
    NAME,
    REGION,
    DNS,
    VPC,
    IAM,
    DOMAIN,
    DOMAIN_ID,
    PROJECT,
    PROJECT_ID,
    USER,
    USER_ID,
    ACCESS_KEY,
    PROXY_HOST,
    PROXY_PORT,
    PROXY_USER,
    CONNECT,
    CALL,
    GUARD
}
