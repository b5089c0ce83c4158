package org.resolverdesk.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimSubnetTest {

    private static SimSubnet subnet(String gateway) {
        SimVpc vpc = new SimVpc("v", "vpc", "", "10.0.0.0/16", Instant.EPOCH);
        long number = Block.number(gateway);
        return new SimSubnet("s", "n", "net", Block.of("10.0.3.16/28"), number, vpc, "az", Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.3.17", "10.0.3.20", "10.0.3.27"})
    void aGatewayIsWhereItWasChosen(String gateway) {
        assertEquals(Block.number(gateway), subnet(gateway).gateway());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.3.15", "10.0.3.16", "10.0.3.28", "10.0.3.31", "10.0.3.32", "none"})
    void aGatewayIsNoAddressThatTheProviderKeeps(String gateway) {
        assertThrows(IllegalArgumentException.class, () -> subnet(gateway));
    }
}
