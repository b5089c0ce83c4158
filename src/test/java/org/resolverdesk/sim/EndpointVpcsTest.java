package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.resolverdesk.sim.Sim.NET_A;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// `GET /v2.1/vpcs`: reference 1.11.
class EndpointVpcsTest {
    private static final String PATH = "/v2.1/vpcs";
    private static final String PROD = "02443811-acf1-4c22-8f44-e3adf19f6097";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.slow();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private JsonNode prod() {
        return sim.get(PATH + "?vpc_id=" + PROD).body().path("vpcs").path(0);
    }

    @Test
    @Fact("1.11.1")
    void aVpcHasItsIdAndBothCounts() {
        JsonNode body = sim.get(PATH).body();
        assertEquals(Sim.fields(Sim.golden("list-endpoint-vpcs.response-200.json")), Sim.fields(body));
        assertEquals(List.of("id", "inbound_endpoint_count", "outbound_endpoint_count"), Sim.fields(prod()));
        assertEquals(2, body.path("metadata").path("total_count").intValue());
        assertEquals(3, prod().path("inbound_endpoint_count").intValue());
        assertEquals(1, prod().path("outbound_endpoint_count").intValue());
    }

    @Test
    void anEndpointCountsOnceItShowsItsVpc() {
        sim.post("/v2.1/endpoints", Sim.body("mine", "inbound", Sim.row(NET_A), Sim.row(NET_A)));
        assertEquals(3, prod().path("inbound_endpoint_count").intValue());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals(4, prod().path("inbound_endpoint_count").intValue());
    }

    @Test
    @Fact("1.11.2")
    void itIsPagedAndFiltered() {
        assertEquals(1, sim.get(PATH + "?limit=1").body().path("vpcs").size());
        JsonNode second = sim.get(PATH + "?limit=1&offset=1").body();
        assertEquals(1, second.path("vpcs").size());
        assertEquals(2, second.path("metadata").path("total_count").intValue());
        assertEquals(0, sim.get(PATH + "?offset=2").body().path("vpcs").size());
        assertEquals(0, sim.get(PATH + "?vpc_id=other").body().path("vpcs").size());
        assertEquals("DNS.0006", sim.get(PATH + "?limit=x").code());
        assertEquals("DNS.0017", sim.get(PATH + "?offset=x").code());
    }
}
