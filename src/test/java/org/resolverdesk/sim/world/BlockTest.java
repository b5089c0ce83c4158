package org.resolverdesk.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;

class BlockTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0",
        "0.0.0.1, 1",
        "10.20.2.128, 169083520",
        "192.168.3.125, 3232236413",
        "127.255.255.255, 2147483647",
        "128.0.0.0, 2147483648",
        "255.255.255.255, 4294967295"
    })
    void aDottedQuadIsItsNumberAndBack(String text, long number) {
        assertEquals(number, Block.number(text));
        assertEquals(text, Block.text(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "....",
                "1",
                "1.2.3",
                "127.1",
                "1.2.3.4.5",
                "1.2.3.4.",
                ".1.2.3.4",
                "1..2.3",
                "256.1.1.1",
                "1.1.1.256",
                "1.1.1.260",
                "1.1.1.300",
                "1.1.1.1000",
                "010.1.1.1",
                "1.1.1.00",
                "1.1.1.01",
                "+1.1.1.1",
                "-1.1.1.1",
                " 1.1.1.1",
                "1.1.1.1 ",
                "1.1.1.1\n",
                "1.1.1.1/24",
                "0x1.1.1.1",
                "1.1.1.a",
                "::1",
                "::ffff:1.1.1.1",
                "١.1.1.1",
                "1,1,1,1"
            })
    void anythingElseIsNoAddress(String text) {
        assertEquals(Block.NO_ADDRESS, Block.number(text));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.0/24, 192.168.3.0, 192.168.3.255, 192.168.3.251, 251",
        "192.168.5.0/28, 192.168.5.0, 192.168.5.15, 192.168.5.11, 11",
        "192.168.6.32/27, 192.168.6.32, 192.168.6.63, 192.168.6.59, 27",
        "10.20.2.128/25, 10.20.2.128, 10.20.2.255, 10.20.2.251, 123",
        "10.32.0.0/12, 10.32.0.0, 10.47.255.255, 10.47.255.251, 1048571"
    })
    @Fact("4.5.2")
    void aBlockHasItsEdgesAndAllButTheFirstAndLastFourUsable(
            String cidr, String first, String last, String lastUsable, long usable) {
        Block block = Block.of(cidr);
        assertEquals(first, Block.text(block.first()));
        assertEquals(last, Block.text(block.last()));
        assertEquals(lastUsable, Block.text(block.lastUsable()));
        assertEquals(usable, block.usable());
        assertEquals(cidr, block.cidr());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.5.15, false, false",
        "192.168.5.16, true, true",
        "192.168.5.17, true, false",
        "192.168.5.30, true, false",
        "192.168.5.31, true, true",
        "192.168.5.32, false, false"
    })
    void aBlockContainsItsEdgesAndNothingBeyond(String ip, boolean contains, boolean edge) {
        Block block = Block.of("192.168.5.16/28");
        assertEquals(contains, block.contains(Block.number(ip)));
        assertEquals(edge, block.isEdge(Block.number(ip)));
    }

    @Test
    void aBlockBeginsAtAMultipleOfItsSize() {
        assertThrows(IllegalArgumentException.class, () -> Block.of("192.168.5.8/28"));
    }
}
