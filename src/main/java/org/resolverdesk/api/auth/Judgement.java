package org.resolverdesk.api.auth;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;

/// What a refusal says about who calls (reference 6.2 to 6.4): empty where it is about what was asked. Pure.
public final class Judgement {
    /// Quotes what was asked, so it is looked for before the others, which that could hold.
    private static final String SIGNATURE = "verify aksk signature fail";

    /// The other details of `APIGW.0301`, and of `APIGW.0303` for the clock.
    private static final Map<String, Grounds> DETAILS = Map.of(
            "signature expired", Grounds.CLOCK,
            "ak access failed to reach the limit", Grounds.KEY_LOCKED,
            "get secretkey failed", Grounds.UNKNOWN_KEY,
            "decrypt token fail", Grounds.WRONG_TOKEN,
            "x-auth-token not found", Grounds.WRONG_TOKEN,
            "token expires", Grounds.EXPIRED);

    private static final Set<String> IAM_UNKNOWN =
            Set.of("IAM.0001", "IAM.0061", "IAM.0062", "IAM.0063", "IAM.0064", "IAM.0066", "IAM.0067");

    private Judgement() {}

    /// `signed` is whether the request had a signature; `path` is what it asked for.
    public static Optional<Grounds> of(ApiFailure.Refused failure, boolean signed, String path) {
        String code = failure.code() == null ? "" : failure.code();
        Optional<Grounds> iam = ofIam(code);
        if (iam.isPresent()) {
            return iam;
        }
        if (failure.httpStatus() != 401 || (code.equals("DNS.0005") && path.contains("/quotamg/"))) {
            // Quotas of another account are refused as if nobody were signed in (3.1).
            return Optional.empty();
        }
        String gateway = code.startsWith("APIG.") ? "APIGW." + code.substring(5) : code;
        return Optional.of(
                switch (gateway) {
                    case "APIGW.0301", "APIGW.0303" -> ofDetail(failure.message(), signed);
                    case "APIGW.0305" -> signed ? Grounds.WRONG_SIGNATURE : Grounds.WRONG_TOKEN;
                    case "APIGW.0307" -> signed ? Grounds.OTHER_REGION : Grounds.EXPIRED;
                    default -> signed ? Grounds.OTHER : Grounds.EXPIRED;
                });
    }

    /// Whether a new token, or a new temporary key, is all that is needed: then what was asked can wait for it. For
    /// anything else trying on could lock the key.
    static boolean canWait(Grounds grounds) {
        return switch (grounds) {
            case EXPIRED, ENDS_TOO_SOON, WRONG_TOKEN -> true;
            default -> false;
        };
    }

    private static Optional<Grounds> ofIam(String code) {
        return switch (code) {
            case "IAM.1107" -> Optional.of(Grounds.KEY_INACTIVE);
            case "IAM.1108" -> Optional.of(Grounds.EXPIRED);
            default -> IAM_UNKNOWN.contains(code) ? Optional.of(Grounds.EXPIRED) : Optional.empty();
        };
    }

    private static Grounds ofDetail(String message, boolean signed) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains(SIGNATURE)) {
            return Grounds.WRONG_SIGNATURE;
        }
        return DETAILS.entrySet().stream()
                .filter(detail -> text.contains(detail.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(signed ? Grounds.OTHER : Grounds.WRONG_TOKEN);
    }
}
