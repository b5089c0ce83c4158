package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.Secret;

/// Through a real proxy over a socket, to a service over TLS. The service's name resolves nowhere: only the proxy
/// knows it.
class BehindProxyTest {
    private static final String SERVICE = "dns.made-up.example";
    private static final Secret PASSWORD = new Secret("made-up-pässword:1");

    private final Corporation corporation = new Corporation();
    private TestProxy proxy = start();

    private TestProxy start() {
        corporation.shows(corporation.issue().build());
        return TestProxy.forAll(corporation.server.getPort());
    }

    @AfterEach
    void close() {
        proxy.close();
        corporation.close();
    }

    private void asksWith(TestProxy other) {
        proxy.close();
        proxy = other;
    }

    private Network own(String user) {
        return through(new Network.Proxy.Own("127.0.0.1", proxy.port(), user));
    }

    private Network through(Network.Proxy way) {
        return corporation.network(way, corporation.authority.certificatePem());
    }

    private DnsApi open(Network network, Secret password) {
        return corporation.open(corporation.base(SERVICE), network, password).dns();
    }

    private void works(DnsApi dns) {
        corporation.answersAnEndpoint();
        value(dns.showEndpoint(MockService.SHOWN));
    }

    private Obstacle obstacle(DnsApi dns) {
        ApiFailure.NotSent failure =
                assertInstanceOf(ApiFailure.NotSent.class, failure(dns.showEndpoint(MockService.SHOWN)));
        assertTrue(failure.obstacle() != null, failure.reason());
        assertFalse(failure.toString().contains("made-up-p"), failure.toString());
        return failure.obstacle();
    }

    @Test
    void aTunnelIsAskedForAndNothingElse() {
        works(open(own(""), new Secret("")));
        assertEquals(
                List.of("CONNECT " + SERVICE + ":" + corporation.server.getPort() + " HTTP/1.1"),
                proxy.asked.stream().map(List::getFirst).toList());
        assertFalse(proxy.asked.toString().contains(Corporation.TOKEN), "the token goes through the tunnel alone");
    }

    @Test
    void theProxysPasswordGoesToTheProxyAloneAndOnlyWhenAsked() throws InterruptedException {
        asksWith(TestProxy.basic(corporation.server.getPort(), "jane", PASSWORD.reveal()));
        works(open(own("jane"), PASSWORD));
        assertEquals(2, proxy.asked.size());
        assertFalse(proxy.asked.getFirst().toString().contains("Proxy-Authorization"), "not before it was asked");
        RecordedRequest request = corporation.server.takeRequest();
        assertEquals(null, request.getHeaders().get("Proxy-Authorization"));
        assertFalse(corporation.trace.recent().toString().contains("made-up-p"));
    }

    @Test
    void aConnectionInUseIsNotAskedForAgain() {
        asksWith(TestProxy.basic(corporation.server.getPort(), "jane", PASSWORD.reveal()));
        DnsApi dns = open(own("jane"), PASSWORD);
        works(dns);
        works(dns);
        assertEquals(2, proxy.asked.size());
    }

    @Test
    void aProxyThatAsksWhereNoUserIsSetIsNamed() {
        asksWith(TestProxy.basic(corporation.server.getPort(), "jane", PASSWORD.reveal()));
        assertEquals(new Obstacle.ProxyAsks(proxy.name(), false), obstacle(open(own(""), new Secret(""))));
    }

    @Test
    void aWrongPasswordIsSaidAndTriedOnce() {
        asksWith(TestProxy.basic(corporation.server.getPort(), "jane", PASSWORD.reveal()));
        assertEquals(
                new Obstacle.ProxyAsks(proxy.name(), true), obstacle(open(own("jane"), new Secret("made-up-pother"))));
        assertEquals(2, proxy.asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "Negotiate"})
    void aKindThatIsNotSupportedIsNamed(String kind) {
        asksWith(new TestProxy(corporation.server.getPort(), kind, "never"));
        Obstacle.ProxyKind named = assertInstanceOf(Obstacle.ProxyKind.class, obstacle(open(own("jane"), PASSWORD)));
        assertEquals(kind.toUpperCase(Locale.ROOT), named.kind());
        assertEquals(proxy.name(), named.proxy());
    }

    @Test
    void aProxyThatTakesNoConnectionIsNamedNotTheServiceBehindIt() {
        Network network = own("");
        String name = proxy.name();
        proxy.close();
        assertEquals(new Obstacle.NoConnection(name), obstacle(open(network, new Secret(""))));
    }

    @Test
    void theDesktopsProxyIsUsedByDefault() {
        ProxySelector desktop = ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy.port()));
        try (Corporation elsewhere = new Corporation(Map.of(), desktop)) {
            elsewhere.shows(corporation.issue().build());
            corporation.answersAnEndpoint();
            Network network = elsewhere.network(new Network.Proxy.OfSystem(), corporation.authority.certificatePem());
            value(elsewhere.open(corporation.base(SERVICE), network).dns().showEndpoint(MockService.SHOWN));
        }
        assertEquals(1, proxy.asked.size());
    }

    @Test
    void theEnvironmentsProxyIsUsedWithItsPassword() {
        asksWith(TestProxy.basic(corporation.server.getPort(), "jane", "made-up-p1"));
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://jane:made-up-p1@" + proxy.name());
        try (Corporation elsewhere = new Corporation(environment, ProxySelector.of(null))) {
            corporation.answersAnEndpoint();
            Network network =
                    elsewhere.network(new Network.Proxy.OfEnvironment(), corporation.authority.certificatePem());
            value(elsewhere.open(corporation.base(SERVICE), network).dns().showEndpoint(MockService.SHOWN));
        }
        assertEquals(2, proxy.asked.size());
    }

    @ParameterizedTest
    @CsvSource({
        "pac+http://wpad.example/proxy.pac, PAC",
        "socks5://127.0.0.1:1080,           SOCKS",
        "https://127.0.0.1:3128,            HTTPS"
    })
    void aWayOfTheEnvironmentThatIsNotSupportedIsNamed(String value, String kind) {
        try (Corporation elsewhere = new Corporation(Map.of("https_proxy", value), ProxySelector.of(null))) {
            Network network = elsewhere.network(new Network.Proxy.OfEnvironment());
            DnsApi dns = elsewhere.open(corporation.base(SERVICE), network).dns();
            Obstacle.ProxyKind named = assertInstanceOf(Obstacle.ProxyKind.class, obstacle(dns));
            assertEquals(kind, named.kind());
        }
    }

    @Test
    void whatNoProxyNamesIsReachedWithoutOne() {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "http://" + proxy.name(), "NO_PROXY", "other.example, dns.made-up.example");
        try (Corporation elsewhere = new Corporation(environment, ProxySelector.of(null))) {
            Network network = elsewhere.network(new Network.Proxy.OfEnvironment());
            DnsApi dns = elsewhere.open(corporation.base(SERVICE), network).dns();
            assertInstanceOf(Obstacle.NoSuchHost.class, obstacle(dns));
        }
        assertTrue(proxy.asked.isEmpty());
    }

    @Test
    void thisComputerIsReachedWithoutOne() {
        corporation.answersAnEndpoint();
        value(corporation.open(corporation.base("localhost"), own("")).dns().showEndpoint(MockService.SHOWN));
        assertTrue(proxy.asked.isEmpty());
    }
}
