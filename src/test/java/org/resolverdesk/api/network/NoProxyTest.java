package org.resolverdesk.api.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "*                       | dns.example.com  | 443  | true",
                "''                      | dns.example.com  | 443  | false",
                "example.com             | example.com      | 443  | true",
                "example.com             | dns.example.com  | 443  | true",
                "example.com             | badexample.com   | 443  | false",
                "example.com             | example.com.evil | 443  | false",
                ".example.com            | dns.example.com  | 443  | true",
                ".example.com            | example.com      | 443  | true",
                "*.example.com           | dns.example.com  | 443  | true",
                "EXAMPLE.com             | DNS.Example.COM  | 443  | true",
                "example.com.            | dns.example.com  | 443  | true",
                "example.com             | dns.example.com. | 443  | true",
                "a.example, b.example    | dns.b.example    | 443  | true",
                "a.example b.example     | dns.b.example    | 443  | true",
                "a.example,,b.example,   | dns.c.example    | 443  | false",
                "example.com:443         | dns.example.com  | 443  | true",
                "example.com:8443        | dns.example.com  | 443  | false",
                "10.0.0.1                | 10.0.0.1         | 443  | true",
                "10.0.0.1                | 10.0.0.10        | 443  | false",
                "10.0.0.1:8443           | 10.0.0.1         | 8443 | true",
                "10.0.0.0/8              | 10.200.3.4       | 443  | true",
                "10.0.0.0/8              | 11.0.0.1         | 443  | false",
                "10.0.0.0/8              | dns.example.com  | 443  | false",
                "0.0.0.0/0               | 8.8.8.8          | 443  | true",
                "192.168.4.0/23          | 192.168.5.255    | 443  | true",
                "192.168.4.0/23          | 192.168.6.0      | 443  | false",
                "10.0.0.0/33             | 10.0.0.1         | 443  | false",
                "fd00::/8                | [fd12::1]        | 443  | true",
                "fd00::/8                | [fe80::1]        | 443  | false",
                "[fd12::1]               | [fd12:0::1]      | 443  | true",
                "[fd12::1]:8443          | fd12::1          | 443  | false",
                "10.0.0.0/8              | [::1]            | 443  | false",
                "0.1                     | 10.0.0.1         | 443  | false",
                "300.1.1.1               | 300.1.1.1        | 443  | true",
                "/8                      | 10.0.0.1         | 443  | false"
            })
    void aHostIsNamedOrNot(String text, String host, int port, boolean named) {
        assertEquals(named, new NoProxy(text).names(host, port));
    }
}
