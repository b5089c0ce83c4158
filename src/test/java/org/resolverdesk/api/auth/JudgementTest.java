package org.resolverdesk.api.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.api.Golden;
import org.resolverdesk.api.body.ErrorBody;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import tools.jackson.databind.JsonNode;

/// Which refusal is about who calls: each body of the examples.
class JudgementTest {

    private static ApiFailure.Refused refused(int status, String body) {
        ErrorBody error = ErrorBody.of(body);
        return new ApiFailure.Refused(status, error.code(), error.text(), error.requestId());
    }

    private static Optional<Grounds> judged(int status, String body, boolean signed) {
        return Judgement.of(refused(status, body), signed, "/v2.1/endpoints");
    }

    @ParameterizedTest
    @CsvSource({
        "apigw-ak-locked,            0,   KEY_LOCKED,      KEY_LOCKED",
        "apigw-bad-token,            0,   WRONG_TOKEN,     WRONG_TOKEN",
        "apigw-signature-expired,    0,   CLOCK,           CLOCK",
        "apigw-signature-fail-live,  0,   WRONG_SIGNATURE, WRONG_SIGNATURE",
        "apigw-throttled-live,       0,   ,",
        "apigw-throttled-live-2,     0,   ,",
        "dns-style,                  500, ,",
        "dns-zone-not-found-live,    0,   ,",
        "iam-400,                    400, ,",
        "iam-401,                    401, OTHER,           EXPIRED",
        "iam-403,                    403, ,",
        "vpc-style,                  400, ,"
    })
    void eachErrorOfTheExamplesIsAboutWhoCallsOrIsNot(
            String example, int status, @Nullable Grounds signed, @Nullable Grounds token) {
        JsonNode json = Golden.json(Golden.text("errors/" + example + ".json"));
        boolean wrapped = json.has("body");
        int answered = wrapped ? json.get("status").asInt() : status;
        String body = wrapped ? json.get("body").toString() : json.toString();
        assertEquals(Optional.ofNullable(signed), judged(answered, body, true), "signed");
        assertEquals(Optional.ofNullable(token), judged(answered, body, false), "with a token");
    }

    @Test
    void noneOfTheVendorsOwnParsingCasesIsAboutWhoCalls() {
        JsonNode all = Golden.json(Golden.text("errors/sdk-error-parsing-cases.json"));
        all.get("cases")
                .values()
                .forEach(one ->
                        assertTrue(judged(400, one.get("body").asString(), true).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "401, APIGW.0301, Incorrect IAM authentication information: Get secretKey failed, UNKNOWN_KEY",
        "401, APIGW.0301, Incorrect IAM authentication information: calc ak sk signature fail:signature expired, CLOCK",
        "401, APIGW.0305, Incorrect authentication information., WRONG_SIGNATURE",
        "401, APIGW.0307, The token must be updated., OTHER_REGION",
        "401, IAM.1107, inactive, KEY_INACTIVE",
        "400, IAM.1108, security token expired, EXPIRED",
        "401, X.1, whatever, OTHER"
    })
    void aSignedCallIsJudgedByCodeAndDetail(int status, String code, String message, Grounds grounds) {
        ApiFailure.Refused failure = new ApiFailure.Refused(status, code, message, null);
        assertEquals(Optional.of(grounds), Judgement.of(failure, true, "/v2.1/endpoints"));
    }

    @Test
    void whatWasAskedCannotBeTakenForADetail() {
        String message = "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|/|"
                + "name=token%20expires|token expires|decrypt token fail";
        ApiFailure.Refused failure = new ApiFailure.Refused(401, "APIGW.0301", message, null);
        assertEquals(Optional.of(Grounds.WRONG_SIGNATURE), Judgement.of(failure, true, "/"));
    }
}
