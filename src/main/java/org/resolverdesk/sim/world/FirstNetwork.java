package org.resolverdesk.sim.world;

import java.time.Instant;
import java.util.List;

/// The network of every world: two VPCs, their subnets, and what else is in use there. One of its subnets is
/// the one of the specification's example, with the example's addresses free.
final class FirstNetwork {
    private static final Instant BUILT = Instant.parse("2024-02-12T09:14:07Z");

    private static final SimVpc PROD =
            new SimVpc("02443811-acf1-4c22-8f44-e3adf19f6097", "vpc-prod", "production", "192.168.0.0/16", BUILT);
    private static final SimVpc LAB =
            new SimVpc("13551d6b-755d-4757-b956-536f674975c0", "vpc-lab", "for trying things out", "10.0.0.0/8", BUILT);

    private static final SimSubnet A = new SimSubnet(
            "0463c8a5-fa49-441d-b28b-bc6c35ba04f8",
            "485620bd-482a-43e7-9718-410079f860e2",
            "net-a",
            Block.of("192.168.3.0/24"),
            Block.number("192.168.3.1"),
            PROD,
            zone(1),
            BUILT);
    private static final SimSubnet B = subnet("net-b", "192.168.4.0/24", PROD, 2);
    private static final SimSubnet SMALL = subnet("dmz-small", "192.168.5.0/28", PROD, 1);
    private static final SimSubnet FULL = subnet("branch-nearly-full", "192.168.6.32/27", PROD, 2);
    private static final SimSubnet FIRST_LAB = subnet("lab-a", "10.20.1.0/24", LAB, 1);
    private static final SimSubnet SECOND_LAB = subnet("lab-b", "10.20.2.128/25", LAB, 2);
    private static final SimSubnet LARGE = subnet("lab-wide", "10.32.0.0/12", LAB, 3);

    static final String PROD_ID = PROD.id();
    static final String LAB_ID = LAB.id();
    static final String NET_A = A.id();
    static final String NET_B = B.id();
    static final String DMZ = SMALL.id();
    static final String BRANCH = FULL.id();
    static final String LAB_A = FIRST_LAB.id();
    static final String LAB_B = SECOND_LAB.id();
    static final String WIDE = LARGE.id();

    private FirstNetwork() {}

    static Network make() {
        Network network = new Network(List.of(PROD, LAB), List.of(A, B, SMALL, FULL, FIRST_LAB, SECOND_LAB, LARGE));
        servers(network, A, 10, 24);
        take(network, A, 5, "network:nat_gateway");
        take(network, A, 40, "neutron:LOADBALANCERV2");
        take(network, A, 50, "neutron:VIP_PORT");
        take(network, A, 51, "");
        servers(network, B, 20, 57);
        take(network, B, 60, "neutron:LOADBALANCERV3");
        take(network, B, 61, "");
        servers(network, SMALL, 4, 6);
        take(network, SMALL, 2, "network:nat_gateway");
        servers(network, FULL, 2, 24);
        servers(network, FIRST_LAB, 100, 112);
        take(network, SECOND_LAB, 9, "neutron:VIP_PORT");
        return network;
    }

    private static void servers(Network network, SimSubnet subnet, int from, int to) {
        for (int host = from; host <= to; host++) {
            take(network, subnet, host, "compute:" + subnet.zone());
        }
    }

    private static void take(Network network, SimSubnet subnet, int host, String owner) {
        network.take(subnet.id(), subnet.block().first() + host, owner);
    }

    private static SimSubnet subnet(String name, String cidr, SimVpc vpc, int zone) {
        Block block = Block.of(cidr);
        return new SimSubnet(
                Ids.uuid("network " + name),
                Ids.uuid("subnet " + name),
                name,
                block,
                block.first() + 1,
                vpc,
                zone(zone),
                BUILT);
    }

    private static String zone(int number) {
        return World.REGIONS.getLast() + "-0" + number;
    }
}
