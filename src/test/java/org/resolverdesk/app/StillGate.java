package org.resolverdesk.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Outgoing;
import org.resolverdesk.model.ApiFailure;

/// Credentials that are deaf to the time that the simulator's HTTP server puts into its answers, which is that of the
/// computer and not that of the studio.
///
/// A refused call of somebody who is signed in would wait for another sign-in, on the one thread that there is:
/// `waits` false has it end instead.
record StillGate(Credentials real, boolean waits) implements Credentials {
    @Override
    public Map<String, String> headersFor(Outgoing request) {
        return real.headersFor(request);
    }

    @Override
    public Optional<Credentials> forCall(boolean writes, Duration longest) {
        return real.forCall(writes, longest).map(each -> new StillGate(each, waits));
    }

    @Override
    public Credentials forAccount() {
        return new StillGate(real.forAccount(), waits);
    }

    @Override
    public boolean replacedAfter(Outgoing request, Map<String, String> proof, ApiFailure.Refused failure) {
        return waits && real.replacedAfter(request, proof, failure);
    }

    @Override
    public void heard(String host, Instant serverDate, Instant at) {}
}
