package org.resolverdesk.sim.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import org.resolverdesk.sim.sign.Verifier.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reference 5.4 and the details of 6.3.
class VerifierTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AccessKey KEY = AccessKey.lasting("AccessKey", "SecretKey");
    private static final AccessKey TEMPORARY =
            new AccessKey("Temporary", "SecretKey", "gQ1jb", NOON.plus(Duration.ofMinutes(15)));
    private final Verifier verifier = new Verifier(
            id -> Stream.of(KEY, TEMPORARY).filter(key -> key.id().equals(id)).findAny());

    static List<JsonNode> vectors() {
        try (InputStream in = VerifierTest.class.getResourceAsStream("vectors.json")) {
            List<JsonNode> all = new ArrayList<>();
            JsonMapper.shared().readTree(Objects.requireNonNull(in)).forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As it is on the wire: the query encoded, and headers in any case.
    private static SignedRequest request(JsonNode vector, String authorization) {
        TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        vector.path("signedHeaders")
                .properties()
                .forEach(one -> headers.put(one.getKey(), List.of(one.getValue().stringValue())));
        headers.put("Authorization", List.of(authorization));
        StringBuilder query = new StringBuilder();
        for (JsonNode pair : vector.path("query")) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(Escapes.encoded(pair.path(0).stringValue()))
                    .append('=')
                    .append(Escapes.encoded(pair.path(1).stringValue()));
        }
        return new SignedRequest(
                vector.path("method").stringValue(),
                vector.path("path").stringValue(),
                query.isEmpty() ? null : query.toString(),
                headers,
                Verifier.hash(vector.path("body").stringValue().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @Fact("5.4.2")
    void everyVectorsCanonicalRequestAndSignatureAreTheVendors(JsonNode vector) {
        String authorization = vector.path("authorization").stringValue();
        SignedRequest request = request(vector, authorization);
        Authorization parsed = Authorization.parse(authorization).orElseThrow();
        String canonical = request.canonical(parsed.signedHeaders());
        assertEquals(vector.path("canonicalRequest").stringValue(), canonical);
        assertEquals(vector.path("signature").stringValue(), parsed.signature());
        AccessKey key = AccessKey.lasting(
                vector.path("ak").stringValue(), vector.path("sk").stringValue());
        assertEquals(parsed.signature(), Verifier.signature(key, request.header("X-Sdk-Date"), canonical));
        String token = request.header("X-Security-Token");
        AccessKey known = token.isEmpty() ? key : new AccessKey(key.id(), key.secret(), token, Instant.MAX);
        assertInstanceOf(
                Verdict.Accepted.class, new Verifier(id -> Optional.of(known)).verify(request, NOON), parsed::toString);
    }

    private static Signer signer(AccessKey key, String secret) {
        return new Signer(key.id(), secret).with("Host", "127.0.0.1:8080").with("X-Sdk-Date", "20261123T120000Z");
    }

    private Verdict send(Signer signer, Instant now) {
        String authorization = signer.authorization("GET", "/v2.1/endpoints", "a=b", "");
        return verifier.verify(
                signer.with("Authorization", authorization).request("GET", "/v2.1/endpoints", "a=b", ""), now);
    }

    private Verdict right(Instant now) {
        return send(signer(KEY, "SecretKey"), now);
    }

    private Verdict wrong(Instant now) {
        return send(signer(KEY, "other"), now);
    }

    private static String detail(Verdict verdict) {
        return assertInstanceOf(Verdict.Wrong.class, verdict).detail();
    }

    @Test
    @Fact("6.3.7")
    void aWrongSignatureIsToldTheCanonicalRequestWithBarsForLineFeeds() {
        assertEquals(
                "verify aksk signature fail, canonicalRequest:GET|/v2.1/endpoints/|a=b|host:127.0.0.1:8080|"
                        + "x-sdk-date:20261123T120000Z||host;x-sdk-date|"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                detail(wrong(NOON)));
    }

    @Test
    @Fact("5.4.8")
    void onlyTheListedHeadersAreSigned() {
        Signer signer = signer(KEY, "SecretKey");
        String authorization = signer.authorization("GET", "/", "", "");
        signer.with("Authorization", authorization)
                .with("X-Project-Id", "unsigned")
                .with("Content-Type", "application/json");
        assertInstanceOf(Verdict.Accepted.class, verifier.verify(signer.request("GET", "/", "", ""), NOON));
        signer.with("Host", "other");
        detail(verifier.verify(signer.request("GET", "/", "", ""), NOON));
    }

    @Test
    @Fact("5.4.1")
    void theDateMustBeAmongTheSignedHeadersAndADate() {
        Signer undated = new Signer("AccessKey", "SecretKey").with("X-Sdk-Date", "20261123T120000Z");
        String whole = undated.authorization("GET", "/", "", "");
        String other = whole.replace("SignedHeaders=x-sdk-date", "SignedHeaders=host");
        undated.with("Authorization", other);
        assertTrue(detail(verifier.verify(undated.request("GET", "/", "", ""), NOON))
                .startsWith("verify aksk signature fail"));
        Signer noDate = new Signer("AccessKey", "SecretKey").with("X-Sdk-Date", "yesterday");
        noDate.with("Authorization", noDate.authorization("GET", "/", "", ""));
        assertTrue(detail(verifier.verify(noDate.request("GET", "/", "", ""), NOON))
                .startsWith("verify aksk signature fail"));
    }

    @Test
    @Fact("5.4.9")
    void aClockMayBeOffBy15MinutesBothWays() {
        Duration most = Duration.ofMinutes(15);
        assertInstanceOf(Verdict.Accepted.class, right(NOON.plus(most)));
        assertInstanceOf(Verdict.Accepted.class, right(NOON.minus(most)));
        String expired = "calc ak sk signature fail:signature expired";
        assertEquals(expired, detail(right(NOON.plus(most).plusSeconds(1))));
        assertEquals(expired, detail(right(NOON.minus(most).minusSeconds(1))));
    }

    @Test
    @Fact("5.4.10")
    void moreThan5FailuresInARowLockAKeyFor5Minutes() {
        String locked = "AK access failed to reach the limit,forbidden.";
        for (int i = 0; i < 5; i++) {
            detail(wrong(NOON));
        }
        assertInstanceOf(Verdict.Accepted.class, right(NOON), "5 failures lock nothing, and this ends the row");
        for (int i = 0; i < 6; i++) {
            assertTrue(detail(wrong(NOON)).startsWith("verify aksk"));
        }
        assertEquals(locked, detail(right(NOON)));
        assertEquals(locked, detail(right(NOON.plusSeconds(299))));
        assertInstanceOf(
                Verdict.Accepted.class, send(signer(TEMPORARY, "SecretKey").with("X-Security-Token", "gQ1jb"), NOON));
        assertInstanceOf(Verdict.Accepted.class, right(NOON.plusSeconds(300)));
    }

    @Test
    @Fact("6.3.8")
    void anUnknownKeyIsGetSecretKeyFailed() {
        assertEquals("Get secretKey failed", detail(send(signer(AccessKey.lasting("other", "x"), "x"), NOON)));
    }

    @Test
    @Fact("5.3.6")
    void aTemporaryKeyNeedsItsSecurityTokenAndExpires() {
        assertInstanceOf(
                Verdict.Accepted.class, send(signer(TEMPORARY, "SecretKey").with("X-Security-Token", "gQ1jb"), NOON));
        assertEquals("decrypt token fail", detail(send(signer(TEMPORARY, "SecretKey"), NOON)));
        assertEquals(
                "decrypt token fail",
                detail(send(signer(TEMPORARY, "SecretKey").with("X-Security-Token", "other"), NOON)));
        assertEquals(
                "decrypt token fail",
                detail(send(
                        signer(TEMPORARY, "SecretKey").with("X-Security-Token", "gQ1jb"),
                        NOON.plus(Duration.ofMinutes(15)))));
    }

    @Test
    @Fact("5.4.7")
    void aSecurityTokenIsTakenUnsignedToo() {
        Signer signer = signer(TEMPORARY, "SecretKey");
        String authorization = signer.authorization("GET", "/", "", "");
        signer.with("Authorization", authorization).with("X-Security-Token", "gQ1jb");
        assertInstanceOf(Verdict.Accepted.class, verifier.verify(signer.request("GET", "/", "", ""), NOON));
    }

    @Test
    @Fact("5.4.4")
    void anUnsignedPayloadIsSaidSoInPlaceOfItsHash() {
        Signer signer = signer(KEY, "SecretKey").with("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
        signer.with("Authorization", signer.authorization("POST", "/", "", "one body"));
        assertInstanceOf(Verdict.Accepted.class, verifier.verify(signer.request("POST", "/", "", "another"), NOON));
        Signer hashed = signer(KEY, "SecretKey");
        hashed.with("Authorization", hashed.authorization("POST", "/", "", "one body"));
        detail(verifier.verify(hashed.request("POST", "/", "", "another"), NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic x",
                "SDK-HMAC-SHA256",
                "SDK-HMAC-SM3 Access=a, SignedHeaders=x-sdk-date, Signature=b",
                "SDK-HMAC-SHA256 Access=a, SignedHeaders=x-sdk-date",
                "V11-HMAC-SHA256 Credential=a/b/c/d, SignedHeaders=x, Signature=y"
            })
    @Fact("5.4.13")
    void anotherAlgorithmOrFormIsRefused(String authorization) {
        Signer signer = signer(KEY, "SecretKey").with("Authorization", authorization);
        assertEquals(
                "authorization header is malformed", detail(verifier.verify(signer.request("GET", "/", "", ""), NOON)));
    }

    @Test
    @Fact({"5.4.3", "5.4.12"})
    void pathAndQueryAreEncodedAsOfRfc3986AndThePathEndsInASlash() {
        SignedRequest request = signer(KEY, "SecretKey")
                .request("GET", "/a%20b/~c*/%E4%B8%AD/", "z=1&y&x=a+b&x=%2F~*&B=%e4%b8%ad&x=", "");
        List<String> lines = request.canonical(List.of("x-sdk-date")).lines().toList();
        assertEquals("/a%20b/~c%2A/%E4%B8%AD/", lines.get(1));
        assertEquals("B=%E4%B8%AD&x=a%20b&x=%2F~%2A&x=&y=&z=1", lines.get(2));
        assertEquals(
                "/",
                signer(KEY, "SecretKey")
                        .request("GET", "/", "", "")
                        .canonical(List.of("x-sdk-date"))
                        .lines()
                        .toList()
                        .get(1));
    }

    @Test
    void whateverIsEncodedItIsReadWithoutFailing() {
        for (String odd : List.of("%", "%4", "%zz", "%%", "a%2", "%FF", "😀", "%F0%9F")) {
            signer(KEY, "SecretKey")
                    .request("GET", "/" + odd, odd + "=" + odd, "")
                    .canonical(List.of("x-sdk-date"));
        }
    }
}
