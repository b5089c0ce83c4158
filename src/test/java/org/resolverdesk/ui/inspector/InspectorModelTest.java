package org.resolverdesk.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.Exchange;

class InspectorModelTest {
    private final ObservableList<Exchange> calls = FXCollections.observableArrayList(
            call("GET", "/v2.1/endpoints?direction=inbound", 200, "{}"),
            call("POST", "/v2.1/endpoints", 400, "{\"code\":\"DNS.1504\",\"message\":\"Endpoint name exists.\"}"),
            call("GET", "/v1/p-1/subnets", 0, ""));
    private final List<String> copied = new ArrayList<>();
    private final InspectorModel model = new InspectorModel(calls, copied::add);

    private static Exchange call(String method, String path, int status, String body) {
        return new Exchange(
                Instant.parse("2026-11-24T09:41:07Z"),
                method,
                "https://dns.example" + path,
                Map.of("X-Auth-Token", List.of("***")),
                "",
                status,
                Map.of("X-Request-Id", List.of("r-" + status)),
                body,
                Duration.ofMillis(12),
                status == 0 ? "timed out" : null);
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "post, 1", "get v1, 1", "dns.1504, 1", "r-200, 1", "timed, 1", "endpoints, 2", "nowhere, 0"})
    void everyWordOfTheFilterHasToBeThere(String filter, int left) {
        model.filterProperty().set(filter);
        assertEquals(left, model.shown().size());
    }

    @Test
    void aRefusalAndACallWithoutAnAnswerAreFailures() {
        model.failuresOnlyProperty().set(true);
        assertEquals(2, model.shown().size());
        model.filterProperty().set("post");
        assertEquals(1, model.shown().size());
    }

    @Test
    void whatComesLaterIsSiftedAsWell() {
        model.filterProperty().set("put");
        calls.addFirst(call("PUT", "/v2.1/endpoints/e-1", 202, "{}"));
        assertEquals(1, model.shown().size());
    }

    @Test
    void theChosenCallIsCopiedAndNothingWithoutOne() {
        model.copyCurl();
        model.copyForSupport();
        assertEquals(List.of(), copied);
        model.selectedProperty().set(calls.getFirst());
        model.copyCurl();
        model.copyForSupport();
        assertTrue(copied.get(0).startsWith("curl -X GET 'https://dns.example/v2.1/endpoints?direction=inbound'"));
        assertTrue(copied.get(1).contains("X-Request-Id: r-200"));
    }
}
