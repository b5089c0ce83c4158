package org.resolverdesk.api.auth;

import java.util.Map;
import java.util.Optional;
import org.resolverdesk.model.SignatureDispute;

/// Holds the canonical request that a refusal quotes (reference 6.3) against the one that was signed. Pure.
final class Dispute {
    private static final String QUOTE = "canonicalRequest:";
    private static final String CUT = " …";
    private static final String MARK = "***";

    private Dispute() {}

    /// Empty where the refusal quotes none.
    static Optional<SignatureDispute> of(Outgoing request, Map<String, String> proof, String message) {
        int at = message.indexOf(QUOTE);
        if (at < 0) {
            return Optional.empty();
        }
        String quoted = message.substring(at + QUOTE.length());
        boolean cut = quoted.endsWith(CUT);
        String theirs = (cut ? quoted.substring(0, quoted.length() - CUT.length()) : quoted)
                .strip()
                .replace('|', '\n');
        String ours = KeyAuth.canonical(request, proof);
        String token = proof.get(KeyAuth.SECURITY_TOKEN);
        String shown = token == null ? ours : ours.replace(token, MARK);
        String seen = token == null ? theirs : theirs.replace(token, MARK);
        return Optional.of(compare(shown, seen, cut));
    }

    private static SignatureDispute compare(String ours, String theirs, boolean cut) {
        String[] mine = ours.split("\n", -1);
        String[] yours = theirs.split("\n", -1);
        for (int line = 0; line < Math.max(mine.length, yours.length); line++) {
            String here = line < mine.length ? mine[line] : "";
            String there = line < yours.length ? yours[line] : "";
            boolean endsHere = cut && line >= yours.length - 1;
            if (endsHere && here.startsWith(there)) {
                break;
            }
            if (!here.equals(there) || line >= mine.length || line >= yours.length) {
                return new SignatureDispute(ours, theirs, line, firstDifference(here, there));
            }
        }
        return new SignatureDispute(ours, theirs, -1, -1);
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
