package org.resolverdesk.api.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAuthTest {
    private static final Outgoing ANY =
            new Outgoing("GET", URI.create("http://127.0.0.1/"), Map.of(), ByteString.EMPTY);

    @Test
    void theTokenGoesIntoItsHeaderWithoutTheWhiteSpaceOfAPaste() {
        assertEquals(Map.of("X-Auth-Token", "made-up-token"), new TokenAuth(" made-up-token\n").headersFor(ANY));
    }

    @Test
    void aTokenNeverShowsAsText() {
        assertFalse(new TokenAuth("made-up-token").toString().contains("made-up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "made up", "made-up\r\nX-Evil: 1", "made-up-é", "made-up\u0000"})
    void aTokenThatCannotStandInAHeaderIsRefusedWithoutBeingQuoted(String token) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new TokenAuth(token));
        assertFalse(String.valueOf(refused.getMessage()).contains("made"), refused.getMessage());
    }
}
