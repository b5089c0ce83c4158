package org.resolverdesk.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.api.trace.Trace;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;

/// A service over TLS with a certificate authority of its own, and a program somewhere in its network. The service is
/// asked by the name `localhost`, unless a proxy stands between.
final class Corporation implements AutoCloseable {
    static final String TOKEN = "made-up-token-0123456789";
    private static final Duration LONG = Duration.ofSeconds(20);

    final HeldCertificate authority = new HeldCertificate.Builder()
            .commonName("Made-up Corporation Root")
            .certificateAuthority(1)
            .build();
    final MockWebServer server = new MockWebServer();
    final Trace trace = new Trace(Instant::now);
    private final Map<String, String> environment;
    private final ProxySelector desktop;
    private final Apis apis;

    Corporation() {
        this(Map.of(), ProxySelector.of(null));
    }

    Corporation(Map<String, String> environment, ProxySelector desktop) {
        this.environment = environment;
        this.desktop = desktop;
        apis = apis();
    }

    private Apis apis() {
        return new Apis(
                "test",
                new Timeouts(LONG, LONG, LONG),
                new Passage.Surroundings(environment, System.getProperty("os.name"), desktop));
    }

    HeldCertificate.Builder issue() {
        return new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("dns.made-up.example");
    }

    Corporation shows(HeldCertificate certificate, HeldCertificate... between) {
        X509Certificate[] chain = new X509Certificate[between.length];
        for (int i = 0; i < between.length; i++) {
            chain[i] = between[i].certificate();
        }
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate, chain)
                .build()
                .sslSocketFactory());
        try {
            server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    URI base(String host) {
        return URI.create("https://" + host + ":" + server.getPort());
    }

    static Profile profile(URI base, Network network) {
        return new Profile(
                "p-1",
                "p",
                new Hosts("", base, base, base),
                List.of("r"),
                new Tenant("domain-1", "", "project-1", ""),
                new SignIn.Token(),
                network,
                Profile.Care.REHEARSAL);
    }

    Network network(Network.Proxy proxy, String... trusted) {
        return new Network(proxy, List.of(trusted), LONG, LONG);
    }

    Apis.Opened open(URI base, Network network) {
        return open(base, network, new Secret(""));
    }

    Apis.Opened open(URI base, Network network, Secret proxyPassword) {
        Credentials token = new TokenAuth(TOKEN);
        return apis.open(profile(base, network), token, trace, proxyPassword);
    }

    void answers(String body) {
        server.enqueue(new MockResponse.Builder().code(200).body(body).build());
    }

    void answersAnEndpoint() {
        answers(Golden.text("dns/show-endpoint.response-200.json"));
    }

    @Override
    public void close() {
        apis.close();
        server.close();
    }
}
