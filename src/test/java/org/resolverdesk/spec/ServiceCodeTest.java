package org.resolverdesk.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.resolverdesk.spec.World.NET_A;
import static org.resolverdesk.spec.World.NET_B;
import static org.resolverdesk.spec.World.row;
import static org.resolverdesk.spec.World.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.ApiFailure.Refused;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.NewIp;

class ServiceCodeTest {
    private static final EndpointDraft TWO = rows(row(NET_A, "192.168.3.12"), row(NET_A, "192.168.3.125"));
    private static final EndpointDraft ONE_GIVEN = rows(row(NET_A, ""), row(NET_A, "192.168.3.125"));
    private static final EndpointDraft MIXED = rows(row(NET_A, "192.168.3.12"), row(NET_B, "192.168.4.20"));

    @Test
    void aCodeIsFoundAsTheServiceWritesIt() {
        assertEquals(Optional.of(ServiceCode.DNS_1504), ServiceCode.of("DNS.1504"));
        assertEquals("APIGW.0308", ServiceCode.APIGW_0308.code());
        for (ServiceCode code : ServiceCode.values()) {
            assertEquals(Optional.of(code), ServiceCode.of(code.code()));
        }
    }

    @Test
    @Fact("6.3.1")
    void bothPrefixesOfTheGatewayAreTaken() {
        assertEquals(Optional.of(ServiceCode.APIGW_0301), ServiceCode.of("APIG.0301"));
    }

    @Test
    @Fact("6.2.12")
    void otherCodesAndNoneAreNotKnown() {
        assertEquals(Optional.empty(), ServiceCode.of(null));
        assertEquals(Optional.empty(), ServiceCode.of(""));
        assertEquals(Optional.empty(), ServiceCode.of("DNS.9999"));
        assertEquals(Optional.empty(), ServiceCode.of("DNS_1504"));
        assertEquals(Optional.empty(), ServiceCode.of("dns.1504"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, DNS.0014,   BUSY,          true,  true",
        "409, DNS.0021,   BUSY,          true,  true",
        "429, APIGW.0308, BUSY,          true,  true",
        "429, APIG.0308,  BUSY,          true,  true",
        "429, ,           BUSY,          true,  true",
        "403, DNS.0406,   QUOTA,         false, false",
        "403, DNS.0407,   QUOTA,         false, false",
        "403, DNS.1802,   NO_PERMISSION, false, false",
        "403, ,           NO_PERMISSION, false, false",
        "401, APIGW.0301, SIGNED_OUT,    false, false",
        "401, APIGW.0307, SIGNED_OUT,    false, false",
        "401, 401,        SIGNED_OUT,    false, false",
        "400, IAM.1108,   SIGNED_OUT,    false, false",
        "404, DNS.1510,   GONE,          false, false",
        "404, X.1,        GONE,          false, false",
        "400, DNS.1501,   VALUE,         false, false",
        "400, ,           VALUE,         false, false",
        "500, DNS.0001,   FAULT,         true,  false",
        "500, DNS.0012,   FAULT,         true,  false",
        "503, ,           FAULT,         true,  false",
        "413, APIGW.0201, VALUE,         false, false",
        "504, APIGW.0201, FAULT,         true,  false",
        "500, VPC.0202,   GONE,          true,  false",
        "500, DNS.2000,   FAULT,         false, false"
    })
    void theCodeDecidesAndTheStatusOnlyWithoutOne(
            int status, String code, ServiceCode.Kind kind, boolean repeatRead, boolean tryAgain) {
        Refused refused = new Refused(status, code, "", null);
        assertEquals(kind, ServiceCode.kindOf(refused));
        assertEquals(repeatRead, ServiceCode.mayRepeatRead(refused), "a read may be repeated");
        assertEquals(tryAgain, ServiceCode.mayTryAgain(refused), "'try again' may be offered");
        assertEquals(kind == ServiceCode.Kind.SIGNED_OUT, ServiceCode.signedOut(refused));
        assertEquals(kind == ServiceCode.Kind.NO_PERMISSION, ServiceCode.noPermission(refused));
        assertEquals(kind == ServiceCode.Kind.QUOTA, ServiceCode.overQuota(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "404, DNS.1510,   true,  true",
        "404, VPC.0202,   true,  true",
        "404, ,           false, true",
        "404, 404,        false, true",
        "404, APIGW.0101, false, false",
        "404, APIG.0101,  false, false",
        "500, VPC.0202,   false, false",
        "403, ,           false, false"
    })
    void onlyTheServicesOwn404SaysThatSomethingIsGone(int status, String code, boolean gone, boolean mayBe) {
        Refused refused = new Refused(status, code, "", null);
        assertEquals(gone, ServiceCode.gone(refused));
        assertEquals(mayBe, ServiceCode.mayBeGone(refused));
    }

    @ParameterizedTest(name = "{0} ''{1}'' is about {3}")
    @MethodSource
    void aRefusalLandsWhereItIsAbout(String code, String message, EndpointDraft draft, Place place) {
        assertEquals(place, RefusalPlace.of(new Refused(400, code, message, null), draft));
    }

    static Stream<Arguments> aRefusalLandsWhereItIsAbout() {
        Place table = new Place.Rows();
        return Stream.of(
                Arguments.of("DNS.1501", "Invalid endpoint name.", TWO, new Place.Name()),
                Arguments.of("DNS.1504", "Endpoint name exists.", TWO, new Place.Name()),
                Arguments.of("DNS.1503", "Invalid endpoint direction.", TWO, new Place.Direction()),
                Arguments.of("DNS.0601", "Invalid region.", TWO, new Place.Region()),
                Arguments.of("DNS.1514", "Invalid number of ipaddress.", TWO, table),
                Arguments.of("DNS.1508", "Subnets are in the different vpc.", MIXED, table),
                Arguments.of("DNS.1502", "Invalid subnet id.", TWO, subnet(0)),
                Arguments.of("DNS.1502", "Invalid subnet id.", rows(row("", ""), row(NET_A, "")), subnet(1)),
                Arguments.of("DNS.1502", "Invalid subnet id.", MIXED, table),
                Arguments.of("DNS.1502", "Subnet '" + NET_B + "' not found.", MIXED, subnet(1)),
                Arguments.of("DNS.1502", "Invalid subnet id.", rows(), table),
                Arguments.of("DNS.1507", "Ip 192.168.3.125 has been used.", TWO, ip(1)),
                Arguments.of("DNS.1507", "Ip has been used: 192.168.3.12.", TWO, ip(0)),
                Arguments.of("DNS.1507", "Ip 1192.168.3.12 has been used", TWO, table),
                Arguments.of("DNS.1507", "Ip 192.168.3.12.7 has been used", TWO, table),
                Arguments.of("DNS.1507", "Ip has been used.", TWO, table),
                Arguments.of("DNS.1507", "Ip has been used.", ONE_GIVEN, ip(1)),
                Arguments.of("DNS.1505", "Ip is not in this subnet " + NET_B, MIXED, ip(1)),
                Arguments.of("DNS.1505", "Ip is not in this subnet " + NET_A, TWO, table),
                Arguments.of("DNS.1506", "Ip is repeated.", TWO, table),
                Arguments.of("DNS.1515", "Ip address is invalid.", ONE_GIVEN, ip(1)),
                Arguments.of("DNS.1516", "(192.168.4.20)", MIXED, ip(1)),
                Arguments.of("DNS.1516", "", rows(row(NET_A, ""), row(NET_B, "")), table),
                Arguments.of("DNS.0406", "Insufficient inbound endpoint quota.", TWO, new Place.Whole()),
                Arguments.of("DNS.9999", "192.168.3.12", TWO, new Place.Whole()),
                Arguments.of(null, "192.168.3.12", TWO, new Place.Whole()));
    }

    private static Place subnet(int row) {
        return new Place.Row(row, Place.Column.SUBNET);
    }

    private static Place ip(int row) {
        return new Place.Row(row, Place.Column.IP);
    }

    @Test
    void aRequestsRowsArePlacedLikeADrafts() {
        CreateEndpoint request = new CreateEndpoint(
                "poi-1", Direction.INBOUND, "eu-de", List.of(new NewIp(NET_A, null), new NewIp(NET_B, "192.168.4.20")));
        assertEquals(ip(1), RefusalPlace.of(new Refused(400, "DNS.1507", "Ip has been used.", null), request));
    }

    @Test
    void aMessageOfManyDotsIsSearchedWithoutHarm() {
        String message = ".".repeat(1_000_000) + "192.168.3.12" + ".".repeat(1_000_000);
        assertFalse(RefusalPlace.of(new Refused(400, "DNS.1507", message, null), TWO) instanceof Place.Rows);
    }
}
