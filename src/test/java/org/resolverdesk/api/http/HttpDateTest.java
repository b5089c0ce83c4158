package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Locale;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Thu, 29 Feb 2024 23:59:59 GMT | 2024-02-29T23:59:59Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
            })
    void eachFormIsRead(String text, String time) {
        assertEquals(Instant.parse(time), HttpDate.of(Headers.of("Date", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "Sun, 06 Nov 1994 08:49:37 XYZ", "Sun, +6 Abc 1994 08:49:37 GMT"})
    void whatIsNoTimeIsNone(String text) {
        assertNull(HttpDate.of(Headers.of("Date", text)));
    }

    @Test
    void everyMonthIsKnown() {
        for (int month = 1; month <= 12; month++) {
            Instant time = Instant.parse(String.format(Locale.ROOT, "2026-%02d-01T00:00:00Z", month));
            Headers headers = new Headers.Builder().set("Date", time).build();
            assertEquals(time, HttpDate.of(headers));
        }
    }
}
