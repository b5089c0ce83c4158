package org.resolverdesk.api.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String SECRET = "made-up-secret-0123456789";
    private final Redaction redaction = Redaction.of(Headers.of("X-Auth-Token", SECRET, "Accept", "application/json"));
    private final Redaction knowingNothing = Redaction.of(Headers.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Token",
                "x-auth-token",
                "X-Subject-Token",
                "X-Security-Token",
                "Authorization",
                "Proxy-Authorization",
                "Cookie",
                "Set-Cookie",
                "X-Api-Key"
            })
    void aHeaderThatHoldsASecretKeepsItsNameOnly(String name) {
        assertEquals(Map.of(name, List.of("***")), knowingNothing.headers(Headers.of(name, SECRET)));
    }

    @Test
    void otherHeadersStayAndRepeatedOnesTogether() {
        Headers headers = Headers.of("Date", "Tue, 24 Nov 2026 05:00:00 GMT", "Via", "a", "Via", "b");
        assertEquals(
                Map.of("Date", List.of("Tue, 24 Nov 2026 05:00:00 GMT"), "Via", List.of("a", "b")),
                redaction.headers(headers));
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/p?token=SECRET&limit=5,               http://h/p?token=***&limit=5",
        "http://h/p?X-Security-Token=SECRET,            http://h/p?X-Security-Token=***",
        "http://h/p?a=1&Signature=SECRET&Password=x,    http://h/p?a=1&Signature=***&Password=***",
        "http://u:SECRET@h/p,                           http://h/p",
        "http://h/v1/SECRET/x,                          http://h/v1/***/x",
        "http://h/p?direction=inbound&name=a,           http://h/p?direction=inbound&name=a",
    })
    void aUrlKeepsAllButItsSecrets(String url, String shown) {
        assertEquals(shown, redaction.url(HttpUrl.get(url.replace("SECRET", SECRET))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'password':'SECRET'}                  | {'password':'***'}",
                "{'a':{'user':{'passWord':'SECRET'}}}   | {'a':{'user':{'passWord':'***'}}}",
                "{'access_token':'SECRET','n':1}        | {'access_token':'***','n':1}",
                "{'secret':'SECRET','access':'AK'}      | {'secret':'***','access':'AK'}",
                "{'securitytoken':'SECRET'}             | {'securitytoken':'***'}",
                "{'token':{'id':'SECRET','n':2}}        | {'token':{'id':'***','n':2}}",
                "{'tokens':['SECRET',{'id':'kept'}]}    | {'tokens':['***',{'id':'kept'}]}",
                "{'Authorization':'Bearer SECRET'}      | {'Authorization':'***'}",
                "{'totp':{'passcode':123456}}           | {'totp':{'passcode':'***'}}",
                "{'pass\\u0077ord':'SECRET'}            | {'password':'***'}",
                "{'message':'token SECRET is old'}      | {'message':'token *** is old'}",
            })
    void aJsonBodyLosesItsSecretsWhereverTheyAre(String body, String shown) {
        assertEquals(
                shown.replace('\'', '"').strip(),
                redaction.body(body.replace('\'', '"').replace("SECRET", SECRET).strip()));
    }

    @Test
    void aBodyWithoutSecretsStaysAsItWasWritten() {
        String body = "{ \"name\" : \"poi-1\",\n  \"methods\": [\"password\"], \"x\":1.50 }";
        assertEquals(body, redaction.body(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"SECRET\", \"cut\":",
                "{\"password\":\"SECRET",
                "{\"password\":\"x\\\"SECRET\\\"SECRET\", \"cut\":",
                "token=SECRET&limit=5",
                "X-Auth-Token: SECRET\r\n",
                "<pre>Authorization: Bearer SECRET, Signature=SECRET</pre>",
                "secret_key = 'SECRET'"
            })
    void aBodyThatIsNoJsonLosesThemByTheirNames(String body) {
        String shown = knowingNothing.body(body.replace("SECRET", SECRET));
        assertFalse(shown.contains(SECRET), shown);
        assertTrue(shown.contains("***"), shown);
    }

    @ParameterizedTest
    @CsvSource({
        "password",
        "passwd",
        "passcode",
        "adminPass",
        "secret",
        "token",
        "signature",
        "cookie",
        "apikey",
        "api_key",
        "api-key",
        "authorization"
    })
    void everyNameOfASecretIsFoundInWhateverCaseAndPlace(String name) {
        for (String written : List.of(name, name.toUpperCase(Locale.ROOT))) {
            assertEquals("x," + written + ": ***", knowingNothing.text("x," + written + ": made-up-value"));
            assertEquals("pstca " + written + "=***", knowingNothing.body("pstca " + written + "=made-up-value"));
            assertTrue(Redaction.secretName(written));
        }
    }

    @Test
    void longBodiesAreCutButNeverThroughASecret() {
        String body = "x".repeat(Redaction.MOST_BODY - 5) + SECRET + "y".repeat(1_000);
        String shown = redaction.body(body);
        assertEquals(Redaction.MOST_BODY, shown.length());
        assertFalse(shown.contains(SECRET.substring(0, 5)), shown.substring(shown.length() - 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "a", "password", "token:", "\"password\":\"\\\\", "authorization ", "\\u0041", "["})
    void aHostileBodyCostsNoTimeAndNoStack(String piece) {
        String body = "password:\"" + piece.repeat(8_000_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertTrue(redaction.body(body).length() <= Redaction.MOST_BODY));
    }
}
