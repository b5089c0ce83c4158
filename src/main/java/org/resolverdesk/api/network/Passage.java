package org.resolverdesk.api.network;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.model.Secret;

/// A profile's way to its hosts. Any thread.
public final class Passage {

    /// What of the computer matters: `variables` are the environment's, `osName` decides where the system's roots
    /// are, `proxies` are as the desktop has them set.
    public record Surroundings(Map<String, String> variables, String osName, ProxySelector proxies) {
        public static Surroundings ofThisComputer() {
            ProxySelector system = ProxySelector.getDefault();
            return new Surroundings(
                    System.getenv(),
                    System.getProperty("os.name", ""),
                    system == null ? ProxySelector.of(null) : system);
        }

        @Nullable
        Path bundle() {
            String named = variables.get("SSL_CERT_FILE");
            return named == null || named.isBlank() ? null : Path.of(named);
        }
    }

    private final Proxies proxies;
    private final ProxyPassword proxyPassword;
    private final Trust trust;
    private final Map<String, X509Certificate> mismatched = new ConcurrentHashMap<>();

    /// `password` is that of the profile's own proxy, asked for when it is needed.
    public Passage(Network network, Surroundings surroundings, Roots roots, Supplier<Secret> password) {
        proxies = new Proxies(network.proxy(), surroundings.variables(), surroundings.proxies(), password);
        proxyPassword = new ProxyPassword(proxies);
        trust = new Trust(() -> Trust.roots(
                roots.ofJdk(),
                roots.ofSystem(),
                network.trusted().stream()
                        .flatMap(pem -> Certificates.read(pem).stream())
                        .toList()));
    }

    /// A client like that one, with its connections and threads, that goes this way; `secured` is whether any of its
    /// hosts is reached over TLS.
    public OkHttpClient.Builder like(OkHttpClient one, boolean secured) {
        OkHttpClient.Builder client =
                one.newBuilder().proxySelector(new Selector()).proxyAuthenticator(proxyPassword);
        if (secured) {
            HostnameVerifier usual = one.hostnameVerifier();
            client.connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                    .sslSocketFactory(context().getSocketFactory(), trust)
                    .hostnameVerifier((host, session) -> usual.verify(host, session) || other(host, session));
        }
        return client;
    }

    /// Why that host can't be reached at all, before it was tried.
    public Optional<Obstacle> blocked(URI url) {
        return proxies.to(url) instanceof Proxies.Way.None(Obstacle why) ? Optional.of(why) : Optional.empty();
    }

    /// The proxy that stands between, as host and port; empty where none does.
    public Optional<String> proxy(URI url) {
        return proxies.to(url) instanceof Proxies.Way.Through way ? Optional.of(way.name()) : Optional.empty();
    }

    /// Which root the host's certificates lead to; empty where it has shown none yet that are trusted.
    public Optional<Trust.Anchor> anchor(String host) {
        return trust.anchor(host);
    }

    /// What a failure means to the user, where it can be told: only for calls of which nothing has left.
    public Optional<Obstacle> obstacle(URI url, IOException failure) {
        String host = url.getHost();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Trust.Untrusted untrusted) {
                return Optional.of(new Obstacle.Untrusted(
                        host,
                        untrusted.chain().stream().map(PeerCertificate::of).toList()));
            }
            if (cause instanceof Trust.NotInForce late) {
                return Optional.of(new Obstacle.NotInForce(host, PeerCertificate.of(late.certificate())));
            }
        }
        X509Certificate other = mismatched.get(host);
        return switch (failure) {
            case SSLPeerUnverifiedException _
            when other != null ->
                Optional.of(new Obstacle.OtherHost(host, PeerCertificate.of(other), Certificates.names(other)));
            // Whether there is such a host isn't known.
            case UnknownHostException unknown when unknown.getCause() instanceof TimeoutException -> Optional.empty();
            case UnknownHostException _ ->
                Optional.of(
                        new Obstacle.NoSuchHost(proxy(url).map(Passage::host).orElse(host)));
            case SocketException _ -> Optional.of(new Obstacle.NoConnection(first(url)));
            case SocketTimeoutException _ -> Optional.of(new Obstacle.NoConnection(first(url)));
            default ->
                "Failed to authenticate with proxy".equals(failure.getMessage())
                        ? proxyPassword.unanswered(host)
                        : Optional.empty();
        };
    }

    /// Who is connected to first.
    private String first(URI url) {
        return proxy(url).orElse(url.getAuthority());
    }

    private static String host(String withPort) {
        return withPort.substring(0, withPort.lastIndexOf(':'));
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            // Each Java has TLS.
            throw new IllegalStateException(impossible);
        }
    }

    private boolean other(String host, SSLSession session) {
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate shown) {
                mismatched.put(host, shown);
            }
        } catch (SSLPeerUnverifiedException none) {
            mismatched.remove(host);
        }
        return false;
    }

    private final class Selector extends ProxySelector {
        @Override
        public List<Proxy> select(URI url) {
            return proxies.to(url) instanceof Proxies.Way.Through way ? List.of(way.proxy()) : List.of(Proxy.NO_PROXY);
        }

        /// The client says what failed.
        @Override
        public void connectFailed(URI url, SocketAddress address, IOException failure) {}
    }
}
