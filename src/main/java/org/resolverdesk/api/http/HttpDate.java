package org.resolverdesk.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// The time in an answer's `Date` header. The form that all use, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7),
/// is read here: the client's way makes a formatter for each thread, and most calls have a thread of their own.
final class HttpDate {
    private static final int LENGTH = 29;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private HttpDate() {}

    /// Null where there is none or it can't be read.
    static @Nullable Instant of(Headers headers) {
        String text = headers.get("Date");
        if (text == null) {
            return null;
        }
        Instant usual = usual(text);
        return usual == null ? headers.getInstant("Date") : usual;
    }

    private static @Nullable Instant usual(String text) {
        if (text.length() != LENGTH || !text.endsWith(" GMT") || !text.startsWith(", ", 3)) {
            return null;
        }
        int month = MONTHS.indexOf(text.substring(8, 11)) + 1;
        try {
            return LocalDateTime.of(
                            number(text, 12, 16),
                            month,
                            number(text, 5, 7),
                            number(text, 17, 19),
                            number(text, 20, 22),
                            number(text, 23, 25))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException unusual) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
