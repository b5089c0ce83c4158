package org.resolverdesk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.Exchange;

class CallTextTest {
    private static Exchange call(
            Map<String, List<String>> headers, String body, int status, String answer, @Nullable String failure) {
        Map<String, List<String>> answered =
                status == 0 ? Map.of() : Map.of("x-request-id", List.of("0123456789abcdef0123456789abcdef"));
        return new Exchange(
                Instant.parse("2026-11-24T09:41:07.181Z"),
                body.isEmpty() ? "GET" : "POST",
                "https://dns.eu-de.example.com/v2.1/endpoints?name=o%27neil",
                headers,
                body,
                status,
                answered,
                answer,
                Duration.ofMillis(143),
                failure);
    }

    private static Map<String, List<String>> headers(String... pairs) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i], List.of(pairs[i + 1]));
        }
        return headers;
    }

    @Test
    void aCommandHasTheShellsTokenAndQuotesEverything() {
        Exchange call = call(
                headers("Content-Type", "application/json", "X-Auth-Token", "***"),
                "{\"name\":\"it's\"}",
                202,
                "{}",
                null);
        assertEquals(
                List.of(
                        "curl -X POST 'https://dns.eu-de.example.com/v2.1/endpoints?name=o%27neil' \\",
                        "  --max-time 60 \\",
                        "  --fail-with-body \\",
                        "  -H \"X-Auth-Token: $TOKEN\" \\",
                        "  -H 'Content-Type: application/json' \\",
                        "  --data '{\"name\":\"it'\\''s\"}'"),
                CallText.curl(call).lines().toList());
    }

    @Test
    void whatWasSignedIsSentWithATokenInstead() {
        Exchange call = call(
                headers(
                        "Accept", "application/json",
                        "Authorization", "***",
                        "X-Sdk-Date", "20261124T094107Z",
                        "X-Project-Id", "p-1",
                        "X-Security-Token", "***"),
                "",
                200,
                "{}",
                null);
        String curl = CallText.curl(call);
        assertTrue(curl.contains("-H \"X-Auth-Token: $TOKEN\""), curl);
        assertTrue(curl.contains("'Accept: application/json'"), curl);
        assertFalse(curl.contains("***"), curl);
        assertFalse(curl.contains("X-Sdk-Date"), curl);
    }

    @Test
    void whatNeededNobodyHasNoToken() {
        assertFalse(CallText.curl(call(headers("Accept", "application/json"), "", 200, "{}", null))
                .contains("TOKEN"));
    }

    @Test
    void whoHelpsGetsAllThatWasRecorded() {
        Exchange call = call(headers("X-Auth-Token", "***"), "", 404, "{\"code\":\"DNS.1510\"}", null);
        assertEquals(
                List.of(
                        "2026-11-24T09:41:07.181Z  143 ms",
                        "",
                        "GET https://dns.eu-de.example.com/v2.1/endpoints?name=o%27neil",
                        "X-Auth-Token: ***",
                        "",
                        "404",
                        "x-request-id: 0123456789abcdef0123456789abcdef",
                        "",
                        "{",
                        "  \"code\" : \"DNS.1510\"",
                        "}"),
                CallText.support(call).lines().toList());
    }

    @Test
    void aCallWithoutAnAnswerSaysWhy() {
        assertEquals("connection refused", CallText.response(call(Map.of(), "", 0, "", "connection refused")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"code\":\"DNS.1504\",\"message\":\"x\"}         | DNS.1504",
                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"\"} | APIGW.0301",
                "{\"error\":{\"code\":401,\"message\":\"x\"}}      | 401",
                "<html>no</html>                                   | ``",
                "[]                                                | ``",
                "{\"code\":null}                                   | ``"
            })
    void theServicesCodeIsFound(String body, String code) {
        assertEquals(code, CallText.code(call(Map.of(), "", 400, body, null)));
        assertEquals("", CallText.code(call(Map.of(), "", 200, body, null)), "only of a refusal");
    }

    @Test
    void theRequestIdIsFoundInTheHeaderInAnyCase() {
        assertEquals(
                "0123456789abcdef0123456789abcdef",
                CallText.requestId(call(Map.of(), "", 404, "{\"request_id\":\"r-9\"}", null)));
    }

    @Test
    void whatIsNoJsonStaysAsItIs() {
        assertTrue(CallText.response(call(Map.of(), "", 502, "<html> Bad\n Gateway</html>", null))
                .endsWith("\n\n<html> Bad\n Gateway</html>"));
    }
}
