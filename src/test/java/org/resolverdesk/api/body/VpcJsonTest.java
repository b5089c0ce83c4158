package org.resolverdesk.api.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resolverdesk.api.Golden;
import org.resolverdesk.api.body.VpcJson.Slice;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.IpAvailability;
import org.resolverdesk.model.PrivateIp;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

class VpcJsonTest {
    private static <T> Optional<T> read(Shape<T> shape, String body) {
        return Json.parse(body).flatMap(shape.read());
    }

    @Test
    @Fact("4.1.3")
    void subnetsAreReadWithBothIds() {
        Slice<Subnet> slice = read(VpcJson.SUBNETS, Golden.text("vpc/list-subnets.response-200.json"))
                .orElseThrow();
        assertEquals(
                new Subnet(
                        "4779ab1c-7c1a-44b1-a02e-93dfc361b32d",
                        "subnet",
                        "192.168.20.0/24",
                        "192.168.20.1",
                        "3ec3b33f-ac1c-4630-ad1c-7dba1ed79d85",
                        "213cb9d-3122-2ac1-1a29-91ffc1231a12",
                        null),
                slice.items().getFirst());
        assertEquals(2, slice.size());
        assertEquals("531dec0f-3116-411b-a21b-e612e42349fd", slice.marker());
    }

    @Test
    @Fact("4.2.1")
    void oneSubnetIsRead() {
        Subnet subnet = read(VpcJson.SUBNET, Golden.text("vpc/show-subnet.response-200.json"))
                .orElseThrow();
        assertEquals("213cb9d-3122-2ac1-1a29-91ffc1231a12", subnet.neutronSubnetId());
    }

    @Test
    @Fact("4.1.6")
    void newerServicesTellHowManyAddressesAreFree() {
        Subnet subnet = read(
                        VpcJson.SUBNET,
                        "{\"subnet\":{\"id\":\"a\",\"available_ip_address_count\":11,\"gateway_ip\":\"\"}}")
                .orElseThrow();
        assertEquals(11, subnet.availableIps());
        assertNull(subnet.gatewayIp());
    }

    @Test
    @Fact("4.3.1")
    void vpcsAreRead() {
        List<Vpc> vpcs = read(VpcJson.VPCS, Golden.text("vpc/list-vpcs.response-200.json"))
                .orElseThrow()
                .items();
        assertEquals(3, vpcs.size());
        assertEquals(
                new Vpc("13551d6b-755d-4757-b956-536f674975c0", "default", "172.16.0.0/16", "OK"), vpcs.getFirst());
    }

    @Test
    @Fact("4.4.1")
    void addressesInUseAreRead() {
        List<PrivateIp> ips = read(VpcJson.PRIVATE_IPS, Golden.text("vpc/list-privateips.response-200.json"))
                .orElseThrow()
                .items();
        assertEquals(
                new PrivateIp(
                        "d600542a-b231-45ed-af05-e9930cb14f78",
                        "531dec0f-3116-411b-a21b-e612e42349fd",
                        "192.168.1.11",
                        ""),
                ips.getFirst());
    }

    @Test
    void anAddressInUseCountsWithoutAnId() {
        Slice<PrivateIp> slice = read(
                        VpcJson.PRIVATE_IPS, "{\"privateips\":[{\"ip_address\":\"10.0.0.1\"},{\"id\":\"no-address\"}]}")
                .orElseThrow();
        assertEquals(List.of(new PrivateIp("", "", "10.0.0.1", "")), slice.items());
        assertEquals(2, slice.size());
        assertEquals("no-address", slice.marker());
    }

    @Test
    @Fact("4.5.1")
    void availabilityIsRead() {
        String body = "{\"network_ip_availability\":{\"network_id\":\"n\",\"total_ips\":\"251\",\"used_ips\":4,"
                + "\"subnet_ip_availability\":null}}";
        assertEquals(Optional.of(new IpAvailability("n", 251, 4)), read(VpcJson.availability("n"), body));
    }

    @Test
    void onlyIpv4CountsWhereANetworkHasBoth() {
        String body = "{\"network_ip_availability\":{\"total_ips\":18446744073709551865,\"used_ips\":9,"
                + "\"subnet_ip_availability\":[{\"ip_version\":6,\"total_ips\":18446744073709551614,\"used_ips\":5},"
                + "{\"ip_version\":4,\"total_ips\":251,\"used_ips\":4}]}}";
        assertEquals(Optional.of(new IpAvailability("asked", 251, 4)), read(VpcJson.availability("asked"), body));
    }
}
