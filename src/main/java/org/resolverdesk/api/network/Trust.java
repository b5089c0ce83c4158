package org.resolverdesk.api.network;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts what the JDK, the system or the profile trusts, all roots together, and nothing else. The roots are read
/// with the first host that shows a certificate.
public final class Trust extends X509ExtendedTrustManager {

    /// Who trusts a root; where several do, the first.
    public enum Store {
        JDK,
        SYSTEM,
        PROFILE
    }

    /// A root with who trusts it.
    public record Anchor(Store store, String subject) {}

    /// A chain that leads to no root, as the host showed it.
    static final class Untrusted extends CertificateException {
        private static final long serialVersionUID = 1;
        private final transient List<X509Certificate> chain;

        Untrusted(X509Certificate[] chain, CertificateException cause) {
            super("no root is trusted for " + chain[0].getSubjectX500Principal().getName(), cause);
            this.chain = List.of(chain);
        }

        List<X509Certificate> chain() {
            return chain;
        }
    }

    /// A certificate that isn't in force today.
    static final class NotInForce extends CertificateException {
        private static final long serialVersionUID = 1;
        private final transient X509Certificate certificate;

        NotInForce(X509Certificate certificate, CertificateException cause) {
            super("not in force: " + certificate.getSubjectX500Principal().getName(), cause);
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }

    private record Loaded(X509ExtendedTrustManager manager, Map<X509Certificate, Store> roots) {}

    private final Supplier<Map<X509Certificate, Store>> source;
    private final Map<String, List<X509Certificate>> trusted = new ConcurrentHashMap<>();
    private @Nullable Loaded loaded;

    Trust(Supplier<Map<X509Certificate, Store>> source) {
        this.source = source;
    }

    /// The roots of all three, in that order.
    static Map<X509Certificate, Store> roots(
            List<X509Certificate> jdk, List<X509Certificate> system, List<X509Certificate> profile) {
        Map<X509Certificate, Store> roots = new LinkedHashMap<>();
        jdk.forEach(root -> roots.putIfAbsent(root, Store.JDK));
        system.forEach(root -> roots.putIfAbsent(root, Store.SYSTEM));
        profile.forEach(root -> roots.putIfAbsent(root, Store.PROFILE));
        return roots;
    }

    /// Which root the chain leads to that this host showed last and that was trusted.
    Optional<Anchor> anchor(String host) {
        List<X509Certificate> chain = trusted.get(host);
        return chain == null ? Optional.empty() : anchor(chain);
    }

    private Optional<Anchor> anchor(List<X509Certificate> chain) {
        Map<X509Certificate, Store> roots = loaded().roots();
        for (X509Certificate shown : chain) {
            Store direct = roots.get(shown);
            if (direct != null) {
                return Optional.of(anchor(direct, shown));
            }
            for (Map.Entry<X509Certificate, Store> root : roots.entrySet()) {
                if (signed(root.getKey(), shown)) {
                    return Optional.of(anchor(root.getValue(), root.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    private static Anchor anchor(Store store, X509Certificate root) {
        return new Anchor(store, root.getSubjectX500Principal().getName());
    }

    private static boolean signed(X509Certificate root, X509Certificate shown) {
        if (!root.getSubjectX500Principal().equals(shown.getIssuerX500Principal())) {
            return false;
        }
        try {
            shown.verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }

    private static void check(X509Certificate[] chain, Check check) throws CertificateException {
        if (chain == null || chain.length == 0) {
            throw new CertificateException("no certificate was shown");
        }
        // A certificate that is trusted itself isn't looked at further by the JDK.
        inForce(chain[0]);
        try {
            check.run();
        } catch (CertificateException e) {
            for (X509Certificate shown : chain) {
                inForce(shown);
            }
            throw new Untrusted(chain, e);
        }
    }

    private static void inForce(X509Certificate certificate) throws NotInForce {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new NotInForce(certificate, e);
        }
    }

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            Map<X509Certificate, Store> roots = source.get();
            known = new Loaded(manager(roots), roots);
            loaded = known;
        }
        return known;
    }

    private static X509ExtendedTrustManager manager(Map<X509Certificate, Store> roots) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate root : roots.keySet()) {
                store.setCertificateEntry("root-" + number++, root);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trust) {
                    return trust;
                }
            }
            throw new IllegalStateException("no trust manager");
        } catch (GeneralSecurityException | IOException impossible) {
            // A store in memory, of a type and with an algorithm that each Java has.
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain, () -> loaded().manager().checkServerTrusted(chain, type, socket));
        SSLSession session = socket instanceof SSLSocket secured ? secured.getHandshakeSession() : null;
        if (session != null && session.getPeerHost() != null) {
            trusted.put(session.getPeerHost(), List.of(chain));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, () -> loaded().manager().checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, () -> loaded().manager().checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("this program serves nobody over TLS");
    }

    /// None: a client shows them to nobody, and asking for them would read them all at the start.
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
