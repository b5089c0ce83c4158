package org.resolverdesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/// Files of certificates as an administrator hands them out: one that is whole, one that was cut.
record PemFiles(Path whole, Path damaged) {
    static PemFiles made() {
        HeldCertificate root = new HeldCertificate.Builder()
                .commonName("ACME Root")
                .organizationalUnit("Security")
                .duration(3650, TimeUnit.DAYS)
                .certificateAuthority(1)
                .build();
        HeldCertificate proxy = new HeldCertificate.Builder()
                .commonName("ACME Proxy CA 2")
                .organizationalUnit("Security")
                .duration(365, TimeUnit.DAYS)
                .certificateAuthority(0)
                .signedBy(root)
                .build();
        String pem = proxy.certificatePem() + root.certificatePem();
        try {
            Path folder = Files.createDirectories(Path.of("target", "studio"));
            return new PemFiles(
                    Files.writeString(folder.resolve("acme-roots.pem"), pem),
                    Files.writeString(folder.resolve("acme-cut.pem"), pem.substring(0, pem.length() - 200)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
