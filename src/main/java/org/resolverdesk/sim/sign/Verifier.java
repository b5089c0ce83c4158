package org.resolverdesk.sim.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Verifies `SDK-HMAC-SHA256` signatures over exactly the headers that a request lists, of which `x-sdk-date`
/// must be one. A clock may be off by 15 minutes; a key is locked for 5 minutes after more than 5 failures in a
/// row. Not safe for threads: the server has one lock around it.
public final class Verifier {
    private static final Duration MOST_OFF = Duration.ofMinutes(15);
    private static final Duration LOCKED_FOR = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 5;
    private static final String DATE = "x-sdk-date";
    private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /// What came of it.
    public sealed interface Verdict {
        record Accepted(AccessKey key) implements Verdict {}

        /// The detail of the gateway's refusal (reference 6.3).
        record Wrong(String detail) implements Verdict {}
    }

    private record Failures(int inARow, Instant lockedUntil) {
        private static final Failures NONE = new Failures(0, Instant.MIN);
    }

    private final Function<String, Optional<AccessKey>> keys;
    private final Map<String, Failures> failures = new HashMap<>();

    /// `keys` finds a key by its id.
    public Verifier(Function<String, Optional<AccessKey>> keys) {
        this.keys = keys;
    }

    public Verdict verify(SignedRequest request, Instant now) {
        Optional<Authorization> given = Authorization.parse(request.header("Authorization"));
        if (given.isEmpty()) {
            // Which words the gateway has for this isn't documented.
            return new Verdict.Wrong("authorization header is malformed");
        }
        Authorization authorization = given.get();
        Optional<AccessKey> key = keys.apply(authorization.access());
        if (key.isEmpty()) {
            return new Verdict.Wrong("Get secretKey failed");
        }
        Failures before = failures.getOrDefault(authorization.access(), Failures.NONE);
        if (now.isBefore(before.lockedUntil())) {
            return new Verdict.Wrong("AK access failed to reach the limit,forbidden.");
        }
        Optional<Instant> date = date(request.header(DATE));
        if (date.isPresent() && Duration.between(date.get(), now).abs().compareTo(MOST_OFF) > 0) {
            return new Verdict.Wrong("calc ak sk signature fail:signature expired");
        }
        String canonical = request.canonical(authorization.signedHeaders());
        boolean dated = date.isPresent() && authorization.signedHeaders().contains(DATE);
        if (!dated || !matches(authorization.signature(), signature(key.get(), request.header(DATE), canonical))) {
            fail(authorization.access(), before, now);
            String shown = canonical.replace('\n', '|');
            return new Verdict.Wrong("verify aksk signature fail, canonicalRequest:" + shown);
        }
        failures.remove(authorization.access());
        return tokenOf(key.get(), request, now);
    }

    /// The security token of a temporary key comes along, signed or not; one that doesn't belong to the key is
    /// as one of another environment.
    private static Verdict tokenOf(AccessKey key, SignedRequest request, Instant now) {
        String token = key.securityToken() == null ? "" : key.securityToken();
        boolean right = token.equals(request.header("X-Security-Token")) && now.isBefore(key.expiresAt());
        return right ? new Verdict.Accepted(key) : new Verdict.Wrong("decrypt token fail");
    }

    private void fail(String access, Failures before, Instant now) {
        int inARow = before.inARow() + 1;
        boolean locks = inARow > MOST_FAILURES;
        failures.put(access, locks ? new Failures(0, now.plus(LOCKED_FOR)) : new Failures(inARow, Instant.MIN));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, DATE_FORMAT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static boolean matches(String given, String computed) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), computed.getBytes(StandardCharsets.UTF_8));
    }

    /// Lower-case hexadecimal, over the algorithm, the date and the hash of the canonical request.
    static String signature(AccessKey key, String date, String canonical) {
        String toSign = Authorization.ALGORITHM + "\n" + date + "\n" + hash(canonical.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Lower-case hexadecimal SHA-256.
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
