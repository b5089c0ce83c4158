package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.PROJECT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// Reference 4.1 to 4.7.
class VpcTest {
    private static final String SUBNETS = "/v1/" + PROJECT + "/subnets";
    private static final String VPC_PROD = "02443811-acf1-4c22-8f44-e3adf19f6097";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.slow();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    @Fact({"4.3.1", "4.3.2"})
    void thereAreTwoVpcsWithTheDocumentedFields() {
        JsonNode documented = Sim.golden("list-vpcs.response-200.json");
        Sim.Got got = sim.get("/v1/" + PROJECT + "/vpcs");
        assertEquals(200, got.status());
        assertEquals(List.of("vpcs"), Sim.fields(got.body()));
        assertEquals(List.of("vpc-prod", "vpc-lab"), Sim.texts(got.body().path("vpcs"), "name"));
        assertEquals(
                Sim.fields(documented.path("vpcs").path(0)),
                Sim.fields(got.body().path("vpcs").path(0)));
        JsonNode one = sim.get("/v1/" + PROJECT + "/vpcs?id=" + VPC_PROD).body();
        assertEquals(List.of("vpc-prod"), Sim.texts(one.path("vpcs"), "name"));
    }

    @Test
    @Fact({"4.1.3", "4.1.5", "4.2.1"})
    void aSubnetHasTheDocumentedFieldsOfOneWithoutIpv6() {
        Set<String> documented = new HashSet<>(Sim.fields(
                Sim.golden("list-subnets.response-200.json").path("subnets").path(1)));
        documented.add("available_ip_address_count");
        JsonNode subnet = sim.get(SUBNETS + "/" + NET_A).body().path("subnet");
        assertEquals(documented, Set.copyOf(Sim.fields(subnet)));
        assertEquals("net-a", subnet.path("name").stringValue());
        assertEquals("192.168.3.0/24", subnet.path("cidr").stringValue());
        assertEquals("192.168.3.1", subnet.path("gateway_ip").stringValue());
        assertTrue(subnet.path("created_at").stringValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
    }

    @Test
    @Fact("4.1.4")
    void aSubnetsIdIsItsNetworkId() {
        for (JsonNode subnet : sim.get(SUBNETS).body().path("subnets")) {
            assertEquals(subnet.get("id"), subnet.get("neutron_network_id"));
            assertNotEquals(subnet.get("id"), subnet.get("neutron_subnet_id"));
        }
    }

    @Test
    @Fact("4.1.2")
    void oneVpcHasASlash24ASlash28AndOneNearlyFull() {
        JsonNode subnets = sim.get(SUBNETS + "?vpc_id=" + VPC_PROD).body().path("subnets");
        assertTrue(subnets.size() >= 3);
        List<String> cidrs = Sim.texts(subnets, "cidr");
        assertTrue(cidrs.stream().anyMatch(cidr -> cidr.endsWith("/24")));
        assertTrue(cidrs.stream().anyMatch(cidr -> cidr.endsWith("/28")));
        assertTrue(Sim.list(subnets).stream()
                .anyMatch(one -> one.path("available_ip_address_count").intValue() == 2));
    }

    @Test
    @Fact("4.1.7")
    void theMisspeltVpcIdIsIgnored() {
        int all = sim.get(SUBNETS).body().path("subnets").size();
        int filtered =
                sim.get(SUBNETS + "?vpc_id=" + VPC_PROD).body().path("subnets").size();
        assertTrue(filtered < all);
        assertEquals(
                all,
                sim.get(SUBNETS + "?limit=100&vpcId=" + VPC_PROD)
                        .body()
                        .path("subnets")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subnets", "/vpcs", "/subnets/" + NET_A + "/privateips"})
    @Fact({"4.1.1", "4.1.7", "4.3.2"})
    void markersLeadThroughAllPagesUntilAnEmptyOne(String list) {
        String path = "/v1/" + PROJECT + list;
        String name = list.substring(list.lastIndexOf('/') + 1);
        List<String> all = Sim.texts(sim.get(path).body().path(name), "id");
        List<String> paged = new ArrayList<>();
        List<String> page = Sim.texts(sim.get(path + "?limit=2").body().path(name), "id");
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = Sim.texts(
                    sim.get(path + "?limit=2&marker=" + paged.getLast()).body().path(name), "id");
        }
        assertEquals(all, paged);
        assertNotEquals(List.of(), paged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=2001", "limit=-1", "limit=x", "marker=unknown"})
    @Fact({"4.1.1", "4.7.2"})
    void aPageOutOfRangeIsVpc0101(String query) {
        Sim.Got got = sim.get(SUBNETS + "?" + query);
        assertEquals(400, got.status());
        assertEquals("VPC.0101", got.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subnets", "/vpcs", "/subnets/" + NET_A, "/subnets/" + NET_A + "/privateips"})
    @Fact("4.7.1")
    void anotherProjectInThePathIsVpc0007(String rest) {
        Sim.Got got = sim.get("/v1/ffffffffffffffffffffffffffffffff" + rest);
        assertEquals(400, got.status());
        assertEquals("VPC.0007", got.code());
    }

    @Test
    @Fact("4.7.3")
    void anUnknownSubnetIs404Vpc0202() {
        for (Sim.Got got : List.of(
                sim.get(SUBNETS + "/485620bd-482a-43e7-9718-410079f860e2"),
                sim.get(SUBNETS + "/nowhere/privateips"),
                sim.get("/v2.0/network-ip-availabilities/nowhere"))) {
            assertEquals(404, got.status());
            assertEquals("VPC.0202", got.code());
        }
    }

    @Test
    @Fact({"4.4.2", "4.5.2"})
    void theGatewayAndTheLastThreeHostAddressesAreInUse() {
        Map<String, String> owners = owners(NET_A);
        assertEquals("network:router_interface_distributed", owners.get("192.168.3.1"));
        for (String kept : List.of("192.168.3.252", "192.168.3.253", "192.168.3.254")) {
            assertEquals("network:dhcp", owners.get(kept));
        }
        assertFalse(owners.containsKey("192.168.3.0"));
        assertFalse(owners.containsKey("192.168.3.255"));
        assertFalse(owners.containsKey("192.168.3.251"));
    }

    @Test
    @Fact({"4.4.1", "4.4.2"})
    void privateIpsHaveTheDocumentedFieldsAndSeveralOwners() {
        JsonNode documented = Sim.golden("list-privateips.response-200.json");
        JsonNode all = sim.get(SUBNETS + "/" + NET_A + "/privateips").body();
        assertEquals(List.of("privateips"), Sim.fields(all));
        assertEquals(
                Sim.fields(documented.path("privateips").path(0)),
                Sim.fields(all.path("privateips").path(0)));
        assertTrue(Set.copyOf(owners(NET_A).values()).size() >= 6);
        for (JsonNode one : all.path("privateips")) {
            boolean reserved = one.path("device_owner").stringValue().isEmpty();
            assertEquals(reserved ? "DOWN" : "ACTIVE", one.path("status").stringValue());
        }
    }

    @Test
    @Fact("3.5.3")
    void anEndpointsAddressesAreInUseFromTheCreateUntilTheDeleteHasFinished() {
        long free = free();
        String id = sim.create("mine").path("id").stringValue();
        String ip = Sim.texts(sim.addresses(id), "ip").getFirst();
        assertEquals("network:endpoint_interface", owners(NET_A).get(ip));
        assertEquals(free - 2, free());
        sim.delete("/v2.1/endpoints/" + id);
        assertEquals(free - 2, free());
        sim.clock.forward(Sim.TIME_TO_ACTIVE);
        assertEquals(free, free());
        assertFalse(owners(NET_A).containsKey(ip));
    }

    @Test
    @Fact("4.5.1")
    void availabilityCountsTheUsableAddressesWithoutTheReservedOnes() {
        JsonNode all =
                sim.get("/v2.0/network-ip-availabilities/" + NET_A).body().path("network_ip_availability");
        JsonNode part = all.path("subnet_ip_availability").path(0);
        assertEquals(NET_A, all.path("network_id").stringValue());
        assertEquals(251, all.path("total_ips").intValue());
        assertEquals(owners(NET_A).size() - 3, all.path("used_ips").intValue());
        assertEquals(all.get("used_ips"), part.get("used_ips"));
        assertEquals(
                "485620bd-482a-43e7-9718-410079f860e2", part.path("subnet_id").stringValue());
        assertEquals(
                free(), all.path("total_ips").longValue() - all.path("used_ips").longValue());
    }

    @Test
    @Fact("4.3.3")
    void theThirdVersionOfTheVpcsHasOtherFieldsAndWords() {
        Sim.Got got = sim.get("/v3/" + PROJECT + "/vpc/vpcs");
        assertEquals(200, got.status());
        assertEquals(List.of("vpc-prod", "vpc-lab"), Sim.texts(got.body().path("vpcs"), "name"));
        JsonNode vpc = got.body().path("vpcs").path(0);
        assertEquals("ACTIVE", vpc.path("status").stringValue());
        assertEquals(PROJECT, vpc.path("project_id").stringValue());
        assertTrue(vpc.path("extend_cidrs").isArray() && vpc.path("tags").isArray());
        assertFalse(vpc.has("tenant_id") || vpc.has("routes"));
        JsonNode older = sim.get("/v1/" + PROJECT + "/vpcs").body().path("vpcs").path(0);
        assertEquals("OK", older.path("status").stringValue());
        assertEquals(older.get("id"), vpc.get("id"));
        assertEquals("VPC.0007", sim.get("/v3/other/vpc/vpcs").code());
        assertEquals("", got.header("X-IAM-Trace-Id"));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "all_granted_eps, 2", "7bd0c6ab-0000-4c2a-9d0b-1f0e2a3b4c5d, 0"})
    @Fact("4.3.2")
    void vpcsAreFoundByTheirEnterpriseProject(String project, int found) {
        for (String path : List.of("/v1/" + PROJECT + "/vpcs", "/v3/" + PROJECT + "/vpc/vpcs")) {
            JsonNode vpcs =
                    sim.get(path + "?enterprise_project_id=" + project).body().path("vpcs");
            assertEquals(found, vpcs.size());
            vpcs.forEach(
                    vpc -> assertEquals("0", vpc.path("enterprise_project_id").stringValue()));
        }
    }

    private long free() {
        return sim.get(SUBNETS + "/" + NET_A)
                .body()
                .path("subnet")
                .path("available_ip_address_count")
                .longValue();
    }

    private Map<String, String> owners(String subnet) {
        return Sim.list(sim.get(SUBNETS + "/" + subnet + "/privateips").body().path("privateips")).stream()
                .collect(Collectors.toMap(
                        one -> one.path("ip_address").stringValue(),
                        one -> one.path("device_owner").stringValue()));
    }
}
