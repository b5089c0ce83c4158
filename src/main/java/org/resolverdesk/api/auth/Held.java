package org.resolverdesk.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Grounds;

/// Credentials for one attempt, with what the service says of them. A clock that turns out to be off is corrected
/// and tried again without asking anybody. For one thread.
final class Held implements Credentials {
    private final Credentials credentials;
    private final ServiceClock clock;
    private final Credentials ears;
    private final Predicate<Verdict> judge;
    private Duration ahead = Duration.ZERO;

    /// `ears` hears of the service's clock; `judge` says whether the call is worth another attempt.
    Held(Credentials credentials, ServiceClock clock, Credentials ears, Predicate<Verdict> judge) {
        this.credentials = credentials;
        this.clock = clock;
        this.ears = ears;
        this.judge = judge;
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        ahead = clock.ahead(request.url().getHost());
        return credentials.headersFor(request);
    }

    @Override
    public void heard(String host, Instant serverDate, Instant at) {
        ears.heard(host, serverDate, at);
    }

    @Override
    public boolean replacedAfter(Outgoing request, Map<String, String> proof, ApiFailure.Refused failure) {
        Optional<Verdict> verdict = Verdict.of(request, proof, failure);
        if (verdict.isEmpty()) {
            return false;
        }
        boolean clockIsOff = verdict.get().grounds() == Grounds.CLOCK;
        return (clockIsOff && corrected(request.url().getHost())) || judge.test(verdict.get());
    }

    /// Whether that host's clock is known better than when this attempt was signed.
    private boolean corrected(String host) {
        return clock.ahead(host).minus(ahead).abs().compareTo(ServiceClock.MOST) > 0;
    }

    @Override
    public String toString() {
        return "Held[***]";
    }
}
