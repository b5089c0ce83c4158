package org.resolverdesk.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Credentials that are tried for the first time: remembers what the service says of them. One call at a time.
public final class Witness implements Credentials {
    private final Credentials credentials;
    private final Credentials ears;
    private final ServiceClock clock;
    private volatile @Nullable Verdict verdict;

    /// `ears`, those of the session, hear of the service's clock.
    public Witness(Credentials credentials, Gate ears) {
        this.credentials = credentials;
        this.ears = ears;
        this.clock = ears.clock();
    }

    /// Why the last call was refused; empty where it wasn't for who calls.
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    @Override
    public Map<String, String> headersFor(Outgoing request) {
        return credentials.headersFor(request);
    }

    @Override
    public Optional<Credentials> forCall(boolean writes, Duration longest) {
        verdict = null;
        return Optional.of(new Held(credentials, clock, ears, this::note));
    }

    @Override
    public Credentials forAccount() {
        Credentials whole = credentials.forAccount();
        Witness outer = this;
        return new Credentials() {
            @Override
            public Map<String, String> headersFor(Outgoing request) {
                return whole.headersFor(request);
            }

            @Override
            public Optional<Credentials> forCall(boolean writes, Duration longest) {
                verdict = null;
                return Optional.of(new Held(whole, clock, ears, outer::note));
            }
        };
    }

    @Override
    public void heard(String host, Instant serverDate, Instant at) {
        ears.heard(host, serverDate, at);
    }

    private boolean note(Verdict told) {
        verdict = told;
        return false;
    }

    @Override
    public String toString() {
        return "Witness[***]";
    }
}
