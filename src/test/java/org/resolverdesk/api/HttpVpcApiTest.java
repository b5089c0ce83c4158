package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.resolverdesk.api.MockService.failure;
import static org.resolverdesk.api.MockService.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.http.Clients;
import org.resolverdesk.api.http.Timeouts;
import org.resolverdesk.api.http.Transport;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.Subnet;

class HttpVpcApiTest {
    private static final int MOST_PAGES = 10;

    private final MockService service = new MockService();
    private final Clients clients = new Clients(Timeouts.DEFAULT);
    private final VpcApi vpc = service.open().vpc();

    @AfterEach
    void close() {
        clients.close();
        service.close();
    }

    /// With pages of two items, and at most ten of them.
    private VpcApi small() {
        Transport transport = new Transport(
                clients, Apis.base(service.base()), new TokenAuth("made-up-token"), service.trace, "ResolverDesk/test");
        return new HttpVpcApi(transport, "project-1", 2, MOST_PAGES);
    }

    private void page(String... ids) {
        service.answer(
                200,
                Stream.of(ids)
                        .map(id -> "{\"id\":\"" + id + "\"}")
                        .collect(Collectors.joining(",", "{\"subnets\":[", "]}")));
    }

    private List<String> askedFor() {
        return IntStream.range(0, service.server.getRequestCount())
                .mapToObj(i -> service.taken().getTarget())
                .toList();
    }

    private static List<String> ids(List<Subnet> subnets) {
        return subnets.stream().map(Subnet::id).toList();
    }

    @Test
    void eachCallAsksForWhatItIsAbout() {
        service.answer(200, Golden.text("vpc/list-subnets.response-200.json"));
        assertEquals(2, value(vpc.listSubnets()).size());
        service.answer(200, Golden.text("vpc/show-subnet.response-200.json"));
        assertEquals("subnet", value(vpc.showSubnet("s-1")).name());
        service.answer(200, Golden.text("vpc/list-vpcs.response-200.json"));
        assertEquals(3, value(vpc.listVpcs()).size());
        service.answer(200, Golden.text("vpc/list-privateips.response-200.json"));
        assertEquals(2, value(vpc.listPrivateIps("s-1")).size());
        service.answer(200, "{\"network_ip_availability\":{\"network_id\":\"s-1\",\"total_ips\":251,\"used_ips\":4}}");
        assertEquals(new IpAvailability("s-1", 251, 4), value(vpc.ipAvailability("s-1")));
        assertEquals(
                List.of(
                        "/v1/project-1/subnets?limit=1000",
                        "/v1/project-1/subnets/s-1",
                        "/v1/project-1/vpcs?limit=1000",
                        "/v1/project-1/subnets/s-1/privateips?limit=1000",
                        "/v2.0/network-ip-availabilities/s-1"),
                askedFor());
    }

    @Test
    void aListingFollowsItsPagesToAShortOne() {
        page("a", "b");
        page("c", "d");
        page("e");
        assertEquals(List.of("a", "b", "c", "d", "e"), ids(value(small().listSubnets())));
        assertEquals(
                List.of(
                        "/v1/project-1/subnets?limit=2",
                        "/v1/project-1/subnets?limit=2&marker=b",
                        "/v1/project-1/subnets?limit=2&marker=d"),
                askedFor());
    }

    @Test
    @Fact("4.1.7")
    void aListingEndsWithAnEmptyPage() {
        page("a", "b");
        page();
        assertEquals(List.of("a", "b"), ids(value(small().listSubnets())));
        assertEquals(2, service.server.getRequestCount());
    }

    @Test
    void aServiceThatIgnoresTheMarkerGivesEachItemOnce() {
        page("a", "b");
        page("a", "b");
        assertEquals(List.of("a", "b"), ids(value(small().listSubnets())));
        assertEquals(2, service.server.getRequestCount());
    }

    @Test
    void aPageWhoseLastItemHasNoIdIsTheLast() {
        service.answer(200, "{\"subnets\":[{\"id\":\"a\"},{\"name\":\"no id\"}]}");
        assertEquals(List.of("a"), ids(value(small().listSubnets())));
        assertEquals(1, service.server.getRequestCount());
    }

    @Test
    void halfAListingIsAFailure() {
        page("a", "b");
        service.answer(429, "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"slow\",\"request_id\":\"r\"}");
        assertEquals(new ApiFailure.Refused(429, "APIGW.0308", "slow", "r"), failure(small().listSubnets()));
    }

    @Test
    void aListingThatNeverEndsIsGivenUp() {
        service.server.setDispatcher(new Dispatcher() {
            private int last;

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = "{\"subnets\":[{\"id\":" + last++ + "},{\"id\":" + last++ + "}]}";
                return new MockResponse.Builder().body(body).build();
            }
        });
        assertInstanceOf(ApiFailure.Unreadable.class, failure(small().listSubnets()));
        assertEquals(MOST_PAGES, service.server.getRequestCount());
    }
}
