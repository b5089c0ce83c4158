package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// `POST /v1/{project_id}/privateips`: reference 4.4 and 4.7.
class PrivateIpsTest {
    private static final String PATH = "/v1/" + Sim.PROJECT + "/privateips";
    private static final String ANY = "{\"subnet_id\":\"" + Sim.NET_A + "\"}";

    private static String at(String ip) {
        return "{\"subnet_id\":\"" + Sim.NET_A + "\",\"ip_address\":\"" + ip + "\"}";
    }

    private static Sim.Got reserve(Sim sim, String... entries) {
        return sim.post(PATH, "{\"privateips\":[" + String.join(",", entries) + "]}");
    }

    private static List<JsonNode> inUse(Sim sim) {
        return Sim.list(sim.get("/v1/" + Sim.PROJECT + "/subnets/" + Sim.NET_A + "/privateips")
                .body()
                .path("privateips"));
    }

    @Test
    @Fact("4.4.3")
    void aReservedAddressIsDownWithoutAnOwnerAndInUse() {
        try (Sim sim = Sim.prompt()) {
            Sim.Got got = reserve(sim, ANY, at("192.168.3.77"));
            assertEquals(200, got.status());
            List<JsonNode> reserved = Sim.list(got.body().path("privateips"));
            JsonNode documented = Sim.golden("create-privateips.response.json").path("privateips");
            assertEquals(Sim.fields(documented.path(0)), Sim.fields(reserved.getFirst()));
            assertEquals(List.of("DOWN", "DOWN"), Sim.texts(reserved, "status"));
            assertEquals(List.of("", ""), Sim.texts(reserved, "device_owner"));
            assertEquals("192.168.3.77", reserved.getLast().path("ip_address").stringValue());
            assertTrue(inUse(sim).containsAll(reserved));
            String body = Sim.body("mine", "inbound", Sim.row(Sim.NET_A, "192.168.3.77"), Sim.row(Sim.NET_A));
            assertEquals("DNS.1507", sim.post("/v2.1/endpoints", body).code());
        }
    }

    @Test
    @Fact("4.4.3")
    void upTo20AreReservedAtOnce() {
        try (Sim sim = Sim.prompt()) {
            int before = inUse(sim).size();
            assertEquals(
                    400,
                    reserve(sim, Collections.nCopies(21, ANY).toArray(String[]::new))
                            .status());
            assertEquals(before, inUse(sim).size());
            assertEquals(
                    200,
                    reserve(sim, Collections.nCopies(20, ANY).toArray(String[]::new))
                            .status());
            assertEquals(before + 20, inUse(sim).size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.10, VPC.0701, 500",
        "192.168.3.254, VPC.0701, 500",
        "192.168.4.10, VPC.0705, 400",
        "192.168.3.0, VPC.0705, 400",
        "192.168.3.255, VPC.0705, 400",
        "192.168.3, VPC.0101, 400"
    })
    @Fact("4.7.4")
    void anAddressThatCannotBeReservedIsRefusedAndNoneIs(String ip, String code, int status) {
        try (Sim sim = Sim.prompt()) {
            int before = inUse(sim).size();
            Sim.Got got = reserve(sim, ANY, at(ip));
            assertEquals(code + " " + status, got.code() + " " + got.status());
            assertEquals(before, inUse(sim).size());
        }
    }

    @Test
    @Fact("4.7.4")
    void aRepeatedAddressAFullSubnetAndAnUnknownOneAreRefused() {
        try (Sim sim = Sim.prompt()) {
            assertEquals(
                    "VPC.0701",
                    reserve(sim, at("192.168.3.77"), at("192.168.3.77")).code());
            String full = "{\"subnet_id\":\"" + sim.subnetId("branch-nearly-full") + "\"}";
            Sim.Got got = reserve(sim, full, full, full);
            assertEquals("VPC.0703 409", got.code() + " " + got.status());
            Sim.Got nowhere = reserve(sim, "{\"subnet_id\":\"nowhere\"}");
            assertEquals("VPC.0202 404", nowhere.code() + " " + nowhere.status());
            for (String body : List.of("", "{}", "{\"privateips\":[]}", "{\"privateips\":[5]}")) {
                assertEquals("VPC.0101", sim.post(PATH, body).code());
            }
        }
    }

    @Test
    void whatIsReservedLastsAcrossARestart(@TempDir Path directory) {
        SimOptions options = SimOptions.forTests(new ManualClock()).withDirectory(directory);
        List<JsonNode> before;
        try (Sim sim = new Sim(options)) {
            reserve(sim, ANY, at("192.168.3.77"));
            before = inUse(sim);
        }
        try (Sim sim = new Sim(options)) {
            assertEquals(before, inUse(sim));
        }
    }
}
