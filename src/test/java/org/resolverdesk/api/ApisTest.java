package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Outgoing;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.trace.Traffic;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Profile;

class ApisTest {
    private final MockService service = new MockService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void credentialsSeeTheWholeRequestAndTheirHeadersAreSent() {
        List<Outgoing> seen = new ArrayList<>();
        DnsApi dns = service.open(service.base(), request -> {
                    seen.add(request);
                    return Map.of("Authorization", "made-up-signature", "X-Sdk-Date", "20261124T053735Z");
                })
                .dns();
        service.answer(202, Golden.text("dns/associate-ipaddress.response-202.json"));
        value(dns.bindIp("a b", new NewIp("s-1", null)));
        Outgoing request = seen.getFirst();
        assertEquals("POST", request.method());
        assertEquals(URI.create(service.base() + "/v2.1/endpoints/a%20b/ipaddresses"), request.url());
        assertEquals("{\"ipaddress\":{\"subnet_id\":\"s-1\"}}", request.body().utf8());
        assertEquals(List.of("application/json"), request.headers().get("content-type"));
        var arrived = service.taken();
        assertEquals(request.url().getRawPath(), arrived.getTarget());
        assertEquals(request.body(), arrived.getBody());
        assertEquals("application/json", arrived.getHeaders().get("Content-Type"));
        assertEquals("made-up-signature", arrived.getHeaders().get("Authorization"));
        assertEquals("20261124T053735Z", arrived.getHeaders().get("X-Sdk-Date"));
    }

    @Test
    void aProfileSaysHowLongItsCallsMayTakeAndAllShareTheirConnections() {
        Profile usual =
                new Profile("p", service.base(), service.base(), service.base(), List.of("r"), "project-1", "domain-1");
        Duration connect = Duration.ofSeconds(3);
        Duration call = Duration.ofMillis(200);
        Network network = new Network(new Network.Proxy.None(), List.of(), connect, call);
        Profile hasty = new Profile(
                "p-2", "p", usual.hosts(), usual.regions(), usual.tenant(), usual.signIn(), network, usual.care());
        try (Apis apis = new Apis("test")) {
            Apis.Opened one = apis.open(usual, Credentials.none(), service.trace);
            Apis.Opened other = apis.open(hasty, Credentials.none(), service.trace);
            assertEquals(new Timeouts(connect, call, call), other.route().timeouts());
            assertSame(
                    one.route().client(false).connectionPool(),
                    other.route().client(true).connectionPool());
            assertSame(
                    one.route().client(false).dispatcher(),
                    other.route().client(true).dispatcher());
            service.server.enqueue(new MockResponse.Builder()
                    .headersDelay(60, TimeUnit.SECONDS)
                    .build());
            ApiFailure.OutcomeUnknown late = assertInstanceOf(
                    ApiFailure.OutcomeUnknown.class, failure(other.dns().showEndpoint("e-1")));
            assertEquals(0, late.httpStatus());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7,                              PT7S",
        "'Tue, 24 Nov 2026 05:38:35 GMT', PT1M",
        "99999999,                       PT1H",
        "soon,                           ",
        "-5,                             "
    })
    void howLongTheServiceWantsToBeLeftAloneIsTold(String header, @Nullable Duration told) {
        service.server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Date", "Tue, 24 Nov 2026 05:37:35 GMT")
                .setHeader("Retry-After", header)
                .body("{\"error_code\":\"APIGW.0308\",\"error_msg\":\"over\"}")
                .build());
        ApiFailure.Refused refused = assertInstanceOf(
                ApiFailure.Refused.class, failure(service.open().dns().showEndpoint("e-1")));
        assertEquals(told, refused.retryAfter());
    }

    @Test
    void aHeaderThatCannotBeSentIsNeverQuoted() {
        DnsApi dns = service.open(service.base(), request -> Map.of("X-Auth-Token", "made-up\nsecret"))
                .dns();
        ApiFailure failure = failure(dns.showEndpoint("e-1"));
        assertInstanceOf(ApiFailure.NotSent.class, failure);
        assertFalse(failure.toString().contains("made-up"), failure.toString());
    }

    @Test
    void aCallIsKeptInTheTraceWithoutItsSecrets() {
        service.server.enqueue(new MockResponse.Builder()
                .code(401)
                .setHeader("Set-Cookie", "made-up-cookie=1")
                .setHeader("X-Request-Id", "r-1")
                .body("{\"code\":\"DNS.0005\",\"message\":\"bad token " + MockService.TOKEN + "\"}")
                .build());
        ApiFailure failure = failure(service.open().dns().bindIp("e-1", new NewIp("s-1", "10.0.0.1")));
        assertEquals(new ApiFailure.Refused(401, "DNS.0005", "bad token ***", "r-1"), failure);

        Exchange kept = service.trace.recent().getFirst();
        assertEquals(MockService.NOW, kept.at());
        assertEquals("POST", kept.method());
        assertEquals(service.base() + "/v2.1/endpoints/e-1/ipaddresses", kept.url());
        assertEquals(List.of("***"), kept.requestHeaders().get("X-Auth-Token"));
        assertEquals(List.of("application/json"), kept.requestHeaders().get("Content-Type"));
        assertEquals("{\"ipaddress\":{\"subnet_id\":\"s-1\",\"ip\":\"10.0.0.1\"}}", kept.requestBody());
        assertEquals(401, kept.status());
        assertEquals(List.of("***"), kept.responseHeaders().get("Set-Cookie"));
        assertEquals("{\"code\":\"DNS.0005\",\"message\":\"bad token ***\"}", kept.responseBody());
        assertEquals(null, kept.failure());
        assertFalse(kept.toString().contains("made-up"), kept.toString());
    }

    @Test
    void aCallWithoutAnAnswerIsKeptTooAndSaysWhy() {
        DnsApi dns = service.open().dns();
        service.server.close();
        assertInstanceOf(ApiFailure.NotSent.class, failure(dns.showEndpoint("e-1")));
        Exchange kept = service.trace.recent().getFirst();
        assertEquals(0, kept.status());
        assertTrue(kept.failure() != null && !kept.failure().isBlank(), kept.toString());
        assertEquals(0, service.trace.traffic().lastMinute(), "nothing went out");
    }

    @Test
    void trafficCountsWhatWentOutByHost() {
        Apis.Opened opened = service.open();
        for (int i = 0; i < 3; i++) {
            service.answer(200, "{\"endpoints\":[]}");
            value(opened.dns().listEndpoints(Direction.INBOUND, 1, 0, null, null));
        }
        Traffic traffic = service.trace.traffic();
        String host = Traffic.host(service.base());
        assertEquals(3, traffic.lastMinute(host));
        assertTrue(traffic.latency(host).orElseThrow().isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dns.example.com",
                "http://10.0.0.1:8080",
                "http://127.example.com",
                "http://localhost.example.com",
                "ftp://127.0.0.1",
                "dns.example.com",
                "http:///nowhere"
            })
    void credentialsNeverTravelInTheClearToAnotherComputer(String base) {
        assertThrows(IllegalArgumentException.class, () -> Apis.base(URI.create(base)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080,                  http://127.0.0.1:8080/",
        "http://localhost:8080,                  http://localhost:8080/",
        "http://[::1]:8080,                      http://[::1]:8080/",
        "https://dns.eu-de.example.com,          https://dns.eu-de.example.com/",
        "https://u:made-up@h.example/p?token=x#f, https://h.example/p",
    })
    void aBaseIsTakenWithoutWhatDoesNotBelongInOne(String base, String taken) {
        assertEquals(taken, Apis.base(URI.create(base)).toString());
    }
}
