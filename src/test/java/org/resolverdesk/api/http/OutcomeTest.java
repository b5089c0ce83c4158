package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;

/// The table of [Outcome], row by row.
class OutcomeTest {
    private static final Duration TOOK = Duration.ofMillis(7);

    private static Reply.Received received(int status, String body, @Nullable String cut, String... headers) {
        return new Reply.Received(status, Headers.of(headers), ByteString.encodeUtf8(body), cut, TOOK);
    }

    private static String kind(Answer<?> answer) {
        return switch (answer) {
            case Answer.Ok<?> ok -> "Ok";
            case Answer.Failed<?>(ApiFailure failure) -> failure.getClass().getSimpleName();
        };
    }

    private static ApiFailure failure(boolean writes, Reply reply) {
        return assertInstanceOf(Answer.Failed.class, Outcome.of(writes, reply, EndpointJson.ENDPOINT))
                .failure();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                // status, body, why cut; of a read, of a write, of a DELETE
                "200, {'endpoint':{'id':'a'}},        -,   Ok,         Ok,             Ok",
                "201, {'endpoint':{'id':'a'}},        -,   Ok,         Ok,             Ok",
                "202, {'endpoint':{'id':'a'}},        -,   Ok,         Ok,             Ok",
                "202, {'endpoint':{}},                -,   Unreadable, Unreadable,     Unreadable",
                "202, {'endpoint':{'id':'a'}},        cut, Unreadable, Unreadable,     Unreadable",
                "202, {'endpoint':{'id':,             -,   Unreadable, Unreadable,     Unreadable",
                "202, <html>,                         -,   Unreadable, Unreadable,     Unreadable",
                "200, {'code':'DNS.0001'},            -,   Unreadable, Unreadable,     Unreadable",
                "200, ``,                             -,   Unreadable, Unreadable,     Ok",
                "202, ``,                             -,   Unreadable, Unreadable,     Ok",
                "204, ``,                             -,   Unreadable, Unreadable,     Ok",
                "204, ``,                             cut, Unreadable, Unreadable,     Unreadable",
                "299, {'endpoint':{'id':'a'}},        -,   Ok,         Ok,             Ok",
                "300, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "302, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "304, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "307, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "400, {'code':'DNS.1504'},            -,   Refused,    Refused,        Refused",
                "400, <html>,                         -,   Refused,    Refused,        Refused",
                "400, ``,                             cut, Refused,    Refused,        Refused",
                "401, ``,                             -,   Refused,    Refused,        Refused",
                "403, {'code':'DNS.0014'},            -,   Refused,    Refused,        Refused",
                "404, ``,                             -,   Refused,    Refused,        Refused",
                "407, ``,                             cut, Refused,    Refused,        Refused",
                "408, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "409, {'code':'DNS.0021'},            -,   Refused,    Refused,        Refused",
                "429, {'error_code':'APIGW.0308'},    -,   Refused,    Refused,        Refused",
                "499, ``,                             -,   Refused,    Refused,        Refused",
                "500, {'code':'DNS.0001'},            -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "501, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "502, <html>,                         -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "503, ``,                             cut, Refused,    OutcomeUnknown, OutcomeUnknown",
                "504, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "599, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "101, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
                "777, ``,                             -,   Refused,    OutcomeUnknown, OutcomeUnknown",
            })
    void aStatusLineCame(
            int status, String body, @Nullable String cut, String ofARead, String ofAWrite, String ofADelete) {
        Reply reply = received(status, body.replace('\'', '"'), cut);
        Shape<Endpoint> deletion = EndpointJson.endpointOrNothing("a", Status.PENDING_DELETE);
        assertEquals(ofARead, kind(Outcome.of(false, reply, EndpointJson.ENDPOINT)), "read");
        assertEquals(ofAWrite, kind(Outcome.of(true, reply, EndpointJson.ENDPOINT)), "write");
        assertEquals(ofADelete, kind(Outcome.of(true, reply, deletion)), "delete");
    }

    @ParameterizedTest
    @CsvSource({"false, NotSent", "true, OutcomeUnknown"})
    void noStatusLineCame(boolean left, String kind) {
        Reply reply = new Reply.Lost(left, "made up", TOOK);
        assertEquals(kind, kind(Outcome.of(false, reply, EndpointJson.ENDPOINT)), "read");
        assertEquals(kind, kind(Outcome.of(true, reply, EndpointJson.ENDPOINT)), "write");
    }

    @Test
    @Fact("6.1.9")
    void aRefusalHasTheServicesCodeMessageAndRequestId() {
        Reply reply = received(
                400, "{\"code\":\"DNS.1504\",\"message\":\"Endpoint name exists.\"}", null, "X-Request-Id", "r-1");
        assertEquals(new ApiFailure.Refused(400, "DNS.1504", "Endpoint name exists.", "r-1"), failure(true, reply));
    }

    @Test
    void theGatewaysRequestIdIsInItsBody() {
        Reply reply =
                received(429, "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"slow\",\"request_id\":\"r-2\"}", null);
        assertEquals(new ApiFailure.Refused(429, "APIGW.0308", "slow", "r-2"), failure(true, reply));
    }

    @Test
    void aServersErrorAfterAWriteIsUnknownButCarriesItsCodeAndMessage() {
        Reply reply =
                received(500, "{\"code\":\"DNS.0001\",\"message\":\"Internal error.\"}", null, "X-Request-Id", "r-3");
        assertEquals(new ApiFailure.OutcomeUnknown(500, "DNS.0001: Internal error.", "r-3"), failure(true, reply));
    }

    @Test
    void aRedirectSaysThatItIsNotFollowedAndNamesTheHostAlone() {
        Reply reply = received(307, "", null, "Location", "https://made-up.example/x?token=made-up");
        assertEquals(
                new ApiFailure.OutcomeUnknown(307, "a redirect to made-up.example, which is never followed", null),
                failure(true, reply));
        Reply broken = received(302, "", null, "Location", "ht tp://[");
        assertEquals(
                new ApiFailure.Refused(302, null, "a redirect, which is never followed", null), failure(false, broken));
    }

    @Test
    void anEmptyRefusalHasWordsToo() {
        assertEquals(
                new ApiFailure.Refused(404, null, "HTTP 404 without a message", null),
                failure(false, received(404, "", null)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html>, not JSON: <!DOCTYPE html>",
                "``, an empty body",
                "{'a':1}, no usable 'endpoint' in: {'a':1}",
            })
    void anUnreadableBodySaysWhy(String body, String reason) {
        assertEquals(
                new ApiFailure.Unreadable(202, reason.replace('\'', '"').replace("\"endpoint\"", "'endpoint'"), "r-4"),
                failure(true, received(202, body.replace('\'', '"'), null, "X-Request-Id", "r-4")));
    }

    @Test
    void aDeletionWithoutABodyIsKnownByItsIdAndState() {
        Answer<Endpoint> answer =
                Outcome.of(true, received(204, "", null), EndpointJson.endpointOrNothing("e-1", Status.PENDING_DELETE));
        assertEquals(
                new Endpoint("e-1", "", "", Status.PENDING_DELETE, null, 0, null, null, null),
                assertInstanceOf(Answer.Ok.class, answer).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Tue, 24 Nov 2026 05:37:35 GMT  | 2026-11-24T05:37:35Z",
                "Tuesday, 24-Nov-26 05:37:35 GMT| 2026-11-24T05:37:35Z",
                "Tue Nov 24 05:37:35 2026       | 2026-11-24T05:37:35Z",
                "Tue, 24-Nov-2026 05:37:35 GMT  | 2026-11-24T05:37:35Z",
                "yesterday                      | -",
                "99999999999999999999           | -",
            })
    void theServersDateIsReadInAnyOfItsForms(String date, @Nullable Instant expected) {
        Answer<Endpoint> answer = Outcome.of(
                false,
                received(200, "{\"endpoint\":{\"id\":\"a\"}}", null, "Date", date, "X-Request-Id", "r"),
                EndpointJson.ENDPOINT);
        Answer.Ok<?> ok = assertInstanceOf(Answer.Ok.class, answer);
        assertEquals(expected, ok.serverDate());
        assertEquals("r", ok.requestId());
        assertEquals(TOOK, ok.took());
    }

    @Test
    void aByteOrderMarkAndBytesThatAreNoTextAreReadOver() {
        ByteString body = new Buffer()
                .write(ByteString.decodeHex("efbbbf"))
                .writeUtf8("{\"endpoint\":{\"id\":\"a\",\"name\":\"x")
                .writeByte(0xff)
                .writeUtf8("\"}}")
                .readByteString();
        Answer<Endpoint> answer =
                Outcome.of(false, new Reply.Received(200, Headers.of(), body, null, TOOK), EndpointJson.ENDPOINT);
        Endpoint endpoint = (Endpoint) assertInstanceOf(Answer.Ok.class, answer).value();
        assertEquals("x\uFFFD", endpoint.name());
    }

    @Test
    void theCharsetOfTheHeaderIsUsedAndAWrongOneIsNot() {
        Headers gbk = Headers.of("Content-Type", "text/html; charset=GBK");
        Reply page = new Reply.Received(400, gbk, ByteString.decodeHex("b7fecef1"), null, TOOK);
        assertEquals(new ApiFailure.Refused(400, null, "服务", null), failure(false, page));
        Headers nonsense = Headers.of("Content-Type", "text/html; charset=no-such");
        Reply other = new Reply.Received(400, nonsense, ByteString.encodeUtf8("服务"), null, TOOK);
        assertEquals(new ApiFailure.Refused(400, null, "服务", null), failure(false, other));
    }

    @Test
    void nestingWithoutEndAndBillionsOfTokensAreNotReadable() {
        assertEquals(
                "Unreadable", kind(Outcome.of(false, received(200, "[".repeat(1 << 20), null), EndpointJson.ENDPOINT)));
        String wide = "{\"endpoint\":[" + "{},".repeat(2 << 20) + "{}]}";
        assertEquals("Unreadable", kind(Outcome.of(false, received(200, wide, null), EndpointJson.ENDPOINT)));
        assertTrue(failure(true, received(500, "{\"a\":".repeat(1 << 20), null)) instanceof ApiFailure.OutcomeUnknown);
        assertNull(assertInstanceOf(
                        ApiFailure.Refused.class, failure(true, received(400, "[[[[".repeat(1 << 18), null)))
                .code());
    }
}
