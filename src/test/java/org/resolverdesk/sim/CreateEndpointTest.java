package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.resolverdesk.sim.Sim.NET_A;
import static org.resolverdesk.sim.Sim.body;
import static org.resolverdesk.sim.Sim.row;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// `POST /v2.1/endpoints`: reference 1.3 and 13.
class CreateEndpointTest {
    private static final String PATH = "/v2.1/endpoints";
    private static final String SOME_SUBNET = "{\"subnet_id\":\"" + NET_A + "\"}";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    @Test
    @Fact({"1.1.1", "1.3.1"})
    void theSpecificationsExampleGetsIts202FieldByField() {
        Sim.Got got = sim.post(PATH, Sim.golden("create-endpoint.request.json").toString());
        JsonNode documented = Sim.golden("create-endpoint.response-202.json").path("endpoint");
        JsonNode endpoint = got.body().path("endpoint");
        assertEquals(202, got.status());
        assertEquals(List.of("endpoint"), Sim.fields(got.body()));
        assertEquals(Sim.fields(documented), Sim.fields(endpoint));
        for (String same : List.of("name", "direction", "status", "vpc_id", "ipaddress_count", "resolver_rule_count")) {
            assertEquals(documented.get(same), endpoint.get(same), same);
        }
        assertTrue(endpoint.path("id").stringValue().matches("ff808081[0-9a-f]{24}"));
        assertEquals("2026-11-24T08:00:00.250", endpoint.path("create_time").stringValue());
        assertEquals(endpoint.get("create_time"), endpoint.get("update_time"));
    }

    @Test
    @Fact("1.3.6")
    void bothRegionsOfTheHostAreTaken() {
        String second =
                body("second-region", "outbound", row(NET_A), row(NET_A)).replace("NetworkService", "eu-de");
        assertEquals(202, sim.post(PATH, second).status());
    }

    @Test
    @Fact("1.3.9")
    void anAbsentANullAndAnEmptyIpAreAutomaticAndGetDifferentAddresses() {
        String nullIp = "{\"subnet_id\":\"" + NET_A + "\",\"ip\":null}";
        String id = sim.post(PATH, body("auto", "inbound", row(NET_A), nullIp, row(NET_A, "")))
                .body()
                .path("endpoint")
                .path("id")
                .stringValue();
        List<String> ips = Sim.texts(sim.addresses(id), "ip");
        assertEquals(3, ips.stream().distinct().count());
        assertTrue(ips.stream().allMatch(ip -> ip.startsWith("192.168.3.")), ips::toString);
    }

    @Test
    void theSameSeedPicksTheSameAddresses() {
        List<String> here =
                Sim.texts(sim.addresses(sim.create("auto").path("id").stringValue()), "ip");
        try (Sim other = Sim.prompt()) {
            assertEquals(
                    here,
                    Sim.texts(other.addresses(other.create("auto").path("id").stringValue()), "ip"));
        }
    }

    @Test
    @Fact("1.3.12")
    void oneAddressMayLieInAnotherSubnetOfTheSameVpc() {
        Sim.Got got = sim.post(PATH, body("two", "inbound", row(NET_A), row(sim.subnetId("net-b"))));
        assertEquals(202, got.status());
    }

    @Test
    void unknownFieldsAreIgnored() {
        String more = body("more", "inbound", SOME_SUBNET, SOME_SUBNET).replaceFirst("\\{", "{\"tags\":[{}],");
        assertEquals(202, sim.post(PATH, more).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"x\"",
                "[]",
                "{",
                "{}x",
                "not json",
                "{\"name\":\"x\"",
                "<html>",
                "\0",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\"}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"ipaddresses\":[]}",
                "{\"name\":\"a\",\"region\":\"NetworkService\",\"ipaddresses\":[]}",
                "{\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":[]}",
                "{\"name\":null,\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":[]}",
                "{\"name\":5,\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":[]}",
                "{\"name\":\"a\",\"direction\":[],\"region\":\"NetworkService\",\"ipaddresses\":[]}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":{},\"ipaddresses\":[]}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":{}}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":[5,[]]}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":[{},{}]}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":"
                        + "[{\"subnet_id\":true}]}",
                "{\"name\":\"a\",\"direction\":\"inbound\",\"region\":\"NetworkService\",\"ipaddresses\":"
                        + "[{\"subnet_id\":\"x\",\"ip\":7}]}"
            })
    @Fact({"1.3.8", "13.2"})
    void whatIsNoJsonOrLacksAFieldOrHasAnotherTypeIsDns0002(String body) {
        Sim.Got got = sim.post(PATH, body);
        assertEquals(400, got.status());
        assertEquals("DNS.0002", got.code());
    }

    @Test
    void deepNestingIsDns0002() {
        assertEquals("DNS.0002", sim.post(PATH, "[".repeat(200_000)).code());
        assertEquals("DNS.0002", sim.post(PATH, "{\"name\":".repeat(50_000)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x ", "a b", "a/b", "ä", "名", "a\\u0000", "a,b", "a:b", "x\\n"})
    @Fact({"1.3.2", "13.3"})
    void aWrongNameIsDns1501AndNothingIsTrimmed(String name) {
        assertEquals(
                "DNS.1501",
                sim.post(PATH, body(name, "inbound", SOME_SUBNET, SOME_SUBNET)).code());
    }

    @Test
    @Fact("1.3.2")
    void aNameHas1To64Characters() {
        assertEquals(
                202,
                sim.post(PATH, body("a", "inbound", SOME_SUBNET, SOME_SUBNET)).status());
        String longest = "aZ09_-.x".repeat(8);
        assertEquals(
                202,
                sim.post(PATH, body(longest, "inbound", SOME_SUBNET, SOME_SUBNET))
                        .status());
        assertEquals(
                "DNS.1501",
                sim.post(PATH, body(longest + "x", "inbound", SOME_SUBNET, SOME_SUBNET))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Inbound", "INBOUND", "both", " inbound"})
    @Fact({"1.3.4", "13.4"})
    void aWrongDirectionIsDns1503(String direction) {
        assertEquals(
                "DNS.1503",
                sim.post(PATH, body("a", direction, SOME_SUBNET, SOME_SUBNET)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu-nl", "networkservice"})
    @Fact({"1.3.6", "13.5"})
    void aRegionThatIsNotServedIsDns0601(String region) {
        String body = body("a", "inbound", SOME_SUBNET, SOME_SUBNET).replace("NetworkService", region);
        assertEquals("DNS.0601", sim.post(PATH, body).code());
    }

    @ParameterizedTest
    @CsvSource({"0, DNS.1514", "1, DNS.1514", "2, ''", "6, ''", "7, DNS.1514", "500, DNS.1514"})
    @Fact({"1.3.7", "3.2.2", "13.6"})
    void thereAre2To6AddressesElseDns1514(int count, String code) {
        String[] rows = IntStream.range(0, count).mapToObj(i -> SOME_SUBNET).toArray(String[]::new);
        assertEquals(code, sim.post(PATH, body("counted", "inbound", rows)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "net-a", "485620bd-482a-43e7-9718-410079f860e2", "0463C8A5-FA49-441D-B28B-BC6C35BA04F8"})
    @Fact({"1.3.8", "4.6.3", "13.7"})
    void aSubnetThatIsNoVpcSubnetIdIsDns1502(String subnet) {
        assertEquals(
                "DNS.1502",
                sim.post(PATH, body("a", "inbound", SOME_SUBNET, row(subnet))).code());
    }

    @Test
    @Fact({"1.3.12", "6.2.4", "13.8"})
    void subnetsOfTwoVpcsAreDns1508() {
        String lab = row(sim.subnetId("lab-a"));
        assertEquals(
                "DNS.1508",
                sim.post(PATH, body("a", "inbound", SOME_SUBNET, lab)).code());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.3, DNS.1515",
        "192.168.3.256, DNS.1515",
        "192.168.3.012, DNS.1515",
        "' 192.168.3.12', DNS.1515",
        "2001:db8::1, DNS.1515",
        "192.168.3.0, DNS.1516",
        "192.168.3.255, DNS.1516",
        "192.168.4.9, DNS.1505",
        "192.168.2.255, DNS.1505",
        "192.168.3.126, DNS.1506",
        "192.168.3.1, DNS.1507",
        "192.168.3.10, DNS.1507",
        "192.168.3.51, DNS.1507",
        "192.168.3.200, DNS.1507",
        "192.168.3.252, DNS.1507",
        "192.168.3.253, DNS.1507",
        "192.168.3.254, DNS.1507",
        "192.168.3.251, ''",
        "192.168.3.2, ''"
    })
    @Fact({"1.3.10", "6.2.4", "13.9"})
    void anAddressIsWellFormedInsideItsSubnetNotAnEdgeNotRepeatedAndNotInUse(String ip, String code) {
        assertEquals(
                code,
                sim.post(PATH, body("a", "inbound", row(NET_A, "192.168.3.126"), row(NET_A, ip)))
                        .code());
    }

    @Test
    @Fact({"1.3.3", "13.10"})
    void aTakenNameIsDns1504InEitherDirection() {
        sim.create("mine");
        assertEquals(
                "DNS.1504",
                sim.post(PATH, body("mine", "outbound", SOME_SUBNET, SOME_SUBNET))
                        .code());
        assertEquals(
                202,
                sim.post(PATH, body("Mine", "outbound", SOME_SUBNET, SOME_SUBNET))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"inbound, DNS.0406", "outbound, DNS.0407"})
    @Fact("13.11")
    void theQuotaOfADirectionIs403(String direction, String code) {
        String subnet = row(sim.subnetId("lab-wide"));
        Sim.Got got = sim.get("/");
        for (int i = 0; i < 60 && got.status() != 403; i++) {
            got = sim.post(PATH, body("q-" + i, direction, subnet, subnet));
        }
        assertEquals(code, got.code());
        JsonNode list = sim.get(PATH + "?direction=" + direction).body();
        assertEquals(50, list.path("metadata").path("total_count").intValue());
    }

    @Test
    @Fact("6.2.8")
    void aFullSubnetIsDns0036AndNothingIsTaken() {
        String full = row(sim.subnetId("branch-nearly-full"));
        assertEquals(
                "DNS.0036",
                sim.post(PATH, body("a", "inbound", full, full, full)).code());
        assertEquals(202, sim.post(PATH, body("a", "inbound", full, full)).status());
        assertEquals(
                "DNS.0036",
                sim.post(PATH, body("b", "inbound", full, SOME_SUBNET)).code());
    }

    static Stream<Arguments> inOrder() {
        String badSubnet = row("nowhere", "x");
        return Stream.of(
                Arguments.of("DNS.0002", "{\"name\":\"a b\",\"direction\":\"up\",\"region\":\"x\"}"),
                Arguments.of("DNS.1501", body("a b", "up", badSubnet).replace("NetworkService", "x")),
                Arguments.of("DNS.1503", body("mine", "up", badSubnet).replace("NetworkService", "x")),
                Arguments.of("DNS.0601", body("mine", "inbound", badSubnet).replace("NetworkService", "x")),
                Arguments.of("DNS.1514", body("mine", "inbound", badSubnet)),
                Arguments.of("DNS.1502", body("mine", "inbound", row(NET_A, "x"), badSubnet)),
                Arguments.of("DNS.1515", body("mine", "inbound", row(NET_A, "x"), row(NET_A, "192.168.3.0"))),
                Arguments.of("DNS.1516", body("mine", "inbound", row(NET_A, "192.168.3.0"), row(NET_A, "x"))),
                Arguments.of("DNS.1504", body("mine", "inbound", SOME_SUBNET, SOME_SUBNET)));
    }

    @ParameterizedTest
    @MethodSource("inOrder")
    @Fact({"6.2.4", "13.13"})
    void theFirstCheckThatFailsIsTheAnswer(String code, String body) {
        sim.create("mine");
        assertEquals(code, sim.post(PATH, body).code());
    }

    @Test
    void aRefusalMakesNothing() {
        int before = total();
        sim.post(PATH, body("a", "inbound", SOME_SUBNET, row(NET_A, "192.168.3.1")));
        assertEquals(before, total());
        assertNotEquals(0, before);
    }

    private int total() {
        return sim.get(PATH + "?direction=inbound")
                .body()
                .path("metadata")
                .path("total_count")
                .intValue();
    }
}
