package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.network.Passage;
import org.resolverdesk.api.network.Trust;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.PeerCertificate;

/// Over TLS, with a certificate authority that nobody else knows.
class SecuredTest {
    private Corporation corporation = new Corporation();

    @AfterEach
    void close() {
        corporation.close();
    }

    private Network trusting(HeldCertificate... roots) {
        String[] pems = new String[roots.length];
        for (int i = 0; i < roots.length; i++) {
            pems[i] = roots[i].certificatePem();
        }
        return corporation.network(new Network.Proxy.None(), pems);
    }

    private Obstacle obstacle(String host, Network network) {
        DnsApi dns = corporation.open(corporation.base(host), network).dns();
        ApiFailure.NotSent failure =
                assertInstanceOf(ApiFailure.NotSent.class, failure(dns.showEndpoint(MockService.SHOWN)));
        assertTrue(failure.obstacle() != null, failure.reason());
        return failure.obstacle();
    }

    @Test
    void aRootThatTheProfileTrustsIsTrustedAndNamed() {
        corporation.shows(corporation.issue().build());
        corporation.answersAnEndpoint();
        Apis.Opened opened = corporation.open(corporation.base("localhost"), trusting(corporation.authority));
        value(opened.dns().showEndpoint(MockService.SHOWN));
        Passage passage = opened.route().passage();
        assertTrue(passage != null);
        assertEquals(
                new Trust.Anchor(Trust.Store.PROFILE, "CN=Made-up Corporation Root"),
                passage.anchor("localhost").orElseThrow());
    }

    @Test
    void anUnknownChainIsShownWithAllThatAPersonCompares() {
        HeldCertificate between = new HeldCertificate.Builder()
                .commonName("Made-up Issuing CA")
                .signedBy(corporation.authority)
                .certificateAuthority(0)
                .build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .commonName("dns")
                .signedBy(between)
                .addSubjectAlternativeName("localhost")
                .build();
        corporation.shows(leaf, between);
        Obstacle.Untrusted untrusted = assertInstanceOf(Obstacle.Untrusted.class, obstacle("localhost", trusting()));
        assertEquals("localhost", untrusted.host());
        assertEquals(2, untrusted.chain().size());
        PeerCertificate shown = untrusted.chain().get(1);
        assertEquals("CN=Made-up Issuing CA", shown.subject());
        assertEquals("CN=Made-up Corporation Root", shown.issuer());
        assertEquals(between.certificate().getNotAfter().toInstant(), shown.until());
        assertTrue(shown.sha256().matches("[0-9A-F]{2}(:[0-9A-F]{2}){31}"), shown.sha256());
        assertEquals(0, corporation.server.getRequestCount(), "nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anyCertificateOfAChainThatWasShownCanBeTrusted(int which) {
        HeldCertificate between = new HeldCertificate.Builder()
                .commonName("Made-up Issuing CA")
                .signedBy(corporation.authority)
                .certificateAuthority(0)
                .build();
        HeldCertificate leaf = new HeldCertificate.Builder()
                .signedBy(between)
                .addSubjectAlternativeName("localhost")
                .build();
        corporation.shows(leaf, between);
        Obstacle.Untrusted untrusted = assertInstanceOf(Obstacle.Untrusted.class, obstacle("localhost", trusting()));
        corporation.answersAnEndpoint();
        Network added = corporation.network(
                new Network.Proxy.None(), untrusted.chain().get(which).pem());
        value(corporation.open(corporation.base("localhost"), added).dns().showEndpoint(MockService.SHOWN));
    }

    @Test
    void aCertificateForAnotherHostIsNamed() {
        corporation.shows(new HeldCertificate.Builder()
                .signedBy(corporation.authority)
                .addSubjectAlternativeName("vpc.made-up.example")
                .build());
        Obstacle.OtherHost other =
                assertInstanceOf(Obstacle.OtherHost.class, obstacle("localhost", trusting(corporation.authority)));
        assertEquals("localhost", other.host());
        assertEquals(List.of("vpc.made-up.example"), other.names());
    }

    @Test
    void aCertificateThatIsNoLongerInForceIsNamed() {
        Instant now = Instant.now();
        HeldCertificate old = corporation
                .issue()
                .validityInterval(
                        now.minusSeconds(7200).toEpochMilli(),
                        now.minusSeconds(3600).toEpochMilli())
                .build();
        corporation.shows(old);
        Obstacle.NotInForce late =
                assertInstanceOf(Obstacle.NotInForce.class, obstacle("localhost", trusting(corporation.authority)));
        assertEquals(
                old.certificate().getNotAfter().toInstant(), late.certificate().until());
    }

    @Test
    void evenACertificateThatIsTrustedItselfHasToBeInForce() {
        Instant now = Instant.now();
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .validityInterval(
                        now.minusSeconds(7200).toEpochMilli(),
                        now.minusSeconds(3600).toEpochMilli())
                .build();
        corporation.shows(own);
        assertInstanceOf(Obstacle.NotInForce.class, obstacle("localhost", trusting(own)));
    }

    @Test
    void theSystemsRootsCountAsWell(@TempDir Path directory) throws IOException {
        Path bundle = directory.resolve("bundle.pem");
        Files.writeString(
                bundle, "# the corporation's\n" + corporation.authority.certificatePem() + "\nnot a certificate\n");
        HeldCertificate authority = corporation.authority;
        Corporation elsewhere = new Corporation(Map.of("SSL_CERT_FILE", bundle.toString()), ProxySelector.of(null));
        elsewhere.shows(new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build());
        elsewhere.answersAnEndpoint();
        Network network = elsewhere.network(new Network.Proxy.None());
        try (elsewhere) {
            Apis.Opened opened = elsewhere.open(elsewhere.base("localhost"), network);
            value(opened.dns().showEndpoint(MockService.SHOWN));
            Passage passage = opened.route().passage();
            assertTrue(passage != null);
            assertEquals(
                    Trust.Store.SYSTEM,
                    passage.anchor("localhost").orElseThrow().store());
        }
    }

    @Test
    void aNameThatDoesNotExistIsNamed() {
        corporation.shows(corporation.issue().build());
        assertEquals(
                new Obstacle.NoSuchHost("dns.made-up.invalid"),
                obstacle("dns.made-up.invalid", trusting(corporation.authority)));
    }

    @Test
    void aHostThatTakesNoConnectionIsNamed() {
        corporation.shows(corporation.issue().build());
        int port = corporation.server.getPort();
        corporation.server.close();
        assertEquals(
                new Obstacle.NoConnection("localhost:" + port), obstacle("localhost", trusting(corporation.authority)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectToAnotherHostIsNeverFollowed(int status) throws InterruptedException {
        Corporation thief = new Corporation();
        try (thief) {
            thief.shows(new HeldCertificate.Builder()
                    .signedBy(corporation.authority)
                    .addSubjectAlternativeName("localhost")
                    .build());
            corporation.shows(corporation.issue().build());
            for (int i = 0; i < 2; i++) {
                corporation.server.enqueue(new MockResponse.Builder()
                        .code(status)
                        .setHeader("Location", thief.base("localhost") + "/v2.1/endpoints")
                        .build());
            }
            DnsApi dns = corporation
                    .open(corporation.base("localhost"), trusting(corporation.authority))
                    .dns();
            assertInstanceOf(ApiFailure.Refused.class, failure(dns.showEndpoint(MockService.SHOWN)));
            assertInstanceOf(ApiFailure.OutcomeUnknown.class, failure(dns.bindIp("e-1", new NewIp("s", null))));
            assertEquals(0, thief.server.getRequestCount());
            assertEquals(
                    Corporation.TOKEN,
                    corporation
                            .server
                            .takeRequest(10, TimeUnit.SECONDS)
                            .getHeaders()
                            .get("X-Auth-Token"));
        }
    }
}
