package org.resolverdesk.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {

    @ParameterizedTest
    @CsvSource({"false, true, 2000", "true, false, 3000"})
    void nothingIsFollowedAnsweredOrKeptAndOnlyReadsAreRepeated(boolean writes, boolean repeats, int millis) {
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        try (Clients clients = new Clients(timeouts)) {
            OkHttpClient client = clients.straight().client(writes);
            assertEquals(repeats, client.retryOnConnectionFailure());
            assertEquals(millis, client.callTimeoutMillis());
            assertEquals(1000, client.connectTimeoutMillis());
            assertFalse(client.followRedirects());
            assertFalse(client.followSslRedirects());
            assertSame(Authenticator.NONE, client.authenticator());
            assertSame(Authenticator.NONE, client.proxyAuthenticator());
            assertSame(CookieJar.NO_COOKIES, client.cookieJar());
            assertNull(client.cache());
            assertSame(clients.straight().client(!writes).connectionPool(), client.connectionPool(), "one client");
            assertSame(clients.straight().client(!writes).dispatcher(), client.dispatcher(), "one client");
        }
    }
}
