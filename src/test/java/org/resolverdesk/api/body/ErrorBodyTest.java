package org.resolverdesk.api.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.Golden;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

class ErrorBodyTest {

    static Stream<JsonNode> sdkCases() {
        JsonNode cases =
                Golden.json(Golden.text("errors/sdk-error-parsing-cases.json")).get("cases");
        return cases.values().stream();
    }

    @ParameterizedTest
    @MethodSource("sdkCases")
    @Fact({"6.1.5", "6.1.7"})
    void theOfficialSdksCasesAreReadAsTheSdkReadsThem(JsonNode expected) {
        ErrorBody error = ErrorBody.of(expected.get("body").stringValue());
        assertEquals(text(expected.get("code")), error.code());
        assertEquals(text(expected.get("message")), error.message());
        List<ErrorBody.Detail> details = new ArrayList<>();
        if (expected.has("details")) {
            expected.get("details")
                    .values()
                    .forEach(d -> details.add(new ErrorBody.Detail(
                            text(d.get("code")), d.get("message").stringValue())));
        }
        assertEquals(details, error.details());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dns-style | DNS.0001 | Internal error. |",
                "vpc-style | VPC.0002 | Available zone Name is null. |",
                "iam-400 | 400 | The request body is invalid |",
                "iam-401 | 401 | The username or password is wrong. |",
                "iam-403 | 403 | Forbidden operation |",
            })
    @Fact({"6.1.1", "6.1.3"})
    void eachProducersShapeIsRead(String file, String code, String message, @Nullable String requestId) {
        ErrorBody error = ErrorBody.of(Golden.text("errors/" + file + ".json"));
        assertEquals(new ErrorBody(code, message, requestId, List.of()), error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apigw-bad-token",
                "apigw-ak-locked",
                "apigw-signature-expired",
                "apigw-signature-fail-live",
                "apigw-throttled-live",
                "apigw-throttled-live-2",
                "dns-zone-not-found-live"
            })
    @Fact({"3.3.1", "6.1.2", "6.1.8"})
    void recordedAnswersAreReadWithTheirRequestIds(String file) {
        JsonNode body = Golden.json(Golden.text("errors/" + file + ".json")).get("body");
        boolean gateway = body.has("error_code");
        ErrorBody error = ErrorBody.of(body.toString());
        assertEquals(body.get(gateway ? "error_code" : "code").stringValue(), error.code());
        assertEquals(body.get(gateway ? "error_msg" : "message").stringValue(), error.message());
        assertEquals(gateway ? body.get("request_id").stringValue() : null, error.requestId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'message':'no code'} | | no code",
                "{'error_msg':'no code','error_code':null} | | no code",
                "{'fault':{'code':1,'message':'deep'}} | 1 | deep",
                "{'errors':[{'code':'A.1','message':'in a list'}]} | A.1 | in a list",
                "[{'error_code':'A.1','error_msg':'a list'}] | A.1 | a list",
                "{'code':{'x':1},'message':['y']} | | {'code':{'x':1},'message':['y']}",
                "{'code':'A.1'} | A.1 | {'code':'A.1'}",
                "{'code':'', 'message':' '} | | {'code':'', 'message':' '}",
                "{'error':'text'} | | {'error':'text'}",
                "null | | null",
                "<html><body>502 Bad Gateway</body></html> | | <html><body>502 Bad Gateway</body></html>",
            })
    @Fact("6.1.6")
    void anythingElseIsAMessageToo(String body, @Nullable String code, String message) {
        ErrorBody error = ErrorBody.of(body.replace('\'', '"'));
        assertEquals(code, error.code());
        assertEquals(message.replace('\'', '"'), error.message());
    }

    @Test
    @Fact("6.1.5")
    void theDetailsAreAddedToTheTextALineEach() {
        ErrorBody error = ErrorBody.of("{\"error_code\":\"C.1\",\"error_msg\":\"C failed\",\"details\":["
                + "{\"error_code\":\"C.2\",\"error_msg\":\"no permission\"},{\"message\":\"C failed\"},7,{}]}");
        assertEquals("C failed\nC.2: no permission", error.text());
    }

    @Test
    void aMessageIsCutAndCannotSteerATerminal() {
        ErrorBody error = ErrorBody.of("\u001b[2Jx\u0000" + "y".repeat(100_000));
        assertTrue(error.message().length() <= ErrorBody.LONGEST_MESSAGE + 2, "cut");
        assertTrue(error.message().startsWith("[2Jx yyy"), error.message().substring(0, 20));
        assertFalse(error.message().contains("\u001b"));
    }

    @Test
    void anEmptyBodyHasAnEmptyMessage() {
        ErrorBody error = ErrorBody.of("");
        assertEquals("", error.text());
        assertNull(error.code());
    }
}
