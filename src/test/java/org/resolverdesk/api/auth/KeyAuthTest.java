package org.resolverdesk.api.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.api.Golden;
import org.resolverdesk.model.Secret;
import tools.jackson.databind.JsonNode;

/// Our signatures against the vendor's vectors, those that Python computed (make_vectors.py), and the vendor's own
/// signer.
class KeyAuthTest {
    private static final Instant NOW = Instant.parse("2026-11-24T05:37:35Z");
    private static final String PROJECT = "087679f0aa80d32a2f4ec0172f5e902b";

    private static Stream<JsonNode> vendors() {
        return Golden.json(Golden.text("signing/vendor.json")).values().stream();
    }

    private static Stream<JsonNode> ours() {
        return Golden.json(Golden.text("signing/ours.json")).values().stream();
    }

    private static HttpUrl.Builder url(JsonNode vector, String scheme) {
        HttpUrl.Builder url =
                HttpUrl.get(scheme + "://" + vector.get("host").asString()).newBuilder();
        vector.get("query")
                .values()
                .forEach(pair -> url.addQueryParameter(
                        pair.get(0).asString(), pair.get(1).asString()));
        return url;
    }

    private static Outgoing outgoing(JsonNode vector, HttpUrl url) {
        return new Outgoing(
                vector.get("method").asString(),
                url.uri(),
                Map.of("content-type", List.of("application/json")),
                ByteString.encodeUtf8(vector.get("body").asString()));
    }

    private static KeyAuth.Key key(JsonNode vector, String token) {
        return new KeyAuth.Key(
                vector.get("ak").asString(),
                new Secret(vector.get("sk").asString()),
                token.isEmpty() ? null : new Secret(token));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void theVendorsVectorsAreMatched(JsonNode vector) {
        HttpUrl.Builder url = url(vector, "https");
        for (String segment : vector.get("path").asString().substring(1).split("/", -1)) {
            url.addPathSegment(segment);
        }
        JsonNode headers = vector.get("signedHeaders");
        String token = headers.path("X-Security-Token").asString("");
        KeyAuth auth = new KeyAuth(
                key(vector, token),
                new KeyAuth.Scope(headers.path("X-Project-Id").asString(""), ""),
                new ServiceClock(() -> Instant.parse("2026-11-23T12:00:00Z")));
        check(vector, outgoing(vector, url.build()), auth);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatPythonComputesIsMatched(JsonNode vector) {
        HttpUrl.Builder url = url(vector, vector.get("scheme").asString());
        vector.get("segments").values().forEach(segment -> url.addPathSegment(segment.asString()));
        KeyAuth auth = new KeyAuth(
                key(vector, vector.get("token").asString()),
                new KeyAuth.Scope(
                        vector.get("project").asString(), vector.get("account").asString()),
                new ServiceClock(() -> NOW));
        boolean ofAccount = vector.get("project").asString().isEmpty();
        check(vector, outgoing(vector, url.build()), ofAccount ? auth.forAccount() : auth);
    }

    private static void check(JsonNode vector, Outgoing outgoing, Credentials auth) {
        Map<String, String> headers = auth.headersFor(outgoing);
        assertEquals(vector.get("canonicalRequest").asString(), KeyAuth.canonical(outgoing, headers));
        assertEquals(vector.get("authorization").asString(), headers.get("Authorization"));
    }

    @Test
    void thereAreAtLeastTenVectorsOfOurOwn() {
        assertTrue(ours().count() >= 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b*~/中", "+", "%2F", "a&b=c", "é'()", "", "🜁", "a\u0301", "!$;:@,[]{}|\\^`<>\""})
    void theVendorsSignerAgreesOnAnyQuery(String name) {
        HttpUrl url = HttpUrl.get("https://dns.eu-de.example.com/v2.1/endpoints")
                .newBuilder()
                .addQueryParameter("name", name)
                .addQueryParameter("limit", "10")
                .build();
        HttpRequest theirs = HttpRequest.newBuilder()
                .withMethod(HttpMethod.GET)
                .withEndpoint("https://dns.eu-de.example.com")
                .withPath("/v2.1/endpoints")
                .addHeader("X-Project-Id", PROJECT)
                .addHeader("X-Sdk-Date", "20261124T053735Z")
                .addQueryParam("name", List.of(name))
                .addQueryParam("limit", List.of("10"))
                .build();
        Map<String, String> signed = AKSKSigner.getInstance()
                .sign(theirs, new BasicCredentials().withAk("MADEUPAK0001").withSk("made-up-secret-key"));
        KeyAuth auth = new KeyAuth(
                new KeyAuth.Key("MADEUPAK0001", new Secret("made-up-secret-key"), null),
                new KeyAuth.Scope(PROJECT, ""),
                new ServiceClock(() -> NOW));
        Map<String, String> ours = auth.headersFor(new Outgoing("GET", url.uri(), Map.of(), ByteString.EMPTY));
        assertEquals(signed.get("Authorization"), ours.get("Authorization"), name);
    }

    @Test
    void theDateIsThatOfTheHostsClock() {
        ServiceClock clock = new ServiceClock(() -> NOW);
        KeyAuth auth =
                new KeyAuth(new KeyAuth.Key("AK", new Secret("made-up"), null), new KeyAuth.Scope(PROJECT, ""), clock);
        Outgoing request = new Outgoing("GET", HttpUrl.get("https://h.example/").uri(), Map.of(), ByteString.EMPTY);
        auth.heard("h.example", NOW.plusSeconds(50), NOW);
        assertEquals("20261124T053735Z", auth.headersFor(request).get("X-Sdk-Date"), "less than a minute");
        auth.heard("h.example", NOW.plusSeconds(3600), NOW);
        assertEquals("20261124T063735Z", auth.headersFor(request).get("X-Sdk-Date"));
        auth.heard("other.example", NOW.minusSeconds(3600), NOW);
        assertEquals("20261124T063735Z", auth.headersFor(request).get("X-Sdk-Date"), "each host has its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a,b", "a\nb", "é"})
    void anAccessKeyIsAWord(String accessKey) {
        assertThrows(
                IllegalArgumentException.class, () -> new KeyAuth.Key(accessKey, new Secret("made-up-secret"), null));
    }

    @Test
    void nothingShowsTheSecret() {
        KeyAuth.Key key = new KeyAuth.Key("AK", new Secret("made-up-secret"), new Secret("made-up-token"));
        KeyAuth auth = new KeyAuth(key, new KeyAuth.Scope("p", "d"), new ServiceClock(() -> NOW));
        assertFalse((key + " " + auth).contains("made-up"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new KeyAuth.Key("AK", new Secret("s"), new Secret("made-up token")));
        assertFalse(String.valueOf(refused.getMessage()).contains("made-up"));
    }
}
