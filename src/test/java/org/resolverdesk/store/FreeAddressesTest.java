package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.PrivateIp;

class FreeAddressesTest {
    @ParameterizedTest
    @CsvSource({"192.168.3.0/24, 251", "192.168.4.0/28, 11", "10.0.0.0/8, 16777211", "10.0.0.0/30, 0"})
    void theFirstAndTheLastFourAreTheProviders(String cidr, long free) {
        assertEquals(OptionalLong.of(free), FreeAddresses.of(cidr, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"192.168.3.0", "192.168.3/24", "192.168.3.0/33", "192.168.3.0/", "fd00::/64", "256.0.0.0/8"})
    void aCidrThatCantBeReadTellsNothing(String cidr) {
        assertEquals(OptionalLong.empty(), FreeAddresses.of(cidr, List.of()));
    }

    @Test
    void eachAddressInUseCountsOnceAndTheProvidersOwnDont() {
        List<PrivateIp> used =
                List.of(used("192.168.4.1"), used("192.168.4.5"), used("192.168.4.5"), used("192.168.4.13"), used("?"));
        assertEquals(OptionalLong.of(9), FreeAddresses.of("192.168.4.0/28", used));
    }

    private static PrivateIp used(String ip) {
        return new PrivateIp("id-" + ip, "net-b", ip, "");
    }
}
