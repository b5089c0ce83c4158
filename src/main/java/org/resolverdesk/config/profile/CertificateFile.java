package org.resolverdesk.config.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolverdesk.model.PeerCertificate;

/// Certificates that a person chose to trust, out of a file: PEM, one or several, or a single one in DER. All of it
/// is taken or nothing; a private key beside them is never read. Blocks.
public final class CertificateFile {
    private static final int MAX_BYTES = 1 << 20;

    /// A whole bundle of public roots isn't what one compares by fingerprint.
    static final int MOST = 20;

    private static final int DER_SEQUENCE = 0x30;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([^-]*)(?:-----END|\\z)");

    /// What a file holds.
    public sealed interface Read {
        /// In the order of the file.
        record Some(List<PeerCertificate> certificates) implements Read {
            public Some {
                certificates = List.copyOf(certificates);
            }
        }

        /// Nothing of it is taken; `details` are the system's or the parser's words, empty where there are none.
        record Nothing(Why why, String details) implements Read {}
    }

    public enum Why {
        UNREADABLE,
        TOO_LARGE,
        /// It holds no certificate.
        NONE,
        /// It holds a key and no certificate.
        KEY_ONLY,
        TOO_MANY,
        /// One that it holds is cut or changed: the details say which.
        DAMAGED
    }

    private CertificateFile() {}

    public static Read read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return new Read.Nothing(Why.UNREADABLE, e.toString());
        }
        if (bytes.length > MAX_BYTES) {
            return new Read.Nothing(Why.TOO_LARGE, "");
        }
        return bytes.length > 0 && bytes[0] == DER_SEQUENCE
                ? der(bytes)
                : pem(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// One that a profile keeps; empty where it can't be read.
    public static Optional<PeerCertificate> one(String pem) {
        return pem(pem) instanceof Read.Some(List<PeerCertificate> some)
                ? Optional.of(some.getFirst())
                : Optional.empty();
    }

    private static Read der(byte[] bytes) {
        try {
            return new Read.Some(List.of(certificate(bytes)));
        } catch (CertificateException e) {
            // It may be a key store, or a key.
            return new Read.Nothing(Why.NONE, String.valueOf(e.getMessage()));
        }
    }

    private static Read pem(String text) {
        List<PeerCertificate> certificates = new ArrayList<>();
        Matcher blocks = PEM.matcher(text);
        while (blocks.find()) {
            if (certificates.size() == MOST) {
                return new Read.Nothing(Why.TOO_MANY, "");
            }
            try {
                certificates.add(certificate(Base64.getMimeDecoder().decode(blocks.group(1))));
            } catch (CertificateException | IllegalArgumentException e) {
                return new Read.Nothing(Why.DAMAGED, "#" + (certificates.size() + 1) + ": " + e.getMessage());
            }
        }
        if (!certificates.isEmpty()) {
            return new Read.Some(certificates);
        }
        return new Read.Nothing(text.contains("PRIVATE KEY-----") ? Why.KEY_ONLY : Why.NONE, "");
    }

    private static PeerCertificate certificate(byte[] der) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate one) {
            return PeerCertificate.of(one);
        }
        throw new CertificateException("not an X.509 certificate");
    }
}
