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
/// `Authorization`. With a signature the project is that of `X-Project-Id`, signed or not (reference 5.4). Then
/// the call must be allowed to the caller (3.5); else it is refused as its service does.
public final class Admission {
    /// The project that the caller acts in (null for the account), and what the caller may do.
    private record Caller(Account.@Nullable Project project, Policy policy) {}

    private final Tokens tokens;
    private final AccessKeys keys;
    private final Verifier verifier;

    public Admission(Tokens tokens, AccessKeys keys) {
        this.tokens = tokens;
        this.keys = keys;
        this.verifier = new Verifier(keys::find);
    }

    public void admit(Route route, SignedRequest request, Handler.Moment moment) {
        Route.Access access = route.access();
        if (access == Route.Access.OPEN) {
            return;
        }
        Caller caller = caller(request, moment.now());
        if (access != Route.Access.ACCOUNT) {
            checkProject(access, caller.project());
        }
        checkPolicy(route, caller.policy());
    }

    private static void checkProject(Route.Access access, Account.@Nullable Project project) {
        if (project == null) {
            throw new Refusal(access == Route.Access.DNS ? Reason.NO_PROJECT : Reason.OTHER_PROJECT);
        }
        if (!project.equals(Account.MADE_UP.project())) {
            throw new Refusal(Reason.OTHER_REGION);
        }
    }

    private static void checkPolicy(Route route, Policy policy) {
        if (route.action() == null) {
            return;
        }
        for (String needed : route.action().needs()) {
            if (!policy.allows(needed)) {
                throw route.access() == Route.Access.VPC
                        ? new Refusal(Reason.VPC_FORBIDDEN)
                        : new Refusal(Reason.FORBIDDEN, needed + " to be performed.");
            }
        }
    }

    private Caller caller(SignedRequest request, Instant now) {
        String token = first(request, "X-Auth-Token");
        if (token.isEmpty() && !first(request, "Authorization").isEmpty()) {
            return signer(request, now);
        }
        Grant grant = tokens.caller(token, now);
        return new Caller(grant.project(), grant.policy());
    }

    private Caller signer(SignedRequest request, Instant now) {
        AccessKey key = switch (verifier.verify(request, now)) {
            case Verifier.Verdict.Accepted(AccessKey accepted) -> accepted;
            case Verifier.Verdict.Wrong(String detail) -> throw new Refusal(Reason.WRONG_SIGNATURE, detail);
        };
        String id = first(request, "X-Project-Id");
        if (id.isEmpty()) {
            return new Caller(keys.project(key).orElse(null), keys.policy(key));
        }
        Optional<Account.Project> named = Account.MADE_UP.project(id);
        Account.Project project = named.orElseThrow(() -> new Refusal(Reason.NO_SUCH_PROJECT));
        return new Caller(project, keys.policy(key));
    }

    private static String first(SignedRequest request, String header) {
        List<String> values = request.headers().get(header);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
