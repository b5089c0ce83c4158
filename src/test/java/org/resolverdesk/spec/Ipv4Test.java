package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;

class Ipv4Test {

    @Test
    void anAddressAndItsTextAreOneToOne() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            Ipv4 ip = new Ipv4(random.nextInt());
            assertEquals(Optional.of(ip), Ipv4.parse(ip.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3.4",
                "1.2.3.4.",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.256",
                "1.2.3.999999999999",
                "1.2.3.-4",
                "1.2.3.4 5",
                "1.2.3.0x4",
                "１.2.3.4",
                "0x7f000001",
                "127.1",
                "1,2,3,4",
                "1.2.3.4\u0000"
            })
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Ipv4.parse(text));
    }

    @Test
    void orderIsThatOfTheAddressSpace() {
        List<Ipv4> sorted = Stream.of("224.0.0.1", "0.0.0.0", "255.255.255.255", "127.255.255.255", "128.0.0.0")
                .map(text -> Ipv4.parse(text).orElseThrow())
                .sorted()
                .toList();
        assertEquals("[0.0.0.0, 127.255.255.255, 128.0.0.0, 224.0.0.1, 255.255.255.255]", sorted.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3.0/24,  192.168.3.0,   192.168.3.255,   192.168.3.1,   192.168.3.254,   192.168.3.1,   192.168.3.251",
        "192.168.4.16/28, 192.168.4.16,  192.168.4.31,    192.168.4.17,  192.168.4.30,    192.168.4.17,  192.168.4.27",
        "10.1.16.0/20,    10.1.16.0,     10.1.31.255,     10.1.16.1,     10.1.31.254,     10.1.16.1,     10.1.31.251",
        "10.9.0.8/30,     10.9.0.8,      10.9.0.11,       10.9.0.9,      10.9.0.10,       10.9.0.9,      10.9.0.10",
        "10.9.0.0/31,     10.9.0.0,      10.9.0.1,        10.9.0.0,      10.9.0.1,        10.9.0.0,      10.9.0.1",
        "10.9.0.7/32,     10.9.0.7,      10.9.0.7,        10.9.0.7,      10.9.0.7,        10.9.0.7,      10.9.0.7",
        "0.0.0.0/0,       0.0.0.0,       255.255.255.255, 0.0.0.1,       255.255.255.254, 0.0.0.1,      "
                + " 255.255.255.251",
        "255.255.255.0/24,255.255.255.0, 255.255.255.255, 255.255.255.1, 255.255.255.254, 255.255.255.1,"
                + " 255.255.255.251"
    })
    void aBlockHasItsEnds(
            String text, String network, String broadcast, String first, String last, String from, String to) {
        Cidr cidr = Cidr.parse(text).orElseThrow();
        assertEquals(text, cidr.toString());
        assertEquals(network, cidr.network().toString());
        assertEquals(broadcast, cidr.broadcast().toString());
        assertEquals(first, cidr.firstHost().toString());
        assertEquals(last, cidr.lastHost().toString());
        assertEquals(from, cidr.usable().first().toString());
        assertEquals(to, cidr.usable().last().toString());
        assertTrue(cidr.contains(cidr.network()));
        assertTrue(cidr.contains(cidr.broadcast()));
        assertEquals(cidr.prefix() == 0, cidr.contains(cidr.broadcast().plus(1)));
        assertEquals(cidr.prefix() == 0, cidr.contains(cidr.network().plus(-1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "192.168.3.0",
                "192.168.3.0/",
                "192.168.3.0/33",
                "192.168.3.0/024",
                "192.168.3.0/08",
                "192.168.3.0/-1",
                "192.168.3.0/24/24",
                "192.168.3.0/ 24",
                "192.168.3.7/24",
                "192.168.3/24",
                "2001:db8::/64",
                "192.168.3.0/255.255.255.0",
                "1.0.0.0/0"
            })
    void whatIsNoBlockIsNone(String text) {
        assertEquals(Optional.empty(), Cidr.parse(text));
    }

    @Test
    void theUsableOnesAreWithoutAGatewayAtEitherEnd() {
        Cidr cidr = Cidr.parse("192.168.3.0/24").orElseThrow();
        assertEquals(range(2, 251), cidr.usable(ip(1)));
        assertEquals(range(1, 250), cidr.usable(ip(251)));
        assertEquals(range(1, 251), cidr.usable(ip(100)));
        assertEquals(range(1, 251), cidr.usable(ip(254)));
    }

    @Test
    @Fact("4.5.2")
    void theLastFourAreReservedAndTheBroadcastAddressHasItsOwnRule() {
        Cidr cidr = Cidr.parse("192.168.3.0/24").orElseThrow();
        assertFalse(cidr.reserved(ip(251)));
        assertTrue(cidr.reserved(ip(252)));
        assertTrue(cidr.reserved(ip(254)));
        assertFalse(cidr.reserved(ip(255)));
        assertFalse(cidr.reserved(ip(0)));
    }

    private static Ipv4 ip(int last) {
        return Ipv4.parse("192.168.3." + last).orElseThrow();
    }

    private static Cidr.Range range(int first, int last) {
        return new Cidr.Range(ip(first), ip(last));
    }
}
