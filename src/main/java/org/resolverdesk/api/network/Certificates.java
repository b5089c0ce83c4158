package org.resolverdesk.api.network;

import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates out of a text, and the hosts that they are for. Pure.
final class Certificates {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:TRUSTED )?CERTIFICATE-----([^-]*)-----END (?:TRUSTED )?CERTIFICATE-----");
    private static final Logger LOG = System.getLogger(Certificates.class.getName());
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Certificates() {}

    /// All certificates of a PEM text; those that can't be read are left out: one bad file among the system's roots
    /// mustn't take the others away.
    static List<X509Certificate> read(String pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = PEM.matcher(pem);
        while (blocks.find()) {
            try {
                byte[] der = Base64.getMimeDecoder().decode(blocks.group(1));
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate one) {
                    certificates.add(one);
                }
            } catch (CertificateException | IllegalArgumentException notOne) {
                LOG.log(Level.DEBUG, "a certificate can't be read", notOne);
            }
        }
        return certificates;
    }

    /// The hosts and addresses that it is for; its common name where it names none.
    static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> entry : alternatives == null ? List.<List<?>>of() : alternatives) {
                boolean host = entry.get(0) instanceof Integer kind && (kind == DNS_NAME || kind == IP_ADDRESS);
                if (host && entry.get(1) instanceof String name) {
                    names.add(name);
                }
            }
        } catch (CertificateParsingException unreadable) {
            names.clear();
        }
        return names.isEmpty() ? List.of(certificate.getSubjectX500Principal().getName()) : names;
    }
}
