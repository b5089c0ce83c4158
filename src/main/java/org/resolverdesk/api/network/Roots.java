package org.resolverdesk.api.network;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The roots that come with the JDK and those of the system, for all profiles. Read when they are first asked for,
/// which takes some hundred milliseconds; what can't be read is left out and logged. Any thread.
public final class Roots {
    private static final Logger LOG = System.getLogger(Roots.class.getName());

    /// Where Linux systems keep theirs in one file: Debian, Fedora, openSUSE, RHEL, Alpine.
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private final Passage.Surroundings surroundings;
    private @Nullable List<X509Certificate> jdk;
    private @Nullable List<X509Certificate> system;

    public Roots(Passage.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    synchronized List<X509Certificate> ofJdk() {
        List<X509Certificate> known = jdk == null ? readJdks() : jdk;
        jdk = known;
        return known;
    }

    synchronized List<X509Certificate> ofSystem() {
        List<X509Certificate> known =
                system == null ? readSystems(surroundings.osName(), surroundings.bundle()) : system;
        system = known;
        return known;
    }

    private static List<X509Certificate> readJdks() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    return List.of(trust.getAcceptedIssuers());
                }
            }
        } catch (GeneralSecurityException e) {
            LOG.log(Level.WARNING, "the JDK's roots can't be read", e);
        }
        return List.of();
    }

    /// `bundle` is a file that the user's environment names (`SSL_CERT_FILE`), instead of the usual places.
    private static List<X509Certificate> readSystems(String osName, @Nullable Path bundle) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return ofStores("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
        }
        if (os.startsWith("mac")) {
            return ofStores("KeychainStore-ROOT", "KeychainStore");
        }
        return bundle != null
                ? ofFile(bundle)
                : BUNDLES.stream()
                        .filter(Files::isReadable)
                        .findFirst()
                        .map(Roots::ofFile)
                        .orElse(List.of());
    }

    private static List<X509Certificate> ofFile(Path file) {
        try {
            return Certificates.read(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the system's roots in " + file + " can't be read", e);
            return List.of();
        }
    }

    private static List<X509Certificate> ofStores(String... types) {
        List<X509Certificate> roots = new ArrayList<>();
        for (String type : types) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                for (String alias : Collections.list(store.aliases())) {
                    Certificate certificate = store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
                    if (certificate instanceof X509Certificate root) {
                        roots.add(root);
                    }
                }
            } catch (GeneralSecurityException | IOException e) {
                LOG.log(Level.WARNING, "the system's roots in " + type + " can't be read", e);
            }
        }
        return roots;
    }
}
