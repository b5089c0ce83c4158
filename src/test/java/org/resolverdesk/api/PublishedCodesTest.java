package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.spec.ServiceCode;
import tools.jackson.databind.JsonNode;

/// Our codes, and the simulator's, against the published tables (reference 6.2, 6.3).
class PublishedCodesTest {
    /// A status and a message as a table has them.
    private record Row(int status, String message) {}

    /// Codes of the endpoints' range whose meaning isn't published: the simulator has one of them for rules.
    private static final Set<String> UNPUBLISHED = Set.of("DNS.1512", "DNS.1513");

    private static Map<String, Set<Row>> table() {
        Map<String, Set<Row>> rows = new HashMap<>();
        for (String file : Set.of("dns", "apigw")) {
            for (JsonNode row : Golden.json(Golden.text("errors/" + file + "-error-codes.json"))) {
                Set<Row> all = rows.computeIfAbsent(row.path("code").stringValue(), _ -> new HashSet<>());
                JsonNode statuses = row.path("status");
                if (statuses.isArray()) {
                    statuses.forEach(status -> all.add(
                            new Row(status.intValue(), row.path("message").stringValue())));
                } else {
                    all.add(new Row(statuses.intValue(), row.path("message").stringValue()));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000", "0001", "0002", "0003", "0005", "0006", "0007", "0012", "0013", "0014", "0015", "0017", "0021",
                "0030", "0031", "0036", "0037", "0310", "0311", "0406", "0407", "0601", "0603", "0608", "0701", "0711",
                "0712", "0805", "1501", "1502", "1503", "1504", "1505", "1506", "1507", "1508", "1509", "1510", "1511",
                "1514", "1515", "1516", "1801", "1802", "2002"
            })
    @Fact("6.2.1")
    void eachDnsCodeThatMattersIsKnownWithItsStatus(String number) {
        ServiceCode code = ServiceCode.of("DNS." + number).orElseThrow();
        assertTrue(table().getOrDefault("DNS." + number, Set.of()).stream()
                .anyMatch(row -> row.status() == code.httpStatus()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101", "0106", "0201", "0301", "0302", "0305", "0306", "0307", "0308", "0310", "0402", "0601", "0602",
                "0605", "0610", "0613", "0801", "0802"
            })
    @Fact("6.3.1")
    void eachCodeOfTheGatewayIsKnownWithItsStatusUnderBothPrefixes(String number) {
        ServiceCode code = ServiceCode.of("APIGW." + number).orElseThrow();
        assertEquals(code, ServiceCode.of("APIG." + number).orElseThrow());
        assertTrue(table().getOrDefault("APIGW." + number, Set.of()).stream()
                .anyMatch(row -> row.status() == code.httpStatus()));
    }

    @ParameterizedTest
    @CsvSource({
        "VPC.0007, 400",
        "VPC.0008, 401",
        "VPC.0101, 400",
        "VPC.0201, 400",
        "VPC.0202, 404",
        "VPC.2201, 403",
        "VPC.2701, 403"
    })
    @Fact("4.7.6")
    void theVpcCodesThatOurCallsCanMeetAreKnown(String code, int status) {
        assertEquals(status, ServiceCode.of(code).orElseThrow().httpStatus());
    }

    @Test
    @Fact("6.2.2")
    void whatTheSimulatorRefusesWithIsPublishedWithThatStatusAndMessage() {
        Map<String, Set<Row>> table = table();
        Set<String> wrong = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            boolean listed = reason.code.startsWith("DNS.") || reason.code.startsWith("APIGW.");
            if (!listed || UNPUBLISHED.contains(reason.code)) {
                continue;
            }
            boolean fits = table.getOrDefault(reason.code, Set.of()).stream()
                    .anyMatch(row -> row.status() == reason.status && begins(reason, row.message()));
            if (!fits) {
                wrong.add(reason + " " + table.get(reason.code));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /// What the gateway says is more than its table has, and the action stands in the middle of a sentence.
    private static boolean begins(Reason reason, String published) {
        String start = published.replaceFirst("[.:]?\\s*(\\{.*)?$", "");
        return reason.message.startsWith(start) || reason.shape == Reason.Shape.GATEWAY;
    }

    @Test
    @Fact("6.2.3")
    void codesThatAreNotPublishedAreNotKnown() {
        UNPUBLISHED.forEach(code -> {
            assertTrue(ServiceCode.of(code).isEmpty(), code);
            assertTrue(!table().containsKey(code), code);
        });
    }
}
