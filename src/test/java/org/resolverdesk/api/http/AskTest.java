package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {
    private static final HttpUrl BASE = HttpUrl.get("http://127.0.0.1:8080");

    private static String path(String id) {
        return Ask.get("v2.1", "endpoints", id).url(BASE).orElseThrow().encodedPath();
    }

    @ParameterizedTest
    @CsvSource({
        "ff80808169bf16c70169bf1d02270000, ff80808169bf16c70169bf1d02270000",
        "../x,      ..%2Fx",
        "a/b,       a%2Fb",
        "a\\b,      a%5Cb",
        "a?b=c#d,   a%3Fb=c%23d",
        "%2e%2e,    %252e%252e",
        "%2F,       %252F",
        "a b,       a%20b",
        "é,         %C3%A9",
        "...,       ...",
        "..;x,      ..;x",
    })
    void anIdIsOneSegmentOfThePathWhateverItLooksLike(String id, String segment) {
        assertEquals("/v2.1/endpoints/" + segment, path(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatWouldNameAnotherPlaceIsNeverSent(String id) {
        assertEquals(Optional.empty(), Ask.delete("v2.1", "endpoints", id).url(BASE));
        assertEquals(
                Optional.empty(),
                Ask.delete("v2.1", "endpoints", id, "ipaddresses", "x").url(BASE));
        assertEquals(
                Optional.empty(),
                Ask.delete("v2.1", "endpoints", "x", "ipaddresses", id).url(BASE));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080,             http://127.0.0.1:8080/v2.1/endpoints",
        "http://127.0.0.1:8080/,            http://127.0.0.1:8080/v2.1/endpoints",
        "https://gate.example/dns,          https://gate.example/dns/v2.1/endpoints",
        "https://gate.example/dns/,         https://gate.example/dns/v2.1/endpoints",
        "https://gate.example/a/b%20c/,     https://gate.example/a/b%20c/v2.1/endpoints",
    })
    void aBaseKeepsItsPath(String base, String whole) {
        assertEquals(
                whole,
                Ask.get("v2.1", "endpoints")
                        .url(HttpUrl.get(base))
                        .orElseThrow()
                        .toString());
    }

    @Test
    void parametersAreEncodedAndThoseWithoutAValueLeftOut() {
        Ask ask = Ask.get("x").with("name", "a&b=c d+é").with("vpc_id", null).with("limit", 5);
        HttpUrl url = ask.url(BASE).orElseThrow();
        assertEquals("name=a%26b%3Dc%20d%2B%C3%A9&limit=5", url.encodedQuery());
    }

    @Test
    void anyTextAtAllIsOneSegmentOrIsNotSent() {
        Random random = new Random(20261124);
        String odd = "./\\%?#;:@&=+$, \t\n\r\u0000\u007f\"'<>[]{}|^`~é中\uD83D\uDE00";
        int sent = 0;
        for (int round = 0; round < 3_000; round++) {
            int[] points = random.ints(random.nextInt(6), 0, odd.codePointCount(0, odd.length()))
                    .map(i -> odd.codePointAt(odd.offsetByCodePoints(0, i)))
                    .toArray();
            String id = new String(points, 0, points.length);
            Optional<HttpUrl> url = Ask.get("v2.1", "endpoints", id).url(BASE);
            if (url.isPresent()) {
                sent++;
                assertEquals(List.of("v2.1", "endpoints", id), url.get().pathSegments());
                assertEquals(BASE.host(), url.get().uri().getHost());
            }
        }
        assertTrue(sent > 2_000, "most are sent: " + sent);
    }
}
