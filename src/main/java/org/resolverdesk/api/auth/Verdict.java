package org.resolverdesk.api.auth;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.SignatureDispute;

/// That credentials don't hold, or no longer. With `waits` the calls of a session wait for others, without nothing
/// leaves. `failure` is what the service said, null where it wasn't asked.
public record Verdict(
        Grounds grounds,
        boolean waits,
        ApiFailure.@Nullable Refused failure,
        @Nullable SignatureDispute dispute) {

    /// What a refusal of a call with the headers `proof` says about them; empty where it isn't about who calls.
    static Optional<Verdict> of(Outgoing request, Map<String, String> proof, ApiFailure.Refused failure) {
        boolean signed = proof.containsKey(KeyAuth.AUTHORIZATION);
        return Judgement.of(failure, signed, request.url().getPath())
                .map(grounds -> new Verdict(
                        grounds,
                        Judgement.canWait(grounds),
                        failure,
                        Dispute.of(request, proof, failure.message()).orElse(null)));
    }
}
