package org.resolverdesk.api.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.Secret;

/// Signs each request with an access key (`SDK-HMAC-SHA256`, reference 5.4): over the host as sent, the date by the
/// service's clock, the id of the project or account, and the security token of a temporary key.
public final class KeyAuth implements Credentials {
    static final String ALGORITHM = "SDK-HMAC-SHA256";
    static final String DATE = "X-Sdk-Date";
    static final String SECURITY_TOKEN = "X-Security-Token";
    static final String AUTHORIZATION = "Authorization";
    static final String PROJECT = "X-Project-Id";
    static final String ACCOUNT = "X-Domain-Id";

    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// An access key; `securityToken` is null for a permanent one.
    public record Key(
            String accessKey, Secret secretKey, @Nullable Secret securityToken) {
        public Key {
            if (!word(accessKey) || secretKey.isEmpty() || (securityToken != null && !word(securityToken.reveal()))) {
                throw new IllegalArgumentException("the parts of an access key are words of ASCII characters");
            }
        }

        private static boolean word(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ',');
        }
    }

    /// The project and the account that one acts in; empty where that isn't known yet.
    public record Scope(String projectId, String domainId) {}

    private final Key key;
    private final Scope scope;
    private final ServiceClock clock;
    private final boolean ofAccount;

    public KeyAuth(Key key, Scope scope, ServiceClock clock) {
        this(key, scope, clock, false);
    }

    private KeyAuth(Key key, Scope scope, ServiceClock clock, boolean ofAccount) {
        this.key = key;
        this.scope = scope;
        this.clock = clock;
        this.ofAccount = ofAccount;
    }

    @Override
    public Credentials forAccount() {
        return new KeyAuth(key, scope, clock, true);
    }

    @Override
    public void heard(String host, Instant serverDate, Instant at) {
        clock.heard(host, serverDate, at);
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        Map<String, String> headers = new HashMap<>();
        headers.put(DATE, TIME.format(clock.at(request.url().getHost())));
        String id = ofAccount ? scope.domainId() : scope.projectId();
        if (!id.isEmpty()) {
            headers.put(ofAccount ? ACCOUNT : PROJECT, id);
        }
        if (key.securityToken() != null) {
            headers.put(SECURITY_TOKEN, key.securityToken().reveal());
        }
        SortedMap<String, String> signed = signed(request, headers);
        String canonical = canonical(request, signed);
        headers.put(
                AUTHORIZATION,
                ALGORITHM + " Access=" + key.accessKey() + ", SignedHeaders=" + Canonical.names(signed) + ", Signature="
                        + signature(headers.get(DATE), canonical));
        return headers;
    }

    /// The canonical request that these headers' signature stands for.
    static String canonical(Outgoing request, Map<String, String> proof) {
        return canonical(request, signed(request, proof));
    }

    private static String canonical(Outgoing request, SortedMap<String, String> signed) {
        return Canonical.of(
                request.method(), request.url(), signed, request.body().sha256().hex());
    }

    /// The host and what these credentials add; a proxy or the client may still change other headers.
    private static SortedMap<String, String> signed(Outgoing request, Map<String, String> added) {
        SortedMap<String, String> signed = new TreeMap<>();
        signed.put("host", request.url().getRawAuthority());
        added.forEach((name, value) -> {
            if (!name.equals(AUTHORIZATION)) {
                signed.put(ByteString.encodeUtf8(name).toAsciiLowercase().utf8(), value);
            }
        });
        return signed;
    }

    private String signature(@Nullable String date, String canonical) {
        String toSign = ALGORITHM + "\n" + date + "\n"
                + ByteString.encodeUtf8(canonical).sha256().hex();
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.secretKey().reveal().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            // Each Java has this algorithm, and takes any key that isn't empty.
            throw new IllegalStateException(HMAC + " is missing", impossible);
        }
    }

    @Override
    public String toString() {
        return "KeyAuth[" + key.accessKey() + "]";
    }
}
