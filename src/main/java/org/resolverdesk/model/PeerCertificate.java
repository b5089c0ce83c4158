package org.resolverdesk.model;

import java.time.Instant;

/// A certificate that a host showed: names as RFC 2253 has them, `sha256` as 32 pairs of upper-case hexadecimal
/// digits with colons, `pem` what a profile keeps to trust it.
public record PeerCertificate(String subject, String issuer, Instant from, Instant until, String sha256, String pem) {}
