package org.resolverdesk.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// A certificate to be compared: names as RFC 2253 has them, `sha256` as 32 pairs of upper-case hexadecimal digits
/// with colons, `pem` what a profile keeps to trust it.
public record PeerCertificate(String subject, String issuer, Instant from, Instant until, String sha256, String pem) {
    private static final int PEM_LINE = 64;

    public static PeerCertificate of(X509Certificate certificate) {
        try {
            byte[] bytes = certificate.getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
            return new PeerCertificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(PEM_LINE, newline).encodeToString(bytes)
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException impossible) {
            // Each Java has this algorithm, and what was read from bytes has bytes.
            throw new IllegalStateException(impossible);
        }
    }
}
