package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.Status;

class HttpDnsApiTest {
    private static final String SUBNET = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    /// The endpoint of the example.

    private final MockService service = new MockService();
    private final DnsApi dns = service.open().dns();

    @AfterEach
    void close() {
        service.close();
    }

    private void assertAsked(String method, String target, String body) {
        RecordedRequest request = service.taken();
        assertEquals(method + " " + target + " HTTP/1.1", request.getRequestLine());
        ByteString sent = request.getBody();
        assertEquals(body, sent == null ? "" : sent.utf8());
    }

    @Test
    @Fact("1.3.1")
    void theExampleOfTheSpecificationIsSentAndItsAnswerRead() {
        service.server.enqueue(new MockResponse.Builder()
                .code(202)
                .setHeader("Date", "Tue, 24 Nov 2026 05:37:35 GMT")
                .setHeader("X-Request-Id", "r-1")
                .body(Golden.text("dns/create-endpoint.response-202.json"))
                .build());
        Answer<Endpoint> answer = dns.createEndpoint(new CreateEndpoint(
                "poi-1",
                Direction.INBOUND,
                "NetworkService",
                List.of(new NewIp(SUBNET, "192.168.3.125"), new NewIp(SUBNET, "192.168.3.126"))));

        Answer.Ok<?> ok = assertInstanceOf(Answer.Ok.class, answer);
        assertEquals(Status.PENDING_CREATE, value(answer).status());
        assertEquals(Instant.parse("2026-11-24T05:37:35Z"), ok.serverDate());
        assertEquals("r-1", ok.requestId());
        RecordedRequest request = service.taken();
        assertEquals("POST /v2.1/endpoints HTTP/1.1", request.getRequestLine());
        assertEquals("application/json", request.getHeaders().get("Content-Type"));
        assertEquals(MockService.TOKEN, request.getHeaders().get("X-Auth-Token"));
        assertEquals("ResolverDesk/1.2.3", request.getHeaders().get("User-Agent"));
        ByteString body = request.getBody();
        assertEquals(Golden.dense(Golden.text("dns/create-endpoint.request.json")), body == null ? "" : body.utf8());
    }

    @Test
    void theListIsAskedByDirectionAndPage() {
        service.answer(200, Golden.text("dns/list-endpoints.response-200.json"));
        assertEquals(
                2,
                value(dns.listEndpoints(Direction.OUTBOUND, 500, 0, null, null))
                        .items()
                        .size());
        assertAsked("GET", "/v2.1/endpoints?direction=outbound&limit=500&offset=0", "");

        service.answer(200, "{\"endpoints\":[]}");
        var page = value(dns.listEndpoints(Direction.INBOUND, 10, 20, "poi", "v-1"));
        assertEquals(List.of(), page.items());
        assertNull(page.totalCount());
        assertAsked("GET", "/v2.1/endpoints?direction=inbound&limit=10&offset=20&name=poi&vpc_id=v-1", "");
    }

    @Test
    @Fact("1.5.1")
    void eachOtherCallAsksForWhatItIsAbout() {
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        assertEquals("poi-17", value(dns.showEndpoint(MockService.SHOWN)).name());
        assertAsked("GET", "/v2.1/endpoints/" + MockService.SHOWN, "");

        service.answer(202, Golden.text("dns/update-endpoint.response-202.json"));
        assertEquals("2118", value(dns.renameEndpoint("e-1", "2118")).name());
        assertAsked("PUT", "/v2.1/endpoints/e-1", "{\"name\":\"2118\"}");

        service.answer(202, Golden.text("dns/delete-endpoint.response-202.json"));
        assertEquals(Status.PENDING_DELETE, value(dns.deleteEndpoint("e-1")).status());
        assertAsked("DELETE", "/v2.1/endpoints/e-1", "");

        service.answer(202, Golden.text("dns/associate-ipaddress.response-202.json"));
        assertEquals("poi-666", value(dns.bindIp("e-1", new NewIp("s-1", null))).name());
        assertAsked("POST", "/v2.1/endpoints/e-1/ipaddresses", "{\"ipaddress\":{\"subnet_id\":\"s-1\"}}");

        service.answer(200, Golden.text("dns/list-ipaddresses.response-200.json"));
        assertEquals(2, value(dns.listIps("e-1")).size());
        assertAsked("GET", "/v2.1/endpoints/e-1/ipaddresses", "");

        service.answer(202, Golden.text("dns/disassociate-ipaddress.response-202.json"));
        assertEquals(3, value(dns.unbindIp("e-1", "ip-1")).ipAddressCount());
        assertAsked("DELETE", "/v2.1/endpoints/e-1/ipaddresses/ip-1", "");

        service.answer(200, Golden.text("dns/quotas.response-200.json"));
        assertEquals(7, value(dns.quotas("d-1")).size());
        assertAsked("GET", "/v2/quotamg/dns/quotas?domain_id=d-1", "");
    }

    @Test
    void aDeletionAnsweredWithoutABodyIsASuccess() {
        service.server.enqueue(new MockResponse.Builder().code(204).build());
        assertEquals(
                new Endpoint("e-1", "", "", Status.PENDING_DELETE, null, 0, null, null, null),
                value(dns.deleteEndpoint("e-1")));
        service.server.enqueue(new MockResponse.Builder().code(202).build());
        assertEquals("e-1", value(dns.unbindIp("e-1", "ip-1")).id());
        service.server.enqueue(new MockResponse.Builder().code(202).build());
        assertInstanceOf(ApiFailure.Unreadable.class, failure(dns.renameEndpoint("e-1", "x")));
    }

    @Test
    void aRefusalIsTheServicesOwn() {
        service.server.enqueue(new MockResponse.Builder()
                .code(404)
                .setHeader("X-Request-Id", "r-9")
                .body("{\"code\":\"DNS.1510\",\"message\":\"Endpoint not exist.\"}")
                .build());
        assertEquals(
                new ApiFailure.Refused(404, "DNS.1510", "Endpoint not exist.", "r-9"),
                failure(dns.showEndpoint("gone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatIsNoneIsNotSent(String id) {
        assertInstanceOf(ApiFailure.NotSent.class, failure(dns.deleteEndpoint(id)));
        assertInstanceOf(ApiFailure.NotSent.class, failure(dns.unbindIp("e-1", id)));
        assertInstanceOf(ApiFailure.NotSent.class, failure(dns.showEndpoint(id)));
        assertEquals(0, service.server.getRequestCount());
    }

    @Test
    void aHostileIdStaysInItsSegment() {
        service.answer(404, "");
        failure(dns.deleteEndpoint("../../v2/zones/z-1?x=1#"));
        assertAsked("DELETE", "/v2.1/endpoints/..%2F..%2Fv2%2Fzones%2Fz-1%3Fx=1%23", "");
    }

    @Test
    void aBaseUrlWithAPathKeepsIt() {
        DnsApi behindAGate = service.open(URI.create(service.base() + "/gate/dns/"), new TokenAuth("made-up-token"))
                .dns();
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        value(behindAGate.showEndpoint(MockService.SHOWN));
        assertAsked("GET", "/gate/dns/v2.1/endpoints/" + MockService.SHOWN, "");
    }

    @Test
    void noCookieIsKept() {
        service.server.enqueue(new MockResponse.Builder()
                .code(200)
                .setHeader("Set-Cookie", "made-up=1")
                .setHeader("Cache-Control", "max-age=3600")
                .body(Golden.text("dns/show-endpoint.response-200.json"))
                .build());
        service.answer(200, Golden.text("dns/show-endpoint.response-200.json"));
        value(dns.showEndpoint(MockService.SHOWN));
        value(dns.showEndpoint(MockService.SHOWN));
        service.taken();
        assertNull(service.taken().getHeaders().get("Cookie"));
        assertEquals(2, service.server.getRequestCount(), "nothing comes from a cache");
    }
}
