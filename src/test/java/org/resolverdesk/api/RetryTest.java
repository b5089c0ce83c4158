package org.resolverdesk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.ApiFailure.NotSent;
import org.resolverdesk.model.ApiFailure.OutcomeUnknown;
import org.resolverdesk.model.ApiFailure.Refused;
import org.resolverdesk.model.ApiFailure.Unreadable;

class RetryTest {
    private static final String GIVE_UP = "-";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                // status, code, milliseconds before the second try with jitter 1
                "403, DNS.0014,   2000",
                "429, APIGW.0308, 2000",
                "429, APIG.0308,  2000",
                "429, none,       2000",
                "429, DNS.9999,   2000",
                "500, DNS.0000,   1000",
                "500, DNS.0001,   1000",
                "500, DNS.0003,   1000",
                "409, DNS.0021,   1000",
                "500, DNS.0012,   1000",
                "500, none,       1000",
                "502, APIGW.0201, 1000",
                "503, none,       1000",
                "503, APIGW.0613, 1000",
                "504, none,       1000",
                "307, none,       -",
                "400, none,       -",
                "400, DNS.0002,   -",
                "401, APIGW.0301, -",
                "401, DNS.0005,   -",
                "403, DNS.0013,   -",
                "403, DNS.0030,   -",
                "403, DNS.0031,   -",
                "403, DNS.0406,   -",
                "403, DNS.0407,   -",
                "403, DNS.2002,   -",
                "403, DNS.1802,   -",
                "403, none,       -",
                "404, DNS.1510,   -",
                "404, none,       -",
                "408, none,       -",
                "409, none,       -",
                "413, none,       -",
                "501, none,       -",
                "505, none,       -",
            })
    @Fact("6.5.1")
    void aRefusalIsRepeatedByItsCodeAndThenByItsStatus(int status, @Nullable String code, String wait) {
        assertWait(wait, new Refused(status, code, "m", null), 1, 1);
    }

    @Test
    void whatTheNetworkDidIsRepeated() {
        assertWait("1000", new NotSent("refused"), 1, 1);
        assertWait("1000", new OutcomeUnknown(0, "reset", null), 1, 1);
        assertWait("1000", new Unreadable(200, "cut short", null), 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        // code, tries, jitter, milliseconds
        "DNS.0001, 1, 0,    500",
        "DNS.0001, 1, 0.5,  750",
        "DNS.0001, 1, 1,    1000",
        "DNS.0001, 2, 1,    2000",
        "DNS.0001, 3, 1,    4000",
        "DNS.0001, 4, 1,    -",
        "DNS.0014, 2, 0,    2000",
        "DNS.0014, 3, 1,    8000",
        "DNS.0014, 4, 1,    -",
        "DNS.0001, 0, 1,    -",
        "DNS.0001, 1, -5,   500",
        "DNS.0001, 1, 7,    1000",
    })
    void theWaitDoublesAndEndsAfterThreeMoreTries(String code, int tries, double jitter, String wait) {
        assertWait(wait, new Refused(403, code, "m", null), tries, jitter);
    }

    @Test
    void noWaitIsLongerThanTheCap() {
        Retry patient = new Retry(1_000, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(8));
        for (int tries = 1; tries <= 1_000; tries++) {
            Duration wait = patient.next(new NotSent("refused"), tries, 1).orElseThrow();
            assertTrue(wait.compareTo(patient.cap()) <= 0 && wait.isPositive(), wait + " after " + tries);
        }
    }

    private static void assertWait(String millis, ApiFailure failure, int tries, double jitter) {
        Optional<Duration> expected =
                millis.equals(GIVE_UP) ? Optional.empty() : Optional.of(Duration.ofMillis(Long.parseLong(millis)));
        assertEquals(expected, Retry.READS.next(failure, tries, jitter));
    }
}
