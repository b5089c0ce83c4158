package org.resolverdesk.sim.iam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.call.Handler;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import org.resolverdesk.sim.call.Route;
import org.resolverdesk.sim.sign.AccessKey;
import org.resolverdesk.sim.sign.SignedRequest;
import org.resolverdesk.sim.sign.Verifier;

/// Lets a caller in, or refuses as the gateway does: by the token in `X-Auth-Token`, else by the signature in
/// `Authorization`. With a signature the project is that of `X-Project-Id`, signed or not (reference 5.4).
public final class Admission {
    private final Tokens tokens;
    private final AccessKeys keys;
    private final Verifier verifier;

    public Admission(Tokens tokens, AccessKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
        this.verifier = new Verifier(keys::find);
    }

    public void admit(Route.Access access, SignedRequest request, Handler.Moment moment) {
        if (access == Route.Access.OPEN) {
            return;
        }
        Account.Project project = caller(request, moment.now());
        if (access == Route.Access.ACCOUNT) {
            return;
        }
        if (project == null) {
            throw new Refusal(access == Route.Access.DNS ? Reason.NO_PROJECT : Reason.OTHER_PROJECT);
        }
        if (!project.equals(Account.MADE_UP.project())) {
            throw new Refusal(Reason.OTHER_REGION);
        }
    }

    /// The project that the caller acts in; null for the account.
    private Account.@Nullable Project caller(SignedRequest request, Instant now) {
        String token = first(request, "X-Auth-Token");
        if (token.isEmpty() && !first(request, "Authorization").isEmpty()) {
            return signer(request, now);
        }
        return tokens.caller(token, now).project();
    }

    private Account.@Nullable Project signer(SignedRequest request, Instant now) {
        AccessKey key = switch (verifier.verify(request, now)) {
            case Verifier.Verdict.Accepted(AccessKey accepted) -> accepted;
            case Verifier.Verdict.Wrong(String detail) -> throw new Refusal(Reason.WRONG_SIGNATURE, detail);
        };
        String id = first(request, "X-Project-Id");
        if (id.isEmpty()) {
            return keys.project(key).orElse(null);
        }
        Optional<Account.Project> named = Account.MADE_UP.project(id);
        return named.orElseThrow(() -> new Refusal(Reason.NO_SUCH_PROJECT));
    }

    private static String first(SignedRequest request, String header) {
        List<String> values = request.headers().get(header);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
